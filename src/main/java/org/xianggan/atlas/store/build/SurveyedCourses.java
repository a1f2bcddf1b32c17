package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.core.survey.SurveyedLine;
import org.xianggan.atlas.store.gpkg.Bands;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the courses of lines: each piece a feature, in degrees and in the zoom bands. Two
/// carriageways are one feature that in the finest band has two parts, and the line between them in
/// all others, where both would lie on one another.
final class SurveyedCourses {
    /// First zoom at which two carriageways are drawn.
    private static final int APART = 13;

    /// Ends nearer to each other than this (EPSG:3857 metres) are one place.
    private static final double SAME = 1;

    /// On so much of their length (EPSG:3857 metres) carriageways run together where they end.
    private static final double TOGETHER = 150;

    /// What has been drawn of a line, kilometres.
    record Drawn(Map<AccuracyClass, Double> km, Map<String, Double> sections) {}

    private final GpkgWriter out;
    private final Map<EntityId, Map<String, String>> statuses;

    /// @param statuses what the table of the atlas says of each section of each line
    SurveyedCourses(GpkgWriter out, Map<EntityId, Map<String, String>> statuses) {
        this.out = out;
        this.statuses = statuses;
    }

    /// A piece on its way into the file, EPSG:3857.
    private record Laid(
            SurveyedLine.Piece piece, List<Coordinate> centre, List<List<Coordinate>> sides) {
        boolean isTwo() {
            return sides.size() > 1;
        }
    }

    Drawn write(ShippedLine line, List<SurveyedLine.Piece> pieces) throws SQLException {
        List<Laid> laid = new ArrayList<>();
        for (SurveyedLine.Piece p : pieces) {
            laid.add(
                    new Laid(
                            p,
                            AsShipped.world(p.lonLat()),
                            p.carriageways().stream().map(AsShipped::world).toList()));
        }
        Map<AccuracyClass, Double> km = new EnumMap<>(AccuracyClass.class);
        Map<String, Double> sections = new LinkedHashMap<>();
        for (int i = 0; i < laid.size(); i++) {
            Laid p = laid.get(i);
            write(
                    line,
                    p,
                    i == 0 ? null : laid.get(i - 1),
                    i + 1 < laid.size() ? laid.get(i + 1) : null);
            double length = Course.km(p.centre());
            km.merge(p.piece().accuracy(), length, Double::sum);
            sections.merge(p.piece().section(), length, Double::sum);
        }
        return new Drawn(km, sections);
    }

    private void write(ShippedLine line, Laid p, @Nullable Laid before, @Nullable Laid after)
            throws SQLException {
        boolean rail = line.form() == OsmWay.Form.RAIL;
        Layer layer = rail ? Layer.RAILWAYS : Layer.ROADS;
        Coordinate[] centre = p.centre().toArray(Coordinate[]::new);
        String section = p.piece().section();
        int fid =
                out.feature(
                        rail ? StoreTable.RAILWAYS : StoreTable.ROADS,
                        degrees(centre),
                        line.id().toString(),
                        line.names().zh(),
                        line.names().en(),
                        section,
                        line.lineClass(),
                        line.ref(),
                        statuses.getOrDefault(line.id(), Map.of()).get(section),
                        p.piece().accuracy().name(),
                        p.piece().fadeStart(),
                        p.piece().fadeEnd());
        for (int band = 0; band < Bands.count(); band++) {
            if (p.isTwo() && Bands.zmin(band) >= APART) {
                LineString[] sides = new LineString[p.sides().size()];
                for (int i = 0; i < sides.length; i++) {
                    sides[i] = simple(joined(p.sides().get(i), p, before, after), band);
                }
                out.band(layer, fid, band, Geodesics.FACTORY.createMultiLineString(sides));
            } else {
                out.band(layer, fid, band, simple(p.centre(), band));
            }
        }
        for (List<Coordinate> side : p.sides()) {
            out.feature(
                    StoreTable.CARRIAGEWAYS,
                    degrees(side.toArray(Coordinate[]::new)),
                    line.id().toString(),
                    line.names().zh(),
                    line.names().en(),
                    section,
                    line.lineClass(),
                    line.ref(),
                    fid);
        }
    }

    private static LineString degrees(Coordinate[] world) {
        return Geodesics.FACTORY.createLineString(World.unproject(world));
    }

    private static LineString simple(List<Coordinate> world, int band) {
        return Geodesics.FACTORY.createLineString(
                Simplify.chain(world.toArray(Coordinate[]::new), Bands.tolerance(band)));
    }

    /// Where the line goes on as one, its carriageways run together.
    private static List<Coordinate> joined(
            List<Coordinate> side, Laid p, @Nullable Laid before, @Nullable Laid after) {
        Coordinate first = p.centre().getFirst();
        Coordinate last = p.centre().getLast();
        boolean atFirst =
                before != null
                        && !before.isTwo()
                        && before.centre().getLast().distance(first) < SAME;
        boolean atLast =
                after != null && !after.isTwo() && after.centre().getFirst().distance(last) < SAME;
        if (!atFirst && !atLast) {
            return side;
        }
        List<Coordinate> out = new ArrayList<>(within(side, atFirst, atLast));
        if (atFirst) {
            out.addFirst(first);
        }
        if (atLast) {
            out.addLast(last);
        }
        return out;
    }

    /// Without the stretches on which it runs together with the other; of a short one all.
    private static List<Coordinate> within(List<Coordinate> side, boolean first, boolean last) {
        LineString line = Geodesics.FACTORY.createLineString(side.toArray(Coordinate[]::new));
        return line.getLength() < 4 * TOGETHER
                ? side
                : List.of(
                        new LengthIndexedLine(line)
                                .extractLine(
                                        first ? TOGETHER : 0,
                                        line.getLength() - (last ? TOGETHER : 0))
                                .getCoordinates());
    }
}
