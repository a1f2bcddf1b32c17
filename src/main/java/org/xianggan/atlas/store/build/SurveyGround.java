package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.survey.Lengths;
import org.xianggan.atlas.core.survey.road.Ground;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.CountyAreas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Border and relief as the built atlas has them, asked in the same way as for the shipped network.
public final class SurveyGround implements Ground {
    private record Area(String province, IndexedPointInAreaLocator inside) {}

    private final STRtree counties = new STRtree();
    private final BorderCount border;
    private final ReliefClimb relief;

    private SurveyGround(List<CountyAreas.Area> areas, ReliefClimb relief) {
        this.relief = relief;
        for (CountyAreas.Area a : areas) {
            counties.insert(
                    a.shape().getEnvelopeInternal(),
                    new Area(a.province(), new IndexedPointInAreaLocator(a.shape())));
        }
        border = new BorderCount(line(areas), this::province);
    }

    public static SurveyGround of(AtlasFile atlas) {
        return new SurveyGround(CountyAreas.of(atlas), new ReliefClimb(atlas.heights()));
    }

    private record Segment(Coordinate a, Coordinate b) {}

    /// What a county of the one province and one of the other have in common: neighbours share
    /// their boundary point by point.
    private static List<Coordinate> line(List<CountyAreas.Area> areas) {
        Set<Segment> hunan = new HashSet<>();
        for (CountyAreas.Area a : areas) {
            if (a.province().equals(BorderCount.HUNAN)) {
                hunan.addAll(segments(a.shape()));
            }
        }
        List<Coordinate> out = new ArrayList<>();
        for (CountyAreas.Area a : areas) {
            if (a.province().equals(BorderCount.JIANGXI)) {
                for (Segment s : segments(a.shape())) {
                    if (hunan.contains(s)) {
                        out.add(s.a());
                        out.add(s.b());
                    }
                }
            }
        }
        return out;
    }

    private static List<Segment> segments(Geometry shape) {
        List<Segment> out = new ArrayList<>();
        for (int g = 0; g < shape.getNumGeometries(); g++) {
            Geometry part = shape.getGeometryN(g).getBoundary();
            for (int k = 0; k < part.getNumGeometries(); k++) {
                Coordinate[] ring = part.getGeometryN(k).getCoordinates();
                for (int i = 0; i + 1 < ring.length; i++) {
                    boolean rising = ring[i].compareTo(ring[i + 1]) < 0;
                    out.add(
                            rising
                                    ? new Segment(ring[i], ring[i + 1])
                                    : new Segment(ring[i + 1], ring[i]));
                }
            }
        }
        return out;
    }

    private @Nullable String province(LonLat p) {
        Coordinate at = new Coordinate(p.lon(), p.lat());
        for (Object found : counties.query(new Envelope(at))) {
            if (found instanceof Area a && a.inside.locate(at) != Location.EXTERIOR) {
                return a.province;
            }
        }
        return null;
    }

    @Override
    public int borders(double[] course, AccuracyClass accuracy) {
        Envelope box = new Envelope();
        for (int i = 0; i < course.length; i += 2) {
            box.expandToInclude(course[i], course[i + 1]);
        }
        return border.isClear(box) ? 0 : border.of(coordinates(course), accuracy);
    }

    @Override
    public double[] climb(double[] course) {
        // Nearly all edges are short: measured to the millimetre they would take longer than all
        // else that is done to them.
        int last = course.length - 2;
        return Lengths.metres(course) < ReliefClimb.STEP - 1
                ? relief.between(
                        new Coordinate(course[0], course[1]),
                        new Coordinate(course[last], course[last + 1]))
                : relief.of(coordinates(course));
    }

    private static List<Coordinate> coordinates(double[] course) {
        Coordinate[] out = new Coordinate[course.length / 2];
        for (int i = 0; i < out.length; i++) {
            out[i] = new Coordinate(course[2 * i], course[2 * i + 1]);
        }
        return Arrays.asList(out);
    }
}
