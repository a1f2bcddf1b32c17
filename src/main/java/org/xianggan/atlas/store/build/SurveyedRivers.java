package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.WaterNames;
import org.xianggan.atlas.core.survey.Waterways;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The rivers of the atlas with the courses that a survey has: along the ways of their name, as
/// shipped where there are none. Rivers of the coarse background give way to surveyed ones.
final class SurveyedRivers {
    /// The finest shapes of the atlas.
    private static final double FINEST = 15;

    /// Ways of the name are looked for so far around the course, EPSG:3857 metres.
    private static final double AROUND = 15_000;

    /// From this part on a course is surveyed as a whole.
    private static final double WHOLE = 0.95;

    private final FeatureSource shipped;
    private final Waterways ways;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final BitSet used = new BitSet();

    SurveyedRivers(FeatureSource shipped, Waterways ways) {
        this.shipped = shipped;
        this.ways = ways;
        for (int way = 0; way < ways.size(); way++) {
            String name = ways.name(way);
            if (name != null) {
                byName.computeIfAbsent(WaterNames.folded(name), n -> new ArrayList<>()).add(way);
            }
        }
        byName.remove("");
    }

    /// Ways that rivers of the atlas run on; known once they are written.
    BitSet used() {
        return used;
    }

    void write(GpkgWriter out) throws SQLException {
        Features features = new Features(out);
        WaterNear near = new WaterNear(ways);
        List<MapFeature> all =
                shipped.query(Layer.RIVERS, FINEST, WebMercator.project(GeoBox.FRAME));
        for (int i = 0, next; i < all.size(); i = next) {
            MapFeature first = all.get(i);
            List<Coordinate> course = new ArrayList<>(List.of(first.shape().getCoordinates()));
            for (next = i + 1; next < all.size() && goesOn(first, course, all.get(next)); next++) {
                course.addAll(List.of(all.get(next).shape().getCoordinates()));
            }
            Names names = first.names();
            if (names == null) {
                for (Coordinate[] part : near.apart(course.toArray(Coordinate[]::new))) {
                    line(features, first, List.of(part), "C");
                }
            } else {
                named(features, first, names, course);
            }
        }
    }

    private static boolean goesOn(MapFeature first, List<Coordinate> course, MapFeature next) {
        return first.id() != null
                && Objects.equals(first.id(), next.id())
                && course.getLast().distance(next.shape().getCoordinates()[0]) < 1;
    }

    private void named(Features features, MapFeature first, Names names, List<Coordinate> course)
            throws SQLException {
        LineString old = Geodesics.FACTORY.createLineString(course.toArray(Coordinate[]::new));
        Map<LineString, Integer> wayOf = new HashMap<>();
        Envelope box = old.getEnvelopeInternal();
        box.expandBy(AROUND);
        for (int way : waysOf(names)) {
            LineString line = Geodesics.FACTORY.createLineString(WaterNear.world(ways.points(way)));
            if (box.intersects(line.getEnvelopeInternal())) {
                wayOf.put(line, way);
            }
        }
        if (wayOf.isEmpty()) {
            line(features, first, course, "C");
            return;
        }
        RiverLaying.Laid laid = RiverLaying.of(old, List.copyOf(wayOf.keySet()));
        Set<Coordinate> places = new HashSet<>();
        laid.laid().forEach(l -> places.addAll(List.of(l.getCoordinates())));
        wayOf.forEach(
                (line, way) -> {
                    if (places.containsAll(List.of(line.getCoordinates()))) {
                        used.set(way);
                    }
                });
        line(features, first, List.of(laid.course()), laid.covered() >= WHOLE ? "A" : "C");
    }

    private List<Integer> waysOf(Names names) {
        Set<String> folded = new HashSet<>();
        folded.add(WaterNames.folded(names.zh()));
        folded.add(WaterNames.folded(names.shortZh()));
        names.former().forEach(n -> folded.add(WaterNames.folded(n)));
        List<Integer> out = new ArrayList<>();
        folded.stream().sorted().forEach(n -> out.addAll(byName.getOrDefault(n, List.of())));
        return out;
    }

    private static void line(
            Features features, MapFeature of, List<Coordinate> course, String accuracy)
            throws SQLException {
        MapFeature.Stream look = (MapFeature.Stream) of.look();
        @Nullable Names names = of.names();
        features.line(
                StoreTable.RIVERS,
                Layer.RIVERS,
                course,
                of.id() == null ? null : of.id().toString(),
                names == null ? null : names.zh(),
                names == null ? null : names.en(),
                look.width(),
                look.context(),
                accuracy);
    }
}
