package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// Walks through the three tables of the contents on the real store, with the keyboard alone.
class RecordPagesWalkTest {
    private static final List<String> PAGES = List.of("ledger", "crossings", "happenings");

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
        ShellStage.until(20, condition, window::keyboard);
    }

    private static Node find(String selector) {
        return ShellStage.fx(() -> window.stage().getScene().lookup(selector));
    }

    private static ListView<?> open(String page) {
        ShellStage.fx(
                () -> {
                    window.shell().openPage(page, null);
                    return null;
                });
        until(() -> window.stage().getScene().lookup("#" + page + "-list") != null);
        window.settle();
        ListView<?> list = (ListView<?>) find("#" + page + "-list");
        until(() -> !list.getItems().isEmpty());
        until(() -> window.stage().getScene().getFocusOwner() == list);
        return list;
    }

    private static void filter(String text) {
        ShellStage.fx(
                () -> {
                    ((TextField) window.stage().getScene().lookup("#records-filter")).setText(text);
                    return null;
                });
        window.settle();
    }

    private static List<String> spoken(ListView<?> list) {
        return ShellStage.fx(
                () -> {
                    list.layout();
                    // Cells lie in any order.
                    Map<Integer, String> said = new TreeMap<>();
                    for (Node n : list.lookupAll(".list-cell")) {
                        if (n instanceof ListCell<?> cell && !cell.isEmpty()) {
                            said.put(
                                    cell.getIndex(),
                                    String.valueOf(
                                            cell.queryAccessibleAttribute(
                                                    AccessibleAttribute.TEXT)));
                        }
                    }
                    return List.copyOf(said.values());
                });
    }

    @Test
    void severalRowsAreCopiedWithTheirHeads() {
        open("ledger");
        window.copied.clear();
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        until(() -> window.copied.size() == 1);
        List<String> lines = window.copied.getFirst().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("事项\t类别\t");
        assertThat(lines.get(1)).startsWith("茶常高速").contains("\t2024-12-31\t");
    }

    /// What happened to 茶常高速?
    @Test
    void theLedgerTellsWhatBecameOfTheChachangExpressway() {
        ListView<?> list = open("ledger");
        assertThat(list.getItems()).hasSizeGreaterThan(70);
        filter("茶常");
        until(() -> list.getItems().size() < 5);
        assertThat(spoken(list).getFirst()).startsWith("茶常高速").contains("已成 2024-12-31");
        robot.type(KeyCode.ENTER);
        until(() -> EntityId.of("road:S92-CHACHANG").equals(window.shell().selection().current()));
        filter("");
        ToggleButton unknown = (ToggleButton) find("#switch-outcome-unknown");
        ShellStage.fx(
                () -> {
                    unknown.requestFocus();
                    return null;
                });
        robot.type(KeyCode.SPACE);
        until(
                () ->
                        ((Label) window.stage().getScene().lookup("#records-counts"))
                                .getText()
                                .contains(" / "));
        assertThat(unknown.getText()).isEqualTo("未查到 " + list.getItems().size());
        assertThat(spoken(list)).allMatch(s -> s.contains("未查到，查"));
        robot.type(KeyCode.SPACE);
        until(() -> list.getItems().size() > 70);
    }

    /// Which border roads lack their other half?
    @Test
    void theCrossingsShowWhereOneSideIsKnownAlone() {
        ListView<?> list = open("crossings");
        int all = list.getItems().size();
        assertThat(all).isGreaterThanOrEqualTo(38);
        ToggleButton alone = (ToggleButton) find("#switch-balance-alone");
        ShellStage.fx(
                () -> {
                    alone.fire();
                    list.requestFocus();
                    return null;
                });
        until(() -> list.getItems().size() < all);
        assertThat(spoken(list)).allMatch(s -> s.contains("只查到") && s.contains("未查到"));
        filter("营盘墟");
        until(() -> list.getItems().size() == 1);
        assertThat(spoken(list).getFirst()).contains("炎陵县", "遂川县", "图上没有走向");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(
                () -> {
                    EntityId now = window.shell().selection().current();
                    return now != null && now.kind() == Kind.CROSSING;
                });
        ShellStage.fx(
                () -> {
                    alone.fire();
                    return null;
                });
        filter("");
    }

    @Test
    void aYearOfTheTimelineIsTheYearOfTheMap() {
        ListView<?> list = open("happenings");
        assertThat(spoken(list).getFirst()).startsWith("更早：");
        assertThat(spoken(list).get(1)).startsWith("2018 年");
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> window.shell().map().stateProperty().get().year() == 2018);
        until(() -> spoken(list).get(1).endsWith("地图正是这一年"));
        int folded = list.getItems().size();
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        until(() -> list.getItems().size() > folded);
        robot.type(KeyCode.ENTER);
        until(() -> list.getItems().size() == folded);
    }

    private static Settings.Panels pane(Settings.Panels now, double width) {
        return new Settings.Panels(
                now.left(),
                now.right(),
                now.leftOpen(),
                now.rightOpen(),
                now.table(),
                now.tableOpen(),
                width,
                now.contentsOpen(),
                now.tab());
    }

    @Test
    void nothingIsCutInAnyWidthOrLanguage() {
        List<String> found = new ArrayList<>();
        // The window, and the pane as far as there is room for it.
        double[][] sizes = {
            {860, 560, 320}, {1024, 768, 460}, {1440, 900, 320}, {1440, 900, 460}, {1440, 900, 760}
        };
        for (double[] size : sizes) {
            window.size(size[0], size[1]);
            window.change(s -> s.with(pane(s.panels(), size[2])));
            for (Language language : Language.values()) {
                window.change(s -> s.in(language));
                for (String page : PAGES) {
                    open(page);
                    for (String cut : window.cut()) {
                        found.add(
                                (int) size[0]
                                        + " "
                                        + (int) size[2]
                                        + " "
                                        + language
                                        + " "
                                        + page
                                        + ": "
                                        + cut);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
