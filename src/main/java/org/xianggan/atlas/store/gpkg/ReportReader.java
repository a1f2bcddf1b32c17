package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.RoadReport;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyedLine.Disagreement;
import org.xianggan.atlas.core.survey.SurveyedLine.Gap;
import org.xianggan.atlas.core.survey.SurveyedLine.LeftAlone;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.SurveyedLine.Reason;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What a survey tells of its lines and of itself.
final class ReportReader {
    private final Database db;

    ReportReader(Database db) {
        this.db = db;
    }

    Map<EntityId, LineReport> reports() {
        Map<String, List<Gap>> gaps =
                byLine("SELECT line, section, km, geom FROM survey_gap ORDER BY fid", this::gap);
        Map<String, List<Disagreement>> disagreements =
                byLine(
                        "SELECT line, section, life, km FROM disagreement ORDER BY fid",
                        row ->
                                new Disagreement(
                                        Columns.text(row, "section"),
                                        OsmWay.Life.valueOf(Columns.text(row, "life")),
                                        row.getDouble("km")));
        Map<String, List<LeftAlone>> leftAlone =
                byLine(
                        "SELECT line, reason, way, km, km_away FROM left_alone ORDER BY fid",
                        row ->
                                new LeftAlone(
                                        Reason.valueOf(Columns.text(row, "reason")),
                                        row.getLong("way"),
                                        row.getDouble("km"),
                                        row.getDouble("km_away")));
        Map<EntityId, LineReport> out = new LinkedHashMap<>();
        db.list(
                "SELECT * FROM surveyed_line ORDER BY fid",
                row -> {
                    String line = Columns.text(row, "line");
                    return out.put(
                            EntityId.of(line),
                            new LineReport(
                                    row.getDouble("matched_km"),
                                    row.getDouble("gap_km"),
                                    row.getDouble("shipped_km"),
                                    Columns.number(row, "off_p50_m"),
                                    Columns.number(row, "off_p90_m"),
                                    Columns.number(row, "off_worst_m"),
                                    row.getInt("ways"),
                                    gaps.getOrDefault(line, List.of()),
                                    disagreements.getOrDefault(line, List.of()),
                                    leftAlone.getOrDefault(line, List.of())));
                });
        return Collections.unmodifiableMap(out);
    }

    private Gap gap(ResultSet row) throws SQLException {
        try {
            Geometry middle = GpkgBlob.decode(row.getBytes("geom"));
            return new Gap(
                    Columns.text(row, "section"),
                    row.getDouble("km"),
                    middle.getCoordinate().x,
                    middle.getCoordinate().y);
        } catch (ParseException e) {
            throw new SQLException("gap", e);
        }
    }

    /// @param sql rows with a column `line`
    private <T> Map<String, List<T>> byLine(String sql, Database.RowMapper<T> value) {
        Map<String, List<T>> out = new HashMap<>();
        db.list(
                sql,
                row ->
                        out.computeIfAbsent(Columns.text(row, "line"), k -> new ArrayList<>())
                                .add(value.map(row)));
        return out;
    }

    SurveyInfo info(Map<String, String> meta, Map<EntityId, LineReport> reports) {
        Collection<LineReport> lines = reports.values();
        return new SurveyInfo(
                extracts(),
                Instant.parse(meta.getOrDefault("made_at", Instant.EPOCH.toString())),
                meta.getOrDefault("data_version", ""),
                Double.parseDouble(meta.getOrDefault("seconds", "0")),
                meta.getOrDefault("checksum", ""),
                lines.size(),
                (int) lines.stream().filter(r -> r.matchedKm() > 0).count(),
                sum(lines, LineReport::matchedKm),
                sum(lines, LineReport::gapKm),
                sum(lines, LineReport::shippedKm));
    }

    /// As [RoadPack#told] wrote it.
    static RoadReport roads(Map<String, String> meta) {
        String[] n = meta.getOrDefault("road_network", "").split(" ");
        return n.length != 9
                ? RoadReport.NONE
                : new RoadReport(
                        Integer.parseInt(n[0]),
                        Integer.parseInt(n[1]),
                        Double.parseDouble(n[2]),
                        Integer.parseInt(n[3]),
                        Double.parseDouble(n[4]),
                        Integer.parseInt(n[5]),
                        Integer.parseInt(n[6]),
                        Integer.parseInt(n[7]),
                        Double.parseDouble(n[8]));
    }

    private static double sum(Collection<LineReport> lines, ToDoubleFunction<LineReport> of) {
        return lines.stream().mapToDouble(of).sum();
    }

    private List<ExtractInfo> extracts() {
        return db.list(
                "SELECT * FROM extract ORDER BY fid",
                row -> {
                    String date = row.getString("date");
                    return new ExtractInfo(
                            Columns.text(row, "file"),
                            row.getLong("bytes"),
                            new GeoBox(
                                    row.getDouble("west"),
                                    row.getDouble("south"),
                                    row.getDouble("east"),
                                    row.getDouble("north")),
                            date == null ? null : Instant.parse(date),
                            Columns.text(row, "program"));
                });
    }
}
