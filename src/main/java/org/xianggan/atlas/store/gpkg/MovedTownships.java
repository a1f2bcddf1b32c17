package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.TownshipMatches;
import org.xianggan.atlas.core.survey.TownshipMatches.Corrected;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the atlas says of townships, where a survey has them elsewhere. Safe for several threads.
final class MovedTownships {
    static final MovedTownships NONE = new MovedTownships(() -> TownshipMatches.NONE);

    private final Late<Map<EntityId, Corrected>> moved;

    MovedTownships(Supplier<TownshipMatches> matches) {
        moved =
                new Late<>(
                        () -> {
                            Map<EntityId, Corrected> all = new HashMap<>();
                            matches.get().corrected().forEach(c -> all.put(c.township(), c));
                            return Map.copyOf(all);
                        });
    }

    Optional<Corrected> of(EntityId id) {
        return id.kind() == Kind.TOWNSHIP
                ? Optional.ofNullable(moved.get().get(id))
                : Optional.empty();
    }

    /// A node stands where mappers set it; of an area the middle is taken.
    static AccuracyClass accuracy(Corrected c) {
        return c.isArea() ? AccuracyClass.B : AccuracyClass.A;
    }

    Entity entity(Entity e) {
        Corrected c = of(e.id()).orElse(null);
        LonLat was = e.anchor();
        if (c == null || was == null) {
            return e;
        }
        return new Entity(
                e.id(),
                e.names(),
                e.subtype(),
                c.at(),
                e.box() instanceof GeoBox box ? moved(box, was, c.at()) : null,
                e.county(),
                e.drawn());
    }

    private static GeoBox moved(GeoBox box, LonLat was, LonLat is) {
        double east = is.lon() - was.lon();
        double north = is.lat() - was.lat();
        return new GeoBox(
                box.west() + east, box.south() + north, box.east() + east, box.north() + north);
    }

    Geometry geometry(EntityId id, Geometry shipped) {
        return of(id).<Geometry>map(
                        c ->
                                Geodesics.FACTORY.createPoint(
                                        new Coordinate(c.at().lon(), c.at().lat())))
                .orElse(shipped);
    }

    SearchName name(SearchName n) {
        Corrected c = of(n.id()).orElse(null);
        return c == null
                ? n
                : new SearchName(
                        n.id(),
                        n.names(),
                        n.subtype(),
                        n.ref(),
                        n.county(),
                        n.countyZh(),
                        n.countyPinyin(),
                        c.at().lon(),
                        c.at().lat(),
                        n.pinyinKeys(),
                        n.initials(),
                        n.weight());
    }

    Map<EntityId, Listing> listings(Map<EntityId, Listing> shipped) {
        if (moved.get().isEmpty()) {
            return shipped;
        }
        Map<EntityId, Listing> out = new HashMap<>(shipped);
        moved.get()
                .forEach(
                        (id, c) ->
                                out.computeIfPresent(
                                        id,
                                        (k, l) ->
                                                new Listing(accuracy(c), l.asOf(), l.citations())));
        return out;
    }

    /// Features of the layer of townships, those that lie elsewhere there.
    List<MapFeature> features(List<MapFeature> shipped) {
        return shipped.stream().map(this::feature).toList();
    }

    private MapFeature feature(MapFeature f) {
        Corrected c = f.id() instanceof EntityId id ? of(id).orElse(null) : null;
        if (c == null) {
            return f;
        }
        WorldPoint at = WebMercator.project(c.at());
        return new MapFeature(
                f.fid(),
                f.layer(),
                f.id(),
                Geodesics.FACTORY.createPoint(new Coordinate(at.x(), at.y())),
                f.names(),
                f.look() instanceof MapFeature.Dot dot
                        // What is doubted of a township is where the atlas puts it.
                        ? new MapFeature.Dot(dot.kind(), dot.zone(), false, dot.timeline())
                        : f.look());
    }
}
