package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SiteDecisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Sites where a person has accepted a point of OpenStreetMap as their position: everything that
/// has one gets that. Decisions on sites that the atlas does not have are as if there were none.
/// Safe for several threads.
final class AcceptedSites {
    private static final String SITES =
            "SELECT "
                    + Columns.ENTITY
                    + ", s.kind, s.protection, s.tourism, s.fid AS number, t.fid AS drawn_as,"
                    + " t.doubtful FROM sight s JOIN entity e ON e.id = s.id"
                    + " LEFT JOIN sites t ON t.id = s.id";

    /// Numbers of features that the atlas does not draw, after all that it does.
    private static final long NOT_DRAWN = 1_000_000;

    /// @param shipped as the atlas has it
    private record Site(SiteDecision decision, Entity shipped, MapFeature feature) {}

    private final SiteDecisions decisions;
    private final Late<Map<EntityId, Site>> sites;

    AcceptedSites(Database db, SiteDecisions decisions) {
        this.decisions = decisions;
        Map<EntityId, SiteDecision> accepted = decisions.accepted();
        this.sites = new Late<>(() -> accepted.isEmpty() ? Map.of() : read(db, accepted));
    }

    private static Map<EntityId, Site> read(Database db, Map<EntityId, SiteDecision> accepted) {
        Map<EntityId, Site> out = new LinkedHashMap<>();
        for (Optional<Site> site : db.list(SITES, row -> site(row, accepted))) {
            site.ifPresent(s -> out.put(s.shipped().id(), s));
        }
        return out;
    }

    private static Optional<Site> site(ResultSet row, Map<EntityId, SiteDecision> accepted)
            throws SQLException {
        SiteDecision decision = accepted.get(Columns.id(row, "id"));
        if (decision == null) {
            return Optional.empty();
        }
        Entity shipped = Columns.entity(row);
        Integer drawn = Columns.integer(row, "drawn_as");
        WorldPoint at = WebMercator.project(decision.at());
        MapFeature feature =
                new MapFeature(
                        drawn == null ? NOT_DRAWN + row.getInt("number") : drawn,
                        Layer.SITES,
                        shipped.id(),
                        point(at.x(), at.y()),
                        shipped.names(),
                        new MapFeature.Site(
                                Columns.text(row, "kind"),
                                Columns.text(row, "protection"),
                                Columns.text(row, "tourism"),
                                false,
                                row.getBoolean("doubtful")));
        return Optional.of(new Site(decision, shipped, feature));
    }

    private static Geometry point(double x, double y) {
        return Geodesics.FACTORY.createPoint(new Coordinate(x, y));
    }

    SiteDecisions decisions() {
        return decisions;
    }

    /// What a site was accepted as; null where it was not.
    @Nullable SiteDecision of(EntityId id) {
        Site site = sites.get().get(id);
        return site == null ? null : site.decision();
    }

    /// Where the atlas has it; null where it is not accepted or only its county is known.
    @Nullable LonLat shipped(EntityId id) {
        Site site = sites.get().get(id);
        return site == null ? null : site.shipped().anchor();
    }

    /// On the map, the sites that the atlas draws in their places.
    List<MapFeature> features() {
        return sites.get().values().stream()
                .map(Site::feature)
                .sorted(Comparator.comparingLong(MapFeature::fid))
                .toList();
    }

    Entity entity(Entity e) {
        SiteDecision d = of(e.id());
        return d == null
                ? e
                : new Entity(
                        e.id(),
                        e.names(),
                        e.subtype(),
                        d.at(),
                        GeoBox.around(d.at()),
                        e.county(),
                        true);
    }

    Optional<Geometry> geometry(EntityId id) {
        return Optional.ofNullable(of(id)).map(d -> point(d.at().lon(), d.at().lat()));
    }

    Map<EntityId, Listing> listings(Map<EntityId, Listing> shipped) {
        if (sites.get().isEmpty()) {
            return shipped;
        }
        Map<EntityId, Listing> out = new HashMap<>(shipped);
        for (EntityId id : sites.get().keySet()) {
            Listing known = shipped.getOrDefault(id, Listing.NOTHING);
            out.put(id, new Listing(AccuracyClass.A, known.asOf(), known.citations()));
        }
        return out;
    }

    /// Sites of which only the county was known are drawn now.
    List<LayerCount> layers(List<LayerCount> shipped) {
        int more = (int) sites.get().values().stream().filter(s -> !s.shipped().drawn()).count();
        return each(
                shipped,
                l ->
                        l.layer().equals(Layer.SITES.id())
                                ? new LayerCount(l.layer(), l.count() + more, l.listed())
                                : l);
    }

    List<SearchName> names(List<SearchName> shipped) {
        return each(
                shipped,
                n -> {
                    SiteDecision d = of(n.id());
                    return d == null
                            ? n
                            : new SearchName(
                                    n.id(),
                                    n.names(),
                                    n.subtype(),
                                    n.ref(),
                                    n.county(),
                                    n.countyZh(),
                                    n.countyPinyin(),
                                    d.at().lon(),
                                    d.at().lat(),
                                    n.pinyinKeys(),
                                    n.initials(),
                                    n.weight());
                });
    }

    List<Sight> sights(List<Sight> shipped) {
        return each(
                shipped,
                s -> {
                    SiteDecision d = of(s.id());
                    return d == null
                            ? s
                            : new Sight(
                                    s.id(),
                                    s.names(),
                                    s.kind(),
                                    s.protection(),
                                    s.tourism(),
                                    s.county(),
                                    s.province(),
                                    s.township(),
                                    d.at(),
                                    Sight.Placed.OWN,
                                    s.themes(),
                                    s.openingText(),
                                    s.opening(),
                                    s.visit());
                });
    }

    private <T> List<T> each(List<T> shipped, Function<T, T> moved) {
        if (sites.get().isEmpty()) {
            return shipped;
        }
        List<T> out = new ArrayList<>(shipped.size());
        shipped.forEach(one -> out.add(moved.apply(one)));
        return List.copyOf(out);
    }
}
