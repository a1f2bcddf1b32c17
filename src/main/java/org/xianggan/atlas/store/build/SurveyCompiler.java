package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyedLine;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.RoadPack;
import org.xianggan.atlas.store.gpkg.ShippedLines;
import org.xianggan.atlas.store.gpkg.StoreTable;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns a survey into the tables of its file. A line that it says nothing of is there as shipped,
/// so that none vanishes from the map.
final class SurveyCompiler {
    /// Which part of the whole work the lines are.
    static final double LINES = 0.1;

    /// And with all other ways.
    static final double SHAPES = 0.9;

    /// And with the roads and railways of no line.
    private static final double OTHERS = 0.5;

    private final GpkgWriter out;
    private final Survey survey;
    private final AtlasFile shipped;
    private final Messages messages;
    private final Work work;
    private final SurveyedCourses courses;
    private final SurveySum sum = new SurveySum();

    SurveyCompiler(GpkgWriter out, Survey survey, AtlasFile shipped, Messages messages, Work work) {
        this.out = out;
        this.survey = survey;
        this.shipped = shipped;
        this.messages = messages;
        this.work = work;
        this.courses = new SurveyedCourses(out, ShippedLines.statuses(shipped));
    }

    void compile() throws SQLException {
        Map<EntityId, SurveyedLine> surveyed = new HashMap<>();
        survey.lines().forEach(l -> surveyed.put(l.line(), l));
        List<ShippedLine> all = ShippedLines.of(shipped);
        for (int i = 0; i < all.size(); i++) {
            ShippedLine line = all.get(i);
            work.check();
            work.at(
                    messages.get("survey.stage.lines", line.names().in(messages.language())),
                    LINES * i / all.size());
            SurveyedLine known = surveyed.get(line.id());
            line(line, known == null ? AsShipped.of(line) : known);
        }
        others();
        roads();
        new PlaceCompiler(out).compile(survey.places());
        sum.add(survey.places());
        new SiteOfferCompiler(out, shipped).compile(survey.sights());
        landscape();
        extracts();
        meta();
    }

    private void others() throws SQLException {
        String what = messages.get("survey.stage.others");
        new OtherWayCompiler(out, survey.others())
                .compile(
                        part -> {
                            work.check();
                            work.at(what, LINES + (OTHERS - LINES) * part);
                        });
        sum.add(survey.others());
    }

    private void roads() throws SQLException {
        new RoadPack(out, sum::add, work::check).write(survey.roads());
    }

    private void landscape() throws SQLException {
        String what = messages.get("survey.stage.ground");
        new LandscapeCompiler(out, survey.landscape(), shipped)
                .compile(
                        part -> {
                            work.check();
                            work.at(what, OTHERS + (SHAPES - OTHERS) * part);
                        });
        sum.add(survey.landscape());
    }

    private void line(ShippedLine line, SurveyedLine surveyed) throws SQLException {
        entity(line);
        SurveyedCourses.Drawn drawn = courses.write(line, surveyed.pieces());
        sum.add(surveyed);
        Map<AccuracyClass, Double> km = drawn.km();
        LineReport r = surveyed.report();
        String id = line.id().toString();
        out.row(
                StoreTable.SURVEYED_LINE,
                id,
                r.matchedKm(),
                r.gapKm(),
                r.shippedKm(),
                r.p50(),
                r.p90(),
                r.worst(),
                r.ways(),
                AccuracyClass.ofLine(km).name(),
                km.get(AccuracyClass.A),
                km.get(AccuracyClass.B),
                km.get(AccuracyClass.C),
                km.get(AccuracyClass.D));
        for (var section : drawn.sections().entrySet()) {
            out.row(StoreTable.SURVEYED_SECTION, id, section.getKey(), section.getValue());
        }
        report(id, r);
    }

    private void report(String id, LineReport r) throws SQLException {
        for (SurveyedLine.Gap g : r.gaps()) {
            out.feature(
                    StoreTable.SURVEY_GAP,
                    Geodesics.FACTORY.createPoint(World.coordinate(new LonLat(g.lon(), g.lat()))),
                    id,
                    g.section(),
                    g.km());
        }
        for (SurveyedLine.Disagreement d : r.disagreements()) {
            out.row(StoreTable.DISAGREEMENT, id, d.section(), d.life().name(), d.km());
        }
        for (SurveyedLine.LeftAlone l : r.leftAlone()) {
            out.row(StoreTable.LEFT_ALONE, id, l.reason().name(), l.way(), l.km(), l.kmAway());
        }
    }

    /// The names of a line, as in the atlas: labels and other programs find them here.
    private void entity(ShippedLine line) throws SQLException {
        Entity e = shipped.entity(line.id()).orElse(null);
        LonLat at = e == null ? null : e.anchor();
        GeoBox box = e == null ? null : e.box();
        out.row(
                StoreTable.ENTITY,
                line.id().toString(),
                line.id().kind().prefix(),
                line.names().zh(),
                line.names().shortZh(),
                line.names().pinyin(),
                line.names().en(),
                String.join(";", line.names().former()),
                line.lineClass(),
                at == null ? null : at.lon(),
                at == null ? null : at.lat(),
                box == null ? null : box.west(),
                box == null ? null : box.south(),
                box == null ? null : box.east(),
                box == null ? null : box.north(),
                null,
                true);
    }

    private void extracts() throws SQLException {
        for (ExtractInfo e : survey.extracts()) {
            out.row(
                    StoreTable.EXTRACT,
                    e.file(),
                    e.bytes(),
                    e.box().west(),
                    e.box().south(),
                    e.box().east(),
                    e.box().north(),
                    e.date() == null ? null : e.date().toString(),
                    e.program());
        }
    }

    private void meta() throws SQLException {
        meta("survey_version", String.valueOf(StoreTable.SURVEY_VERSION));
        meta("data_version", survey.dataVersion());
        meta("made_at", survey.made().toString());
        for (StoreTable table :
                List.of(
                        StoreTable.OTHER_ROADS,
                        StoreTable.OTHER_RAILWAYS,
                        StoreTable.OTHER_RIVERS,
                        StoreTable.OTHER_WATER,
                        StoreTable.LAND_USE)) {
            meta(table.table(), String.valueOf(out.count(table)));
        }
        for (StoreTable table : PlaceCompiler.TABLES) {
            meta(table.table(), String.valueOf(out.count(table)));
        }
        meta(
                SurveyFile.WATERS,
                String.valueOf(out.count(StoreTable.RIVERS) + out.count(StoreTable.WATER)));
        meta("seconds", String.valueOf(survey.seconds()));
        meta("road_network", RoadPack.told(survey.roadReport()));
        meta("checksum", sum.of(attribution()));
        meta("attribution", attribution());
    }

    private void meta(String key, @Nullable String value) throws SQLException {
        out.row(StoreTable.META, key, value);
    }

    private String attribution() {
        return new SurveyInfo(
                        survey.extracts(),
                        survey.made(),
                        survey.dataVersion(),
                        survey.seconds(),
                        "",
                        0,
                        0,
                        0,
                        0,
                        0)
                .attribution();
    }

    /// Everything in it comes from OpenStreetMap, or from what the atlas took from there.
    Map<StoreTable, String> licences() {
        Map<StoreTable, String> out = new EnumMap<>(StoreTable.class);
        StoreTable.SURVEY.forEach(t -> out.put(t, "ODbL-1.0, " + attribution()));
        return out;
    }
}
