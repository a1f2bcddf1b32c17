package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where lines pass and what they meet, measured on their drawn courses.
final class Passage {
    /// Less than this inside a county is a graze of a sketched line, not a passage, metres.
    private static final double GRAZE = 1_500;

    /// Lines this near each other meet, Mercator metres.
    private static final double MEETS = 300;

    private record County(EntityId id, PreparedGeometry area) {}

    private final STRtree counties = new STRtree();

    Passage(Work work) {
        work.prepared()
                .forEach(
                        (id, area) ->
                                counties.insert(
                                        area.getGeometry().getEnvelopeInternal(),
                                        new County(id, area)));
        counties.build();
    }

    /// Counties that a line passes, in the order of the line.
    List<EntityId> counties(Track track) {
        Map<EntityId, Double> metres = new LinkedHashMap<>();
        Coordinate before = null;
        for (Coordinate c : track.world().getCoordinates()) {
            if (before != null) {
                EntityId at = countyAt(World.unproject(c));
                if (at != null) {
                    metres.merge(at, World.roughGround(before, c), Double::sum);
                }
            }
            before = c;
        }
        return metres.entrySet().stream()
                .filter(e -> e.getValue() >= GRAZE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private @Nullable EntityId countyAt(Coordinate degrees) {
        Geometry point = Geodesics.FACTORY.createPoint(degrees);
        for (Object found : counties.query(point.getEnvelopeInternal())) {
            if (found instanceof County c && c.area().covers(point)) {
                return c.id();
            }
        }
        return null;
    }

    /// Pairs of lines that cross or meet; rivers are left out.
    static Map<String, List<String>> meetings(Collection<Track> tracks) {
        List<Track> lines = tracks.stream().filter(t -> !t.id().startsWith("river:")).toList();
        List<LineString> shapes = lines.stream().map(Track::world).toList();
        List<PreparedGeometry> wide =
                shapes.stream()
                        .map(s -> PreparedGeometryFactory.prepare(s.buffer(MEETS, 2)))
                        .toList();
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
                if (i != j && wide.get(i).intersects(shapes.get(j))) {
                    out.computeIfAbsent(lines.get(i).id(), k -> new ArrayList<>())
                            .add(lines.get(j).id());
                }
            }
        }
        return out;
    }
}
