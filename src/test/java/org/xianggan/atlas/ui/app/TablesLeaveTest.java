package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.testing.ReadFile;
import org.xianggan.atlas.testing.Workbooks;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.settings.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// Every table of the program as a workbook, written by its button and opened again by another
/// program: heads with units, frozen, numbers as numbers, days as days, and where it is from.
class TablesLeaveTest {
    @TempDir private static Path folder;
    private static ShellStage window;
    private static int written;

    @BeforeAll
    static void open() throws TimeoutException {
        window =
                ShellStage.onStore(
                        (beside, title, name, ending) ->
                                folder.resolve("table-" + ++written + "." + ending));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void fresh() {
        window.size(1280, 800);
        window.change(s -> Settings.DEFAULT.withReduceMotion(true));
        Journeys.change(window, t -> Trip.NONE);
        Journeys.suppose(window, s -> Scenario.of(2025));
        window.select(null);
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(40, condition, window::keyboard);
    }

    private static @Nullable Node find(String selector) {
        return ShellStage.fx(() -> window.stage().getScene().lookup(selector));
    }

    private static void fire(String selector) {
        until(() -> find(selector) instanceof ButtonBase b && !b.isDisabled() && isShown(b));
        ShellStage.fx(
                () -> {
                    ((ButtonBase) Objects.requireNonNull(find(selector))).fire();
                    return null;
                });
        window.settle();
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void type(String field, String words) {
        until(() -> find(field) != null);
        ShellStage.fx(
                () -> {
                    TextField f = (TextField) Objects.requireNonNull(find(field));
                    f.requestFocus();
                    f.setText(words);
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
        new FxRobot().press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The file that the next export makes, once it is whole.
    private static Path made(String ending, Runnable export) {
        int before = written;
        export.run();
        Path file = folder.resolve("table-" + (before + 1) + "." + ending);
        until(() -> Files.exists(file));
        return file;
    }

    /// Heads of numbers tell their unit in brackets.
    private static Workbooks.Found checked(Path file) throws Exception {
        Workbooks.Found found = Workbooks.check(file);
        assertThat(found.numbers())
                .allSatisfy(h -> assertThat(h).as("unit of a number").containsAnyOf("（", "("));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, records-xlsx, 查找次数（次）, 当时的日期, 70",
        "agreements, records-xlsx, '', 日期, 40",
        "crossings, records-xlsx, 纬度（°N）, 湖南侧日期, 30",
        "happenings, records-xlsx, '', 日期, 100",
        "comparisons, comparisons-xlsx, 如今（值，单位见右）, '', 40"
    })
    void a_page_of_records(String page, String button, String number, String date, int rows)
            throws Exception {
        window.page(page, null);
        Workbooks.Found found = checked(made("xlsx", () -> fire("#" + button)));
        assertThat(found.rows()).isGreaterThan(rows);
        if (!number.isEmpty()) {
            assertThat(found.numbers()).contains(number);
        }
        if (!date.isEmpty()) {
            assertThat(found.dates()).contains(date);
        }
    }

    @Test
    void what_lies_along_a_line() throws Exception {
        window.page("corridor", null);
        type("#corridor-subject", "萍莲高速");
        Workbooks.Found found = checked(made("xlsx", () -> fire("#corridor-xlsx")));
        assertThat(found.numbers()).contains("距离（公里）");
    }

    @Test
    void what_is_reached() throws Exception {
        window.page("reach", null);
        type("#reach-from", "炎陵县");
        Workbooks.Found found = checked(made("xlsx", () -> fire("#reach-xlsx")));
        assertThat(found.numbers()).contains("用时（小时）", "至少（小时）");
    }

    @Test
    void what_is_gained() throws Exception {
        window.page("whatif", null);
        Journeys.suppose(window, s -> s.opening(EntityId.of("rail:CHANGGAN_HSR")));
        Workbooks.Found found = checked(made("xlsx", () -> fire("#whatif-xlsx")));
        assertThat(found.rows()).isEqualTo(276);
        assertThat(found.numbers()).contains("省时（分钟）", "之前至少（小时）");
    }

    @Test
    void what_is_in_view() throws Exception {
        window.change(s -> s.with(s.panels().withTable(s.panels().table(), true)));
        Path file = made("xlsx", () -> fire("#table-xlsx"));
        Workbooks.Found found = checked(file);
        assertThat(found.numbers()).contains("经度（°E）", "引用（条）");
        assertThat(found.dates()).isNotEmpty();
    }

    private static void item(String id) {
        ShellStage.fx(
                () -> {
                    MenuButton out = (MenuButton) window.stage().getScene().lookup("#route-export");
                    out.getItems().stream()
                            .filter(i -> id.equals(i.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
    }

    @Test
    void the_turns_and_heights_of_a_way() throws Exception {
        window.page("route", null);
        Journeys.go(window, "county:430225", "county:360881");
        until(() -> find("#ways") != null && find("#way-1") != null);
        Workbooks.Found turns = checked(made("xlsx", () -> item("export-turns")));
        assertThat(turns.numbers()).contains("里程（公里）", "至多（公里）");
        Workbooks.Found heights = checked(made("xlsx", () -> item("export-profile-xlsx")));
        assertThat(heights.numbers()).contains("高度（米）");
    }

    @Test
    void all_pairs_are_a_square_in_tables_and_lines_elsewhere() throws Exception {
        window.page("whatif", null);
        Path square =
                made(
                        "xlsx",
                        () -> {
                            fire("#whatif-layer");
                            until(() -> find("#export") != null);
                            fire("#export-write");
                        });
        // Hours and kilometres, each likeliest, least and most.
        assertThat(Workbooks.check(square).tables()).isEqualTo(6);
        double[][] hours = new double[24][24];
        try (Workbook book = WorkbookFactory.create(square.toFile(), null, true)) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("时间（小时），最可能");
            for (int i = 0; i < 24; i++) {
                Row row = book.getSheetAt(0).getRow(i + 1);
                for (int j = 0; j < 24; j++) {
                    hours[i][j] = i == j ? 0 : row.getCell(j + 1).getNumericCellValue();
                }
            }
        }
        for (String format : List.of("geojson", "gpx", "kml", "kmz", "gpkg")) {
            Path lines =
                    made(
                            format,
                            () -> {
                                fire("#whatif-layer");
                                until(() -> find("#export") != null);
                                fire("#export-" + format);
                                fire("#export-write");
                            });
            until(() -> find("#export-told .import-summary") != null);
            ReadFile read = ReadFile.of(lines, ReadOptions.PLAIN);
            assertThat(read.rows()).as(format).hasSize(276);
            assertThat(Objects.requireNonNull(read.head().attribution())).contains("OpenStreetMap");
            if (!format.equals("gpx")) {
                same(read.rows(), hours);
            }
        }
    }

    /// Of the pairs in their order: i before j.
    private static void same(List<FeatureRow> rows, double[][] hours) {
        int at = 0;
        for (int i = 0; i < hours.length; i++) {
            for (int j = i + 1; j < hours.length; j++) {
                Map<String, Object> v = rows.get(at++).values();
                assertThat(((Number) Objects.requireNonNull(v.get("hours"))).doubleValue())
                        .as(Arrays.toString(new int[] {i, j}))
                        .isCloseTo(hours[i][j], org.assertj.core.data.Offset.offset(6e-4));
                assertThat(v).containsKeys("km_low", "km_high", "hours_low", "from_id", "to_id");
            }
        }
    }
}
