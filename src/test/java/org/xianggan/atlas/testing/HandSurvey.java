package org.xianggan.atlas.testing;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.RoadReport;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.survey.SurveyedLine;
import org.xianggan.atlas.core.survey.SurveyedLine.Disagreement;
import org.xianggan.atlas.core.survey.SurveyedLine.Gap;
import org.xianggan.atlas.core.survey.SurveyedLine.LeftAlone;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.SurveyedLine.Reason;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.ShippedLines;
import org.xianggan.atlas.store.gpkg.ShippedPlaces;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Surveys made by hand: copies of the shipped lines, some of them moved and called surveyed.
public final class HandSurvey {
    public static final String EXTRACT = "hunan-latest.osm.pbf";

    /// About 111 m to the north.
    public static final double MOVED = 0.001;

    /// Half the distance of two carriageways, degrees: about 20 m.
    private static final double HALF = 0.0002;

    private HandSurvey() {}

    /// Expressways have two carriageways, everything else one. The first piece of a line of several
    /// stays a gap, its first section is open in the extract.
    public static Survey of(AtlasFile atlas, Set<EntityId> surveyed) {
        List<SurveyedLine> lines = new ArrayList<>();
        for (ShippedLine line : ShippedLines.of(atlas)) {
            lines.add(surveyed.contains(line.id()) ? surveyed(line) : shipped(line));
        }
        return new Survey(List.of(extract()), made(), atlas.dataVersion(), 83.5, lines);
    }

    /// With all other ways of an extract.
    public static Survey with(Survey s, OtherWays others) {
        return new Survey(s.extracts(), s.made(), s.dataVersion(), s.seconds(), s.lines(), others);
    }

    /// With a road network, of which it says how large it is and nothing else.
    public static Survey with(Survey s, Network roads) {
        return s.with(
                roads,
                new RoadReport(roads.nodeCount(), roads.edgeCount(), 1.5, 2, 3, 4, 5, 6, 7.5));
    }

    /// With sights of an extract.
    public static Survey withSights(Survey s, List<OsmPoint> sights) {
        return s.withSights(sights);
    }

    /// A sight as an outline.
    public static OsmPoint sight(long way, String value, String name, double lon, double lat) {
        return new OsmPoint(
                OsmPoint.Source.WAY,
                way,
                OsmPoint.Kind.SIGHT,
                value,
                List.of(name),
                name,
                null,
                null,
                null,
                lon,
                lat);
    }

    /// With points of an extract, matched as a real survey does it.
    public static Survey with(Survey s, AtlasFile atlas, List<OsmPoint> points) {
        return s.with(ShippedPlaces.of(atlas).places(points));
    }

    /// A place, peak or station with one name.
    public static OsmPoint point(
            long id, OsmPoint.Kind kind, String value, String name, double lon, double lat) {
        return new OsmPoint(
                OsmPoint.Source.NODE,
                id,
                kind,
                value,
                List.of(name),
                null,
                null,
                kind == OsmPoint.Kind.PEAK ? 1234.4 : null,
                null,
                lon,
                lat);
    }

    /// With waters and land use of an extract.
    public static Survey with(Survey s, Landscape landscape) {
        return s.with(landscape);
    }

    /// Keeps a survey in a file and opens the atlas through it; closing that closes both.
    public static AtlasFile through(
            AtlasFile shipped, Survey survey, Path file, Messages messages) {
        new SurveyBuilder(messages).write(file, survey, shipped, Work.SILENT, () -> {});
        return shipped.with(SurveyFile.open(file, messages));
    }

    public static Instant made() {
        return Instant.parse("2026-11-20T08:30:00Z");
    }

    public static ExtractInfo extract() {
        return new ExtractInfo(
                EXTRACT,
                123_456_789,
                new GeoBox(108.7, 24.6, 114.3, 30.2),
                Instant.parse("2026-11-01T20:21:02Z"),
                "osmium/1.14.0");
    }

    private static SurveyedLine shipped(ShippedLine line) {
        List<SurveyedLine.Piece> pieces = new ArrayList<>();
        for (ShippedLine.Section s : line.sections()) {
            s.pieces().forEach(p -> pieces.add(piece(s, p)));
        }
        return new SurveyedLine(
                line.id(),
                pieces,
                new LineReport(0, 10, 10, null, null, null, 0, List.of(), List.of(), List.of()));
    }

    private static SurveyedLine.Piece piece(ShippedLine.Section s, ShippedLine.Piece p) {
        return new SurveyedLine.Piece(
                s.key(), p.accuracy(), false, p.fadeStart(), p.fadeEnd(), p.lonLat(), List.of());
    }

    private static SurveyedLine surveyed(ShippedLine line) {
        boolean two = line.lineClass().equals("expressway");
        List<SurveyedLine.Piece> pieces = new ArrayList<>();
        ShippedLine.Section first = line.sections().getFirst();
        boolean gap = first.pieces().size() > 1;
        for (ShippedLine.Section s : line.sections()) {
            for (ShippedLine.Piece p : s.pieces()) {
                if (gap && pieces.isEmpty()) {
                    pieces.add(piece(s, p));
                    continue;
                }
                double[] centre = moved(p.lonLat(), MOVED);
                if (gap && pieces.size() == 1) {
                    // Where the gap ends the surveyed line begins.
                    centre[0] = p.lonLat()[0];
                    centre[1] = p.lonLat()[1];
                }
                pieces.add(
                        new SurveyedLine.Piece(
                                s.key(),
                                AccuracyClass.A,
                                true,
                                p.fadeStart(),
                                p.fadeEnd(),
                                centre,
                                two
                                        ? List.of(beside(centre, HALF), beside(centre, -HALF))
                                        : List.of()));
            }
        }
        double[] middle = pieces.getFirst().lonLat();
        return new SurveyedLine(
                line.id(),
                pieces,
                new LineReport(
                        96,
                        gap ? 4 : 0,
                        99,
                        110.0,
                        840.0,
                        2350.0,
                        17,
                        gap ? List.of(new Gap(first.key(), 4, middle[0], middle[1])) : List.of(),
                        List.of(new Disagreement(first.key(), OsmWay.Life.CONSTRUCTION, 12.3)),
                        List.of(new LeftAlone(Reason.FAR, 4_711, 3.2, 41))));
    }

    private static double[] moved(double[] lonLat, double north) {
        double[] out = lonLat.clone();
        for (int i = 1; i < out.length; i += 2) {
            out[i] += north;
        }
        return out;
    }

    /// A copy to the left of a line, or with a negative distance to its right.
    private static double[] beside(double[] lonLat, double by) {
        double[] out = lonLat.clone();
        int points = lonLat.length / 2;
        for (int i = 0; i < points; i++) {
            int a = 2 * Math.max(0, i - 1);
            int b = 2 * Math.min(points - 1, i + 1);
            double dx = lonLat[b] - lonLat[a];
            double dy = lonLat[b + 1] - lonLat[a + 1];
            double length = Math.hypot(dx, dy);
            if (length > 0) {
                out[2 * i] -= by * dy / length;
                out[2 * i + 1] += by * dx / length;
            }
        }
        return out;
    }
}
