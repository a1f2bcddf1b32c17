package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// A planner walks through what a line changes, what is reached and what lies along a line, on the
/// real store.
class PlannerCountsFlowTest {
    private static ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws TimeoutException {
        window = ShellStage.onStore();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void fresh() {
        window.size(1440, 900);
        window.change(
                s ->
                        Settings.DEFAULT
                                .withReduceMotion(true)
                                .in(Language.ZH)
                                .in(MapState.Theme.PAPER));
        window.select(null);
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(
                30, condition, () -> text("#whatif-problem") + text("#whatif-summary") + gaining());
    }

    private static Node find(String selector) {
        return ShellStage.fx(() -> window.stage().getScene().lookup(selector));
    }

    private static String text(String selector) {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().lookup(selector) instanceof Label label
                                ? label.getText()
                                : "");
    }

    private static void page(String page) {
        window.page(page, null);
    }

    /// Types into a field and presses Enter.
    private void type(String field, String words) {
        until(() -> window.stage().getScene().lookup(field) != null);
        ShellStage.fx(
                () -> {
                    TextField f = (TextField) window.stage().getScene().lookup(field);
                    f.requestFocus();
                    f.setText(words);
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> rows(String list) {
        return ShellStage.fx(
                () ->
                        ((ListView<?>) window.stage().getScene().lookup(list))
                                .getItems().stream().map(Object::toString).toList());
    }

    @Test
    void everything_within_10_km_of_the_pinglian_expressway() {
        page("corridor");
        type("#corridor-subject", "萍莲高速");
        until(() -> text("#corridor-said").contains("10 公里"));
        List<String> rows = rows("#corridor-list");
        assertThat(rows).anyMatch(r -> r.contains("莲花县"));
        assertThat(rows).anyMatch(r -> r.contains("安源路矿工人俱乐部旧址"));
        assertThat(rows).anyMatch(r -> r.contains("升坊镇"));
        assertThat(rows).anyMatch(r -> r.contains("莲花站"));
        type("#corridor-km", "3");
        until(() -> rows("#corridor-list").size() < rows.size());
        assertThat(rows("#corridor-list")).noneMatch(r -> r.contains("茶陵县"));

        int before = rows("#corridor-list").size();
        type("#corridor-km", "很远");
        until(() -> !text("#corridor-problem").isEmpty());
        assertThat(text("#corridor-problem")).contains("“很远”").contains("0 到 50");
        assertThat(rows("#corridor-list")).hasSize(before);
        type("#corridor-subject", "没有这条路");
        until(() -> text("#corridor-problem").contains("没有找到“没有这条路”"));
        assertThat(rows("#corridor-list")).hasSize(before);
    }

    @Test
    void who_gains_when_one_more_line_is_open() {
        page("whatif");
        until(() -> text("#whatif-summary").contains("还没有改动"));
        ShellStage.fx(
                () -> {
                    MenuButton open = (MenuButton) window.stage().getScene().lookup("#whatif-open");
                    open.getItems().stream()
                            .filter(i -> "open-GUISUI".equals(i.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
        until(() -> text("#whatif-summary").matches("(?s).*：[1-9]\\d* 对省时超出幅度.*"));
        // 炎陵 to 井冈山 is none of them.
        Node heat = find("#whatif-heat");
        assertThat(gaining()).isNotEmpty().allMatch(g -> g.contains("桂东县"));

        // A road straight from one to the other is.
        ShellStage.fx(
                () -> {
                    ((ToggleButton) window.stage().getScene().lookup("#whatif-draw-open")).fire();
                    return null;
                });
        type("#whatif-draw-points", "炎陵县");
        until(() -> !text("#whatif-problem").isEmpty());
        assertThat(text("#whatif-problem")).contains("只有一个点");
        type("#whatif-draw-points", "炎陵县；井冈山市");
        until(() -> find(".plan-chip") != null && text("#whatif-problem").isEmpty());

        // The heat map by keyboard, to 炎陵 and 井冈山: what it says is spoken.
        ShellStage.fx(
                () -> {
                    heat.requestFocus();
                    return null;
                });
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        for (int i = 1; i < 18; i++) {
            robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        }
        for (int i = 1; i < 11; i++) {
            robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        until(() -> text("#whatif-cell").startsWith("炎陵县—井冈山市"));
        // It changes now, and by how much is said with its range.
        until(() -> text("#whatif-cell").matches(".*(省|差) \\d+ 分钟（.+–.+）.*"));
        assertThat(ShellStage.fx(heat::getAccessibleText)).isEqualTo(text("#whatif-cell"));

        // Reach before and after.
        type("#whatif-from", "炎陵县");
        until(() -> find("#whatif-hours-1") != null);
    }

    @Test
    void theMatrixIsATableTooOnThePageAndOverTheMap() {
        page("whatif");
        until(() -> text("#whatif-summary").contains("24") || find("#whatif-heat").isVisible());
        Journeys.fire(window, "#whatif-form-table");
        until(() -> find("#whatif-table").isVisible() && !find("#whatif-heat").isVisible());
        Journeys.fire(window, "#whatif-show-before");
        until(() -> tableSays("#whatif-table").matches(".+—.+：之前 .+（.+–.+）.*"));

        // Wide, over the map: by keyboard to a pair, which is chosen everywhere.
        Journeys.fire(window, "#whatif-widen");
        until(() -> find("#wide-table") != null && find("#wide-table").isFocused());
        assertThat(ShellStage.fx(() -> window.shell().map().coveredBelow())).isPositive();
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        for (int i = 0; i < 12; i++) {
            robot.press(KeyCode.PAGE_UP).release(KeyCode.PAGE_UP);
        }
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT)) {
            robot.press(key).release(key);
        }
        until(() -> text("#whatif-cell").startsWith("湘东区—莲花县"));
        assertThat(tableSays("#wide-table")).isEqualTo(text("#whatif-cell"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> window.shell().map().travel() != null);

        // Sorted by the column, and copied as it is shown.
        robot.press(KeyCode.S).release(KeyCode.S);
        window.copied.clear();
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        until(() -> !window.copied.isEmpty());
        List<String> lines = window.copied.getFirst().lines().toList();
        assertThat(lines.getFirst()).startsWith("之前（小时），最可能\t安源区\t");
        assertThat(lines.getFirst().split("\t")).hasSize(25);
        List<Double> toLianhua =
                lines.subList(1, 24).stream()
                        .map(l -> Double.valueOf(l.split("\t", -1)[3]))
                        .toList();
        assertThat(toLianhua).isSorted();
        assertThat(lines).anyMatch(l -> l.contains("OpenStreetMap"));

        // It goes with the page.
        page("reach");
        until(() -> find("#wide-table") == null);
        assertThat(ShellStage.fx(() -> window.shell().map().coveredBelow())).isZero();
    }

    private static String tableSays(String table) {
        return ShellStage.fx(
                () -> String.valueOf(window.stage().getScene().lookup(table).getAccessibleText()));
    }

    /// What the ranked pairs say.
    private static List<String> gaining() {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().lookup("#whatif-ranked") instanceof VBox all
                                ? all.getChildren().stream()
                                        .filter(n -> n.getAccessibleText() != null)
                                        .map(Node::getAccessibleText)
                                        .toList()
                                : List.of());
    }

    @Test
    void what_is_reached_from_a_county() {
        page("reach");
        type("#reach-from", "炎陵县");
        until(() -> text("#reach-said").contains("炎陵县"));
        List<String> rows = rows("#reach-list");
        assertThat(rows).anyMatch(r -> r.contains("茶陵县"));
        type("#reach-hours", "1");
        until(() -> rows("#reach-list").size() < rows.size());
        int before = rows("#reach-list").size();
        type("#reach-hours", "0");
        until(() -> text("#reach-problem").contains("“0”"));
        type("#reach-from", "20,100");
        until(() -> !text("#reach-problem").isEmpty() && !text("#reach-problem").contains("“0”"));
        assertThat(rows("#reach-list")).hasSize(before);
    }
}
