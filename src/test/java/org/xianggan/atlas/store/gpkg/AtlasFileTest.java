package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

class AtlasFileTest {
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);

    @TempDir static Path shared;

    @TempDir Path folder;

    private static Path store = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile atlas;

    @BeforeAll
    static void build() throws IOException {
        store = DataMini.built(shared, shared.resolve("atlas.gpkg"));
        atlas = AtlasFile.open(store, Messages.english());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "with space", "茶陵 井冈山", "a#b", "50%", "a%20b", "q?x=1", "é&+;'"})
    void opens_from_any_path(String name) throws IOException {
        Path odd = Files.createDirectory(folder.resolve(name)).resolve("图 #1.gpkg");
        Files.copy(store, odd);
        try (AtlasFile file = AtlasFile.open(odd, Messages.english())) {
            assertThat(file.entities(Kind.COUNTY)).hasSize(4);
        }
        try (var left = Files.list(odd.getParent())) {
            assertThat(left).containsExactly(odd);
        }
    }

    @Test
    void refuses_what_is_no_whole_store_of_ours() throws IOException, SQLException {
        refused(folder.resolve("none.gpkg"), "is not there");
        refused(folder, "is not a file of this atlas");
        refused(
                Files.writeString(folder.resolve("text.gpkg"), "a note, not a database at all"),
                "is not a file of this atlas");
        byte[] whole = Files.readAllBytes(store);
        for (int length : List.of(0, 50, 100, whole.length / 2, whole.length - 1)) {
            Path cut = folder.resolve("cut" + length + ".gpkg");
            Files.write(cut, Arrays.copyOf(whole, length));
            refused(cut, "is incomplete");
        }
        Path other = folder.resolve("other.gpkg");
        sql(other, "CREATE TABLE places (name TEXT)");
        refused(other, "is not a file of this atlas");
        Path geopackage = folder.resolve("foreign.gpkg");
        sql(geopackage, "PRAGMA application_id = 1196444487");
        sql(geopackage, "CREATE TABLE places (name TEXT)");
        refused(geopackage, "is not a file of this atlas");
        Path newer = Files.copy(store, folder.resolve("newer.gpkg"));
        sql(newer, "UPDATE meta SET value = '99' WHERE key = 'schema_version'");
        refused(newer, "made by a newer version");
        Path older = Files.copy(store, folder.resolve("older.gpkg"));
        sql(older, "UPDATE meta SET value = '0' WHERE key = 'schema_version'");
        refused(older, "made by an older version");
    }

    private static void sql(Path file, String text) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement s = c.createStatement()) {
            s.execute(text);
        }
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> AtlasFile.open(file, Messages.english()))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(String.valueOf(file.getFileName()))
                .satisfies(e -> assertThat(((AtlasException) e).nextStep()).isNotEmpty())
                .satisfies(
                        e ->
                                assertThat(((AtlasException) e).fault())
                                        .isEqualTo(AtlasException.Fault.INPUT));
    }

    @Test
    void boundaries_carry_the_highest_rank_that_they_divide() {
        List<Boundary> province = boundaries(Layer.PROVINCES);
        assertThat(province)
                .containsExactlyInAnyOrder(
                        new Boundary(Boundary.Rank.PROVINCE, false, true),
                        new Boundary(Boundary.Rank.PREFECTURE, true, false));
        assertThat(boundaries(Layer.COUNTIES))
                .containsExactlyInAnyOrder(
                        new Boundary(Boundary.Rank.COUNTY, false, true),
                        new Boundary(Boundary.Rank.COUNTY, false, false));
    }

    private static List<Boundary> boundaries(Layer layer) {
        return atlas.query(layer, 13, FRAME).stream()
                .map(MapFeature::look)
                .filter(Boundary.class::isInstance)
                .map(Boundary.class::cast)
                .toList();
    }

    @Test
    void a_query_gives_only_what_meets_the_box() {
        WorldBox around = WebMercator.project(new GeoBox(113.69, 27.29, 113.72, 27.32));
        assertThat(atlas.query(Layer.SITES, 10, around))
                .extracting(f -> String.valueOf(f.id()))
                .containsExactly("site:HN001");
        assertThat(atlas.query(Layer.SITES, 10, FRAME)).hasSize(2);
        assertThat(
                        atlas.query(
                                Layer.SITES,
                                10,
                                WebMercator.project(new GeoBox(115, 29, 115.1, 29.1))))
                .isEmpty();
    }

    @Test
    void shapes_get_finer_with_the_zoom_and_keep_their_number() {
        MapFeature coarse = atlas.query(Layer.RIVERS, 6, FRAME).getFirst();
        MapFeature fine = atlas.query(Layer.RIVERS, 14, FRAME).getFirst();
        assertThat(coarse.fid()).isEqualTo(fine.fid());
        assertThat(coarse.shape().getNumPoints()).isLessThan(fine.shape().getNumPoints());
        assertThat(atlas.query(Layer.WATER, 7, FRAME)).hasSize(1);
        assertThat(atlas.query(Layer.WATER, 13, FRAME)).hasSize(2);
    }

    @Test
    void a_line_is_drawn_in_pieces_of_one_section_and_accuracy() {
        List<MapFeature.LinePiece> pieces =
                atlas.query(Layer.ROADS, 13, FRAME).stream()
                        .map(f -> (MapFeature.LinePiece) f.look())
                        .toList();
        assertThat(pieces)
                .extracting(p -> p.accuracy() + " " + p.statusIn(2020))
                .containsExactly("B OPEN", "D OPEN", "D UNDER_CONSTRUCTION");
        assertThat(pieces.getFirst().fadeStart()).isTrue();
        assertThat(pieces.getLast().fadeEnd()).isTrue();
        assertThat(atlas.query(Layer.RAILWAYS, 13, FRAME))
                .extracting(f -> ((MapFeature.LinePiece) f.look()).accuracy().name())
                .as("planned lines are sketches whatever their waypoints are")
                .containsOnly("D");
    }

    @Test
    void the_features_of_an_entity_are_found_on_every_layer() {
        assertThat(atlas.of(EntityId.of("county:430224"), 9))
                .extracting(MapFeature::layer)
                .containsExactly(Layer.LAND, Layer.COUNTIES, Layer.SEATS);
        assertThat(atlas.of(EntityId.of("site:HN003"), 9)).isEmpty();
        assertThat(atlas.geometry(EntityId.of("county:430224")).orElseThrow().getArea())
                .isBetween(0.24, 0.26);
        assertThat(atlas.geometry(EntityId.of("road:NOCOURSE"))).isEmpty();
    }

    @Test
    void layers_count_what_is_drawn_and_what_is_known() {
        assertThat(atlas.layers())
                .contains(
                        new LayerCount("sites", 2, 3),
                        new LayerCount("roads", 1, 2),
                        new LayerCount("townships", 2, 3),
                        new LayerCount("red-routes", 1, 1),
                        new LayerCount("belt", 2, 2));
    }

    @Test
    void lines_tell_their_status_by_year() {
        Line road = line("road:G106");
        assertThat(road.statusIn(2018)).isNull();
        assertThat(road.statusIn(2020)).isNull();
        assertThat(road.statusIn(2021)).isEqualTo(Status.OPEN);
        assertThat(road.hasCourse()).isTrue();
        assertThat(line("road:NOCOURSE").hasCourse()).isFalse();
        assertThat(line("road:NOCOURSE").statusIn(2025)).isEqualTo(Status.UNKNOWN);
        assertThat(line("route:test").lineClass()).isEqualTo("red_route");
        assertThat(atlas.defaultYear()).isEqualTo(2025);
    }

    private static Line line(String id) {
        return atlas.lines().stream()
                .filter(l -> l.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "county:430224, roads, 106国道 无线位公路",
        "county:430224, sites, 示例旧址 示例故居 示例纪念馆",
        "county:430224, neighbours, 莲花县 炎陵县 安仁县",
        "county:430224, within, 湖南省 株洲市",
        "road:G106, counties, 茶陵县 炎陵县",
        "road:G106, meets, 示例铁路",
        "rail:test, stations, 甲站",
        "rail:test, crossings, 示例铁路过界",
        "station:test, lines, 示例铁路",
        "river:mishui, water, 示例水库",
        "site:HN001, routes, 示例线路",
        "route:test, stops, 示例旧址 无处可考的一站 示例纪念馆",
        "township:430224001, sites, 示例旧址",
        "belt:main, lines, 106国道 省界沿线",
        "zone:main, counties, 莲花县 茶陵县 炎陵县",
        "prefecture:430200, counties, 茶陵县 炎陵县",
    })
    void what_hangs_together_is_linked(String id, String key, String names) {
        EntityInfo info = info(id);
        assertThat(
                        info.relations().stream()
                                .filter(r -> r.key().equals(key))
                                .flatMap(r -> r.links().stream())
                                .map(EntityInfo.Link::names)
                                .map(Names::zh))
                .containsExactly(names.split(" "));
    }

    private static EntityInfo info(String id) {
        return atlas.info(EntityId.of(id)).orElseThrow();
    }

    @Test
    void the_first_figure_is_shown_and_the_others_beside_it() {
        EntityInfo.Attribute area = info("county:430224").attributes().getFirst();
        assertThat(area.key()).isEqualTo("area");
        assertThat(area.value()).isEqualTo("2500");
        assertThat(area.unit()).isEqualTo("平方千米");
        assertThat(area.note()).isEqualTo("另有说法 2496（乙网，2020）");
        assertThat(area.citations())
                .as("a fact, so that it can be corrected")
                .singleElement()
                .satisfies(c -> assertThat(c.id()).isEqualTo(EntityId.of("fact:K001")))
                .satisfies(c -> assertThat(c.publisher()).isEqualTo("甲报"))
                .satisfies(
                        c ->
                                assertThat(c.title())
                                        .as("of the source: “面积” tells nobody anything")
                                        .isEqualTo("一则报道"));
    }

    @Test
    void a_record_shows_its_grade_doubt_and_facts() {
        EntityInfo site = info("site:HN001");
        assertThat(site.badges())
                .contains(new EntityInfo.Badge("protection.national", "第1批，1961年", null));
        assertThat(site.geometry().accuracyM()).isEqualTo(300);
        assertThat(info("site:HN003").geometry().note()).contains("只知所在县");
        assertThat(info("belt:main").doubts()).containsExactly("32个乡镇未公布。");
        assertThat(info("road:G106").facts())
                .extracting(f -> f.id().toString())
                .containsExactlyInAnyOrder("fact:F001", "fact:S001");
        assertThat(info("station:test").geometry().sources())
                .containsExactly("OpenStreetMap 路网节点 113.600,27.300");
        assertThat(atlas.info(EntityId.of("county:999999"))).isEmpty();
    }

    @Test
    void a_crossing_lies_on_the_boundary() {
        LonLat at =
                Objects.requireNonNull(
                        atlas.entity(EntityId.of("crossing:test")).orElseThrow().anchor());
        assertThat(at.lon()).isBetween(113.97, 114.0);
        assertThat(at.lat()).isBetween(27.29, 27.31);
    }

    @Test
    void names_carry_their_search_keys() {
        assertThat(atlas.searchNames())
                .filteredOn(n -> n.id().toString().equals("county:430224"))
                .singleElement()
                .satisfies(
                        n -> {
                            assertThat(n.pinyinKeys()).containsExactly("chaling", "chalingxian");
                            assertThat(n.initials()).containsExactly("cl", "clx");
                            assertThat(n.weight()).isGreaterThan(0.9);
                        });
    }

    @Test
    void heights_have_north_first() {
        assertThat(atlas.heights().at(0, 0)).isEqualTo((short) 100);
        assertThat(atlas.heights().at(2, 1)).isEqualTo((short) 60);
        assertThat(atlas.heights().north()).isEqualTo(27.25);
        assertThat(atlas.heights().west()).isEqualTo(113.25);
    }

    @Test
    void is_read_by_several_threads() {
        List<Integer> sizes =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> atlas.query(Layer.values()[i % 15], 7 + i % 7, FRAME).size())
                        .toList();
        assertThat(sizes).hasSize(64);
        assertThat(atlas.attributions()).containsExactly("© OpenStreetMap contributors (ODbL 1.0)");
    }

    @Test
    void a_text_has_its_english_reading_or_none() {
        assertThat(atlas.english("路面大修")).contains("Resurfacing");
        assertThat(info("belt:main").doubts())
                .map(atlas::english)
                .containsExactly(Optional.of("The 32 townships are not published."));
        assertThat(atlas.english("示例纪念馆")).contains("Example Memorial");
        assertThat(atlas.english("此句没有英文")).isEmpty();
    }

    /// Cells by `english/`, and what the build says by itself; units are in the bundle.
    @Test
    void every_text_of_a_panel_reads_in_english() {
        List<String> texts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Entity entity : atlas.entities(kind)) {
                EntityInfo info = atlas.info(entity.id()).orElseThrow();
                info.attributes().forEach(a -> texts.addAll(Arrays.asList(a.value(), a.note())));
                info.badges().forEach(b -> texts.add(b.argument()));
                info.facts()
                        .forEach(f -> texts.addAll(Arrays.asList(f.textZh(), f.unit(), f.note())));
                info.relations().forEach(r -> r.links().forEach(l -> texts.add(l.detail())));
                texts.addAll(info.doubts());
                texts.add(info.geometry().note());
            }
        }
        texts.addAll(info("road:G106").geometry().sources());
        assertThat(texts)
                .filteredOn(text -> text != null && text.matches(".*\\p{IsHan}.*"))
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(atlas.english(text)).as(text).isPresent());
        assertThat(atlas.english("只知所在县，未上图。"))
                .contains("Only the county is known; not on the map.");
    }
}
