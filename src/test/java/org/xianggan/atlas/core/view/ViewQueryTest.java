package org.xianggan.atlas.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is in view, on the store that the build has made.
class ViewQueryTest {
    private static AtlasFile atlas;
    private static ViewQuery query;

    @BeforeAll
    static void open() {
        atlas =
                AtlasFile.open(
                        Path.of(System.getProperty("xianggan.store", "target/atlas.gpkg")),
                        Messages.chinese());
        query = new ViewQuery(atlas, atlas);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static MapState now() {
        return MapState.initial(atlas.defaultYear());
    }

    private static Viewport box(double west, double south, double east, double north) {
        return Viewport.fitting(new GeoBox(west, south, east, north), 800, 600, 1, 0);
    }

    private static List<String> ids(ViewTable table, ViewGroup group) {
        return table.rows().stream()
                .filter(r -> r.group() == group)
                .map(r -> r.id().toString())
                .toList();
    }

    @Test
    void theWholeFrameHoldsEverythingThatIsDrawn() {
        ViewTable table = query.look(box(112, 24.4, 115.8, 30), now());
        assertThat(table.counts().counties()).isEqualTo(24);
        assertThat(ids(table, ViewGroup.SITES)).hasSize(drawn(atlas, Kind.SITE));
        assertThat(table.rows()).extracting(ViewRow::id).doesNotHaveDuplicates();
    }

    private static int drawn(Catalogue catalogue, Kind kind) {
        return (int) catalogue.entities(kind).stream().filter(Entity::drawn).count();
    }

    @ParameterizedTest
    @CsvSource({
        "112.0, 24.4, 115.8, 30.0",
        "113.0, 27.0, 114.5, 28.2",
        "113.9, 26.5, 114.3, 26.8",
        "113.54, 26.78, 113.56, 26.80"
    })
    void theRowsAndTheStatusBarCountTheSame(double west, double south, double east, double north) {
        Viewport seen = box(west, south, east, north);
        assertThat(query.look(seen, now()).counts()).isEqualTo(query.count(seen, now()));
        assertThat(query.look(seen, now().atYear(2018)).counts())
                .isEqualTo(query.count(seen, now().atYear(2018)));
    }

    @Test
    void aPictureOfAFewKilometresMeetsShapesAndNotTheirBoxes() {
        // The middle of Chaling: its neighbours' boxes reach in, their land does not.
        Viewport seen = box(113.50, 26.75, 113.58, 26.82);
        assertThat(ids(query.look(seen, now()), ViewGroup.COUNTIES))
                .containsExactly("county:430224");
    }

    /// Judged by the whole geometries of the store, which the query does not read.
    @Test
    void whereThreeCountiesMeetTheThreeAreListed() {
        Viewport seen = box(113.6, 27.5, 113.85, 27.75);
        GeoBox b = WebMercator.unproject(seen.box());
        Geometry picture =
                Geodesics.FACTORY.toGeometry(
                        new Envelope(b.west(), b.east(), b.south(), b.north()));
        List<String> meeting =
                atlas.entities(Kind.COUNTY).stream()
                        .map(Entity::id)
                        .filter(id -> atlas.geometry(id).orElseThrow().intersects(picture))
                        .map(EntityId::toString)
                        .toList();
        assertThat(meeting).contains("county:430281", "county:360313", "county:360322");
        assertThat(ids(query.look(seen, now()), ViewGroup.COUNTIES))
                .containsExactlyInAnyOrderElementsOf(meeting);
    }

    @Test
    void whatIsSwitchedOffIsNotListed() {
        Viewport seen = box(113, 26.5, 114.3, 28);
        Set<LayerRow> rows = EnumSet.allOf(LayerRow.class);
        rows.remove(LayerRow.EXPRESSWAYS);
        rows.remove(LayerRow.TOWNSHIPS);
        ViewTable table = query.look(seen, now().showing(rows));
        assertThat(table.rows()).extracting(ViewRow::kind).doesNotContain("line-class.expressway");
        assertThat(table.rows()).noneMatch(r -> r.id().kind() == Kind.TOWNSHIP);
        assertThat(query.look(seen, now()).rows())
                .extracting(ViewRow::kind)
                .contains("line-class.expressway");
    }

    @Test
    void aYearListsOnlyWhatStoodThen() {
        Viewport all = box(112, 24.4, 115.8, 30);
        List<String> then = ids(query.look(all, now().atYear(2018)), ViewGroup.LINES);
        List<String> today = ids(query.look(all, now()), ViewGroup.LINES);
        assertThat(then.size()).isLessThan(today.size());
        assertThat(today).containsAll(then);
    }

    @Test
    void roadNumbersSortByTheirNumberAndUnknownComesLastBothWays() {
        ViewTable table = query.look(box(112, 24.4, 115.8, 30), now());
        for (boolean down : new boolean[] {false, true}) {
            List<String> refs =
                    table.rows().stream()
                            .filter(r -> r.group() == ViewGroup.LINES)
                            .sorted(ViewColumn.REF.order(Language.ZH, down))
                            .map(r -> String.valueOf(r.ref()))
                            .toList();
            assertThat(refs.indexOf("G60") < refs.indexOf("G106")).isEqualTo(!down);
            assertThat(refs.getLast()).isEqualTo("null");
        }
    }

    @Test
    void countiesSortByPinyinInChineseAndByLettersInEnglish() {
        ViewTable table = query.look(box(112, 24.4, 115.8, 30), now());
        List<String> zh =
                table.rows().stream()
                        .filter(r -> r.group() == ViewGroup.COUNTIES && r.counted())
                        .sorted(ViewColumn.NAME.order(Language.ZH, false))
                        .map(r -> r.names().zh())
                        .toList();
        assertThat(zh).startsWith("安仁县", "安源区", "茶陵县");
        assertThat(zh.indexOf("平江县")).isLessThan(zh.indexOf("攸县"));
        List<String> en =
                table.rows().stream()
                        .filter(r -> r.group() == ViewGroup.COUNTIES && r.counted())
                        .sorted(ViewColumn.NAME.order(Language.EN, false))
                        .map(r -> String.valueOf(r.names().en()))
                        .toList();
        assertThat(en).isSorted();
    }

    @Test
    void aRowKnowsWhatTheAtlasKnowsAndNothingElse() {
        ViewTable table = query.look(box(112, 24.4, 115.8, 30), now());
        Messages texts = Messages.chinese();
        ViewRow road =
                table.rows().stream()
                        .filter(r -> r.id().toString().equals("road:S92-CHACHANG"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ViewColumn.KIND.cell(road, texts)).isEqualTo(new Cell.Text("高速公路"));
        assertThat(ViewColumn.REF.cell(road, texts)).isEqualTo(new Cell.Code("S92"));
        assertThat(ViewColumn.AS_OF.cell(road, texts))
                .isEqualTo(new Cell.Day(LocalDate.of(2025, 1, 6)));
        assertThat(ViewColumn.COUNTY.cell(road, texts)).isEqualTo(Cell.EMPTY);
        assertThat(ViewColumn.DRAWN.cell(road, texts).plain()).matches("6\\d\\.\\d");
        ViewRow county =
                table.rows().stream()
                        .filter(r -> r.id().toString().equals("county:430224"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ViewColumn.STATUS.cell(county, texts)).isEqualTo(Cell.EMPTY);
        assertThat(ViewColumn.ACCURACY.cell(county, texts)).isNotEqualTo(Cell.EMPTY);
        assertThat(county.listing().citations()).isGreaterThan(0);
    }
}
