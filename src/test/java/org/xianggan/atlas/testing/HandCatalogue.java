package org.xianggan.atlas.testing;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.search.SearchHit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Places made by hand around [HandNetwork]: a county about each of its three nodes, a site beside
/// each end, the expressway with its course, a park of which no place is known.
public final class HandCatalogue extends BareCatalogue {
    public static final EntityId WEST = EntityId.of("county:430001");
    public static final EntityId MIDDLE = EntityId.of("county:430002");
    public static final EntityId EAST = EntityId.of("county:360001");
    public static final EntityId WEST_SITE = EntityId.of("site:HN001");
    public static final EntityId EAST_SITE = EntityId.of("site:JX001");
    public static final EntityId PARK = EntityId.of("park:nowhere");

    private final Map<EntityId, Entity> entities = new LinkedHashMap<>();
    private final Map<EntityId, Geometry> shapes = new LinkedHashMap<>();

    public HandCatalogue() {
        county(WEST, "西县", "West County", at(HandNetwork.WEST.position()));
        county(MIDDLE, "中县", "Middle County", at(HandNetwork.MIDDLE.position()));
        county(EAST, "东市", "East City", at(HandNetwork.EAST.position()));
        add(WEST_SITE, "西旧址", "West site", "former_site", new LonLat(113.01, 27));
        add(EAST_SITE, "东旧址", "East site", "former_site", new LonLat(113.19, 27.001));
        add(HandNetwork.SHORTCUT, "直高速", "Straight Expressway", "expressway", at(113.1, 27));
        add(PARK, "无处公园", "Park nowhere", null, null);
        shapes.put(
                HandNetwork.SHORTCUT,
                Geodesics.FACTORY.createLineString(
                        new Coordinate[] {new Coordinate(113, 27), new Coordinate(113.2, 27)}));
    }

    private static LonLat at(@Nullable LonLat position) {
        return Objects.requireNonNull(position);
    }

    private static LonLat at(double lon, double lat) {
        return new LonLat(lon, lat);
    }

    private void county(EntityId id, String zh, String en, LonLat seat) {
        add(id, zh, en, null, seat);
        double w = seat.lon() - 0.05;
        double s = seat.lat() - 0.05;
        shapes.put(
                id,
                Geodesics.FACTORY.createPolygon(
                        new Coordinate[] {
                            new Coordinate(w, s),
                            new Coordinate(w + 0.1, s),
                            new Coordinate(w + 0.1, s + 0.1),
                            new Coordinate(w, s + 0.1),
                            new Coordinate(w, s)
                        }));
    }

    private void add(
            EntityId id, String zh, String en, @Nullable String subtype, @Nullable LonLat anchor) {
        Names names = new Names(zh, zh, null, en, List.of());
        entities.put(id, new Entity(id, names, subtype, anchor, null, null, anchor != null));
    }

    /// What has the words in its Chinese name.
    public List<SearchHit> find(String words, int limit) {
        return entities.values().stream()
                .filter(e -> e.names().zh().contains(words))
                .limit(limit)
                .map(
                        e ->
                                new SearchHit(
                                        e.id(),
                                        e.id().kind().prefix(),
                                        e.names(),
                                        e.subtype(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        1))
                .toList();
    }

    @Override
    public String dataVersion() {
        return "hand";
    }

    @Override
    public Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(entities.get(id));
    }

    @Override
    public List<Entity> entities(Kind kind) {
        return entities.values().stream().filter(e -> e.id().kind() == kind).toList();
    }

    @Override
    public Optional<Geometry> geometry(EntityId id) {
        return Optional.ofNullable(shapes.get(id));
    }

    @Override
    public List<String> attributions() {
        return List.of("手制");
    }
}
