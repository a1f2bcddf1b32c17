package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// 炎陵 to 井冈山 on the real atlas: by keyboard to the stops, the ways side by side, one of them
/// dragged, a road avoided, all of it taken back.
class RouteFlowTest {
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
        window.size(1000, 700);
        window.change(
                s ->
                        new Settings(
                                        Language.ZH,
                                        s.theme(),
                                        false,
                                        true,
                                        1,
                                        Settings.Panels.DEFAULT,
                                        null,
                                        s.visible(),
                                        s.looks(),
                                        true,
                                        s.mapAddress(),
                                        "")
                                .withReduceMotion(true));
        ShellStage.fx(
                () -> {
                    scenarios().changeTrip(t -> Trip.NONE);
                    return null;
                });
    }

    private static ScenarioModel scenarios() {
        return window.shell().travel().scenarios();
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, window::keyboard);
    }

    private static Node find(String selector) {
        return Journeys.find(window, selector);
    }

    private static int ways() {
        return ShellStage.fx(() -> ((Parent) find("#ways")).getChildrenUnmodifiable().size() - 1);
    }

    private void type(String place) {
        TextInputControl field = (TextInputControl) find("#stop-search");
        ShellStage.fx(
                () -> {
                    field.requestFocus();
                    field.setText(place);
                    return null;
                });
        until(() -> window.stage().getScene().getRoot().lookup("#stop-search-results") != null);
        int stops = scenarios().trip().stops().size();
        robot.type(KeyCode.ENTER);
        until(() -> scenarios().trip().stops().size() == stops + 1);
    }

    @Test
    void fromYanlingToJinggangshan() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> ((ToggleButton) find("#tab-planner")).isSelected());
        ShellStage.fx(
                () -> {
                    window.shell().openPage("route", null);
                    return null;
                });
        type("炎陵");
        type("井冈山市");
        window.settle();
        until(() -> ways() >= 2);
        assertThat(scenarios().trip().stops().getFirst().name()).isEqualTo("炎陵县");
        ListView<?> turns = (ListView<?>) find("#turns");
        assertThat(turns.getItems().size()).isGreaterThan(3);

        // Every figure has its range, and tolls are not known.
        String said = ShellStage.fx(() -> find("#way-1").getAccessibleText());
        assertThat(said).contains("(").contains("–").contains("通行费未知");

        // One way is dragged to where it is not.
        drag();
        until(() -> scenarios().trip().stops().size() == 3);
        assertThat(scenarios().trip().stops().get(1).via()).isTrue();
        window.settle();

        // A road of the list is avoided.
        List<Stop> stops = scenarios().trip().stops();
        EntityId line = EntityId.of(avoidFirst());
        assertThat(scenarios().current().avoided()).containsExactly(LinePart.whole(line));
        window.settle();
        assertThat(find("#suppositions").isVisible()).isTrue();

        // Both are taken back, the last first.
        find("#way-1");
        Journeys.fire(window, "#route-undo");
        assertThat(scenarios().current().avoided()).isEmpty();
        assertThat(scenarios().trip().stops()).isEqualTo(stops);
        Journeys.fire(window, "#route-undo");
        assertThat(scenarios().trip().stops()).hasSize(2);
        until(() -> ways() >= 2);
    }

    /// Takes the chosen way in the middle of the map's part of it.
    private void drag() throws Exception {
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        ShellStage.fx(
                () -> {
                    window.shell().map().whenPainted(() -> painted.complete(true));
                    return null;
                });
        painted.get(60, TimeUnit.SECONDS);
        Node map = window.shell().map().node();
        Point2D on = ShellStage.fx(() -> map.localToScreen(onWay()));
        robot.moveTo(on);
        robot.moveBy(1, 0);
        until(() -> map.getCursor() == javafx.scene.Cursor.OPEN_HAND);
        robot.drag(javafx.scene.input.MouseButton.PRIMARY).dropBy(40, 30);
    }

    private static Point2D onWay() {
        Viewport v = window.shell().map().viewportProperty().get();
        var track =
                Objects.requireNonNull(window.shell().map().travel()).tracks().stream()
                        .filter(t -> t.bright())
                        .findFirst()
                        .orElseThrow();
        var path =
                track.stretches().stream()
                        .map(s -> s.path())
                        .max(java.util.Comparator.comparingInt(List::size))
                        .orElseThrow();
        var p = path.get(path.size() / 3);
        return new Point2D(v.toScreenX(p.x()), v.toScreenY(p.y()));
    }

    /// @return the line that the first button names
    private String avoidFirst() {
        ListView<?> turns = (ListView<?>) find("#turns");
        Node avoid =
                ShellStage.fx(
                        () ->
                                turns.lookupAll(".turn-avoid").stream()
                                        .filter(Node::isVisible)
                                        .findFirst()
                                        .orElseThrow());
        ShellStage.fx(
                () -> {
                    if (avoid instanceof MenuButton which) {
                        // All of the line comes first.
                        which.getItems().getFirst().fire();
                    } else {
                        ((Button) avoid).fire();
                    }
                    return null;
                });
        window.settle();
        return scenarios().current().avoided().getFirst().line().toString();
    }

    @Test
    void nothingOfThePageIsCut() {
        Journeys.go(window, "county:430225", "county:360881");
        window.page("route", null);
        List<String> cut = new ArrayList<>();
        for (double[] size : new double[][] {{1024, 768}, {1280, 640}, {1440, 900}}) {
            window.size(size[0], size[1]);
            for (Language language : Language.values()) {
                window.change(s -> s.in(language));
                window.cut().forEach(t -> cut.add((int) size[0] + " " + language + ": " + t));
            }
        }
        assertThat(cut).isEmpty();
    }

    @Test
    void whereThereIsNoWayWhatWasThereStays() {
        Journeys.go(window, "county:430225", "county:360881");
        window.page("route", null);
        int before = ways();
        Journeys.change(window, t -> t.then(t.stops().getLast()));
        assertThat(find("#route-trouble").isVisible()).isTrue();
        assertThat(ways()).isEqualTo(before);
        Journeys.fire(window, "#route-undo");
        assertThat(find("#route-trouble").isVisible()).isFalse();
    }
}
