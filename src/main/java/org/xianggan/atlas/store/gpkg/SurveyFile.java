package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.core.survey.RoadReport;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.TownshipMatches;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A survey in a GeoPackage of its own, opened read-only and immutable. It draws nothing by itself:
/// see [AtlasFile#with]. Safe for several threads.
public final class SurveyFile implements KeptSurvey, AutoCloseable {
    /// How well a line is known with the survey, and how long it is.
    ///
    /// @param km by accuracy class
    /// @param sections kilometres of each, by its key
    record Course(
            Map<AccuracyClass, Double> km, AccuracyClass accuracy, Map<String, Double> sections) {}

    /// Key of how many rivers and surfaces of the atlas it has.
    public static final String WATERS = "waters";

    private final Database db;
    private final String dataVersion;
    private final String checksum;
    private final List<LayerCount> layers;
    private final RoadReport roadReport;
    private final boolean waters;
    private final Late<SurveyInfo> info;
    private final Late<Map<EntityId, LineReport>> reports;
    private final Late<List<SiteOffer>> offers;
    private final Late<Map<EntityId, Course>> courses;
    private final Late<TownshipMatches> townships;

    private SurveyFile(Database db, Map<String, String> meta) {
        this.db = db;
        this.dataVersion = meta.getOrDefault("data_version", "");
        this.checksum = meta.getOrDefault("checksum", "");
        this.waters = !meta.getOrDefault(WATERS, "0").equals("0");
        this.layers =
                Arrays.stream(Layer.values())
                        .filter(Layer::isOfSurvey)
                        .map(layer -> count(layer, meta))
                        .filter(count -> count.count() > 0)
                        .toList();
        this.roadReport = ReportReader.roads(meta);
        ReportReader told = new ReportReader(db);
        this.reports = new Late<>(told::reports);
        this.offers = new Late<>(() -> new OfferReader(db).offers());
        this.info = new Late<>(() -> told.info(meta, reports.get()));
        this.courses = new Late<>(() -> courses(db));
        this.townships = new Late<>(() -> new TownshipReader(db).matches());
    }

    /// Throws [AtlasException] with a sentence of its own when the file is missing, truncated, made
    /// by a newer or older version of this program, or no survey.
    public static SurveyFile open(Path file, Messages messages) {
        Path absolute = file.toAbsolutePath();
        StoreHeader.check(absolute, messages, "survey");
        Database db = new Database(absolute, messages, "survey");
        try {
            Map<String, String> meta = db.meta();
            String written = meta.get("survey_version");
            if (written == null || !written.matches("\\d{1,9}")) {
                throw db.refusal("foreign");
            }
            int version = Integer.parseInt(written);
            if (version != StoreTable.SURVEY_VERSION) {
                throw db.refusal(version > StoreTable.SURVEY_VERSION ? "newer" : "older");
            }
            return new SurveyFile(db, meta);
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /// To count them would be to read them all.
    private static LayerCount count(Layer layer, Map<String, String> meta) {
        List<StoreTable> tables =
                layer.isOfPoints() ? PointReader.tables(layer) : List.of(Bands.table(layer, 1));
        int count =
                tables.stream()
                        .mapToInt(t -> Integer.parseInt(meta.getOrDefault(t.table(), "0")))
                        .sum();
        return new LayerCount(layer.id(), count, count);
    }

    /// Those that only a survey has, where they hold anything.
    List<LayerCount> layers() {
        return layers;
    }

    /// Whether it has the rivers and surfaces of the atlas, laid on those of the extracts.
    boolean hasWaters() {
        return waters;
    }

    public Path file() {
        return db.file();
    }

    @Override
    public SurveyInfo info() {
        return info.get();
    }

    @Override
    public RoadReport roadReport() {
        return roadReport;
    }

    /// Whether it was made with a road network.
    boolean hasRoads() {
        return roadReport.edges() > 0;
    }

    /// By car, of all years. Slow, and anew with each call.
    ///
    /// @param lines of the atlas
    Network roads(Function<EntityId, Line> lines) {
        return RoadPackReader.read(db, lines);
    }

    @Override
    public Map<EntityId, LineReport> reports() {
        return reports.get();
    }

    @Override
    public List<SiteOffer> offers() {
        return offers.get();
    }

    @Override
    public TownshipMatches townships() {
        return townships.get();
    }

    /// Its places, peaks and stations.
    PointReader points() {
        return new PointReader(db);
    }

    /// That of [#info], without a look at the disk.
    String checksum() {
        return checksum;
    }

    /// Throws [AtlasException] where it was made for other data: its sections and ids need not be
    /// those of the atlas any more.
    void checkMadeFor(String version) {
        if (!dataVersion.equals(version)) {
            throw db.refusal("other");
        }
    }

    /// Shapes of its lines.
    ///
    /// @param lines those of the atlas, for what they are in a year
    FeatureReader features(Late<LineReader> lines) {
        return new FeatureReader(db, lines);
    }

    Map<EntityId, Course> courses() {
        return courses.get();
    }

    /// Whether nearly all of a river's course is that of the extracts.
    boolean hasRiver(EntityId river) {
        return db.list(
                                "SELECT 1 FROM rivers WHERE id = ? AND accuracy_class = 'A' LIMIT"
                                        + " 1",
                                row -> row.getInt(1),
                                river.toString())
                        .size()
                == 1;
    }

    /// The course of a line between its carriageways, or of a river, in degrees; empty where it has
    // none here.
    Optional<Geometry> geometry(EntityId line) {
        List<Geometry> parts = new ArrayList<>();
        for (StoreTable table : List.of(StoreTable.ROADS, StoreTable.RAILWAYS, StoreTable.RIVERS)) {
            parts.addAll(
                    db.list(
                            "SELECT geom FROM " + table.table() + " WHERE id = ? ORDER BY fid",
                            row -> shape(row, line),
                            line.toString()));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        parts.size() == 1
                                ? parts.getFirst()
                                : Geodesics.FACTORY.buildGeometry(parts));
    }

    private static Geometry shape(ResultSet row, EntityId line) throws SQLException {
        try {
            return GpkgBlob.decode(row.getBytes(1));
        } catch (ParseException e) {
            throw new SQLException(line.toString(), e);
        }
    }

    private static Map<EntityId, Course> courses(Database db) {
        Map<EntityId, Map<String, Double>> sections = new HashMap<>();
        db.list(
                "SELECT line, section, drawn_km FROM surveyed_section",
                row ->
                        sections.computeIfAbsent(Columns.id(row, "line"), k -> new HashMap<>())
                                .put(Columns.text(row, "section"), row.getDouble("drawn_km")));
        Map<EntityId, Course> out = new LinkedHashMap<>();
        db.list(
                "SELECT line, accuracy_class, km_a, km_b, km_c, km_d FROM surveyed_line"
                        + " ORDER BY fid",
                row -> {
                    EntityId line = Columns.id(row, "line");
                    return out.put(
                            line,
                            new Course(
                                    LineReader.km(row),
                                    AccuracyClass.valueOf(Columns.text(row, "accuracy_class")),
                                    sections.getOrDefault(line, Map.of())));
                });
        return out;
    }

    @Override
    public void close() {
        db.close();
    }
}
