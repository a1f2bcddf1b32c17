package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.Ogrinfo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The atlas as it is with a survey: its lines are those of the survey, and it says so.
class SurveyFileTest {
    private static final EntityId ROAD = EntityId.of("road:G106");
    private static final EntityId RAIL = EntityId.of("rail:test");
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);

    @TempDir static Path shared;

    @TempDir Path folder;

    private static Path file = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shipped;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile shown;

    @BeforeAll
    static void write() throws IOException {
        Path store = DataMini.built(shared, shared.resolve("atlas.gpkg"));
        shipped = AtlasFile.open(store, Messages.english());
        file = shared.resolve("survey.gpkg");
        new SurveyBuilder(Messages.english())
                .write(file, HandSurvey.of(shipped, Set.of(ROAD)), shipped, Work.SILENT, () -> {});
        shown = shipped.with(SurveyFile.open(file, Messages.english()));
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    @Test
    void opens_in_gdal_with_exactly_our_layers_and_no_warning() throws Exception {
        Ogrinfo.assumeInstalled();
        String list = Ogrinfo.of("-ro", file.toString());
        assertThat(list).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        assertThat(
                        list.lines()
                                .filter(line -> line.matches("\\d+: .*"))
                                .map(line -> line.replaceFirst("\\d+: (\\w+) .*", "$1")))
                .containsExactlyInAnyOrderElementsOf(
                        StoreTable.SURVEY.stream().map(StoreTable::table).toList());
        assertThat(Ogrinfo.of("-ro", "-so", "-al", file.toString()))
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR")
                .contains("ID[\"EPSG\",4326]");
    }

    @Test
    void every_table_says_whose_it_is() throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement s = c.createStatement();
                var rows =
                        s.executeQuery(
                                "SELECT r.table_name, m.metadata FROM gpkg_metadata_reference r"
                                        + " JOIN gpkg_metadata m ON m.id = r.md_file_id")) {
            int tables = 0;
            while (rows.next()) {
                assertThat(rows.getString(2))
                        .isEqualTo("ODbL-1.0, © OpenStreetMap contributors, ODbL 1.0, 2026-11-01");
                tables++;
            }
            assertThat(tables).isEqualTo(StoreTable.SURVEY.size());
        }
    }

    @Test
    void refuses_what_is_no_whole_survey_of_ours() throws IOException, SQLException {
        refused(folder.resolve("none.gpkg"), "is not there");
        refused(Files.writeString(folder.resolve("text.gpkg"), "a note"), "is not a survey");
        refused(shared.resolve("atlas.gpkg"), "is not a survey");
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 50, whole.length / 2, whole.length - 1)) {
            Path cut = folder.resolve("cut" + length + ".gpkg");
            Files.write(cut, Arrays.copyOf(whole, length));
            refused(cut, "is incomplete");
        }
        Path other = folder.resolve("other.gpkg");
        sql(other, "PRAGMA application_id = 1196444487");
        sql(other, "CREATE TABLE places (name TEXT)");
        refused(other, "is not a survey");
        version("99", "made by a newer version");
        version("0", "made by an older version");
        version("x", "is not a survey");
    }

    private void version(String version, String sentence) throws IOException, SQLException {
        Path copy = Files.copy(file, folder.resolve("version-" + version + ".gpkg"));
        sql(copy, "UPDATE meta SET value = '" + version + "' WHERE key = 'survey_version'");
        refused(copy, sentence);
    }

    @Test
    void is_not_used_with_other_data_than_it_was_made_for() throws IOException, SQLException {
        Path copy = Files.copy(file, folder.resolve("old.gpkg"));
        sql(copy, "UPDATE meta SET value = 'older' WHERE key = 'data_version'");
        try (SurveyFile survey = SurveyFile.open(copy, Messages.english())) {
            assertThatThrownBy(() -> shipped.with(survey))
                    .isInstanceOf(AtlasException.class)
                    .hasMessageContaining("matched to other data")
                    .satisfies(
                            e ->
                                    assertThat(((AtlasException) e).nextStep())
                                            .contains("Match the same OpenStreetMap extract"));
        }
    }

    @Test
    void says_where_it_is_damaged() throws IOException, SQLException {
        Path copy = Files.copy(file, folder.resolve("damaged.gpkg"));
        sql(copy, "UPDATE surveyed_line SET accuracy_class = 'E'");
        try (SurveyFile survey = SurveyFile.open(copy, Messages.english())) {
            assertThatThrownBy(() -> shipped.with(survey).lines())
                    .isInstanceOf(AtlasException.class)
                    .hasMessageContaining("Reading the survey")
                    .hasMessageContaining("damaged.gpkg");
        }
    }

    private static void refused(Path path, String sentence) {
        assertThatThrownBy(() -> SurveyFile.open(path, Messages.english()))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(String.valueOf(path.getFileName()))
                .satisfies(e -> assertThat(((AtlasException) e).nextStep()).isNotEmpty());
    }

    private static void sql(Path path, String text) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + path.toUri());
                Statement s = c.createStatement()) {
            s.execute(text);
        }
    }

    @Test
    void lines_lie_where_the_survey_has_them_at_every_zoom() {
        double north = shift(shipped.of(ROAD, 8).getLast(), shown.of(ROAD, 8).getLast());
        assertThat(north).isBetween(100.0, 160.0);
        for (double zoom : List.of(7.0, 9.5, 12.0, 13.0, 15.0)) {
            List<MapFeature> all = shown.query(Layer.ROADS, zoom, FRAME);
            assertThat(all.stream().filter(f -> ROAD.equals(f.id())).toList())
                    .hasSameSizeAs(shipped.of(ROAD, zoom))
                    .isEqualTo(shown.of(ROAD, zoom));
            assertThat(shown.query(Layer.RAILWAYS, zoom, FRAME))
                    .hasSameSizeAs(shipped.query(Layer.RAILWAYS, zoom, FRAME));
            int[] lines = new int[1];
            shown.lines(Layer.ROADS, zoom, FRAME, (fid, kind, xy, from, count) -> lines[0]++);
            assertThat(lines[0])
                    .isEqualTo(all.stream().mapToInt(f -> f.shape().getNumGeometries()).sum());
        }
        assertThat(shown.query(Layer.SITES, 12, FRAME))
                .isEqualTo(shipped.query(Layer.SITES, 12, FRAME));
    }

    private static double shift(MapFeature before, MapFeature after) {
        return after.shape().getEnvelopeInternal().centre().y
                - before.shape().getEnvelopeInternal().centre().y;
    }

    @Test
    void names_status_and_class_stay_those_of_the_atlas() {
        MapFeature was = shipped.of(ROAD, 12).getLast();
        MapFeature is = shown.of(ROAD, 12).getLast();
        assertThat(is.names()).isEqualTo(was.names());
        MapFeature.LinePiece then = (MapFeature.LinePiece) was.look();
        MapFeature.LinePiece now = (MapFeature.LinePiece) is.look();
        assertThat(now.timeline()).isEqualTo(then.timeline());
        assertThat(now.lineClass()).isEqualTo(then.lineClass());
        assertThat(now.ref()).isEqualTo(then.ref());
        assertThat(now.accuracy()).isEqualTo(AccuracyClass.A);
    }

    @Test
    void a_box_without_the_line_has_nothing_of_it() {
        WorldBox far = new WorldBox(FRAME.minX(), FRAME.minY(), FRAME.minX() + 1, FRAME.minY() + 1);
        assertThat(shown.query(Layer.ROADS, 12, far)).isEmpty();
    }

    @Test
    void the_catalogue_knows_how_much_is_surveyed() {
        Line line = line(shown, ROAD);
        assertThat(line.kmByClass()).containsKey(AccuracyClass.A);
        assertThat(sum(line)).isCloseTo(sum(line(shipped, ROAD)), Percentage.withPercentage(1));
        assertThat(line.sections().getLast().drawnKm()).isNotNull().isPositive();
        assertThat(line(shown, RAIL).kmByClass().keySet())
                .isEqualTo(line(shipped, RAIL).kmByClass().keySet());
        assertThat(shown.listings().get(ROAD))
                .satisfies(l -> assertThat(l.accuracy()).isEqualTo(line.accuracy()));
    }

    private static double sum(Line line) {
        return line.kmByClass().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Line line(AtlasFile of, EntityId id) {
        return of.lines().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void the_panel_tells_accuracy_extract_and_what_differs_with_both_dates() {
        EntityInfo info = shown.info(ROAD).orElseThrow();
        assertThat(info.badges()).contains(new EntityInfo.Badge("surveyed", "96 %", null));
        assertThat(info.geometry().sources())
                .anySatisfy(
                        s ->
                                assertThat(s)
                                        .isEqualTo(
                                                "OpenStreetMap 实测 96 km（hunan-latest.osm.pbf，"
                                                        + "2026-11-01）"))
                .anySatisfy(s -> assertThat(s).startsWith("其余 4.0 km"));
        assertThat(info.geometry().note())
                .isEqualTo("图集自带的走向与实测相比：一半在 110 m 以内，九成在 840 m 以内，最远 2.4 km。");
        String doubt = info.doubts().getLast();
        assertThat(doubt)
                .contains("北段")
                .contains("OpenStreetMap（2026-11-01）记为在建")
                .containsPattern("图集所引来源（[^）]+）为");
        assertThat(shown.english(doubt))
                .get()
                .asString()
                .contains("North")
                .contains("OpenStreetMap (2026-11-01)")
                .contains("under construction")
                .contains("the atlas cites (");
        for (String text : info.geometry().sources().subList(0, 2)) {
            assertThat(shown.english(text)).as(text).isPresent();
        }
        assertThat(shipped.info(ROAD).orElseThrow().badges())
                .noneMatch(b -> b.key().equals("surveyed"));
    }

    @Test
    void a_line_that_was_not_recognised_says_so_and_keeps_its_own_sources() {
        EntityInfo was = shipped.info(RAIL).orElseThrow();
        EntityInfo is = shown.info(RAIL).orElseThrow();
        assertThat(is.badges()).isEqualTo(was.badges());
        assertThat(is.geometry().sources())
                .hasSize(was.geometry().sources().size() + 1)
                .first()
                .asString()
                .contains("没有认出这条线");
        assertThat(is.geometry().note()).isEqualTo(was.geometry().note());
    }

    @Test
    void the_holders_line_has_licence_and_date_and_stands_once() {
        String line = "© OpenStreetMap contributors, ODbL 1.0, 2026-11-01";
        assertThat(shown.attributions())
                .containsOnlyOnce(line)
                .filteredOn(a -> a.startsWith("© OpenStreetMap"))
                .hasSize(1);
        assertThat(shown.attributions(Language.EN)).contains(line);
        assertThat(shipped.attributions()).doesNotContain(line);
        assertThat(shown.origins())
                .filteredOn(o -> o.path().equals(HandSurvey.EXTRACT))
                .singleElement()
                .satisfies(o -> assertThat(o.vintage()).isEqualTo("2026-11-01"));
    }

    @Test
    void pictures_depend_on_the_survey_and_the_data_do_not() {
        assertThat(shown.dataVersion()).isEqualTo(shipped.dataVersion());
        assertThat(shown.mapVersion()).isNotEqualTo(shipped.mapVersion());
        assertThat(shipped.mapVersion()).isEqualTo(shipped.dataVersion());
    }

    @Test
    void the_whole_geometry_is_that_of_the_survey() {
        assertThat(shown.geometry(ROAD).orElseThrow().getEnvelopeInternal())
                .isNotEqualTo(shipped.geometry(ROAD).orElseThrow().getEnvelopeInternal());
        EntityId county = shown.entities(Kind.COUNTY).getFirst().id();
        assertThat(shown.geometry(county)).isEqualTo(shipped.geometry(county));
        assertThat(shown.geometry(EntityId.of("road:NOCOURSE"))).isEqualTo(Optional.empty());
    }

    @Test
    void what_is_shipped_is_known_also_through_a_survey() {
        List<ShippedLine> was = ShippedLines.of(shipped);
        List<ShippedLine> is = ShippedLines.of(shown);
        assertThat(is).usingRecursiveComparison().isEqualTo(was);
        assertThat(was).extracting(ShippedLine::id).contains(ROAD, RAIL);
    }
}
