package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// What is done on the page of routes beside asking for one: a road or a section of it avoided by
/// keyboard, stops set from the menu of the map, a way held before it is let go, files written.
class RouteByHandFlowTest {
    @TempDir private static Path folder;
    private static ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws TimeoutException {
        window =
                ShellStage.onStore(
                        (beside, title, name, ending) -> folder.resolve("way." + ending));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void fresh() {
        window.size(1000, 700);
        window.change(s -> Settings.DEFAULT.withReduceMotion(true));
        Journeys.change(window, t -> Trip.NONE);
        Journeys.suppose(window, s -> Scenario.of(2025));
        window.page("route", null);
    }

    private static ScenarioModel scenarios() {
        return window.shell().travel().scenarios();
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, window::keyboard);
    }

    private static int ways() {
        return ShellStage.fx(
                () -> {
                    Node all = window.stage().getScene().getRoot().lookup("#ways");
                    return all == null ? 0 : ((Parent) all).getChildrenUnmodifiable().size() - 1;
                });
    }

    private static void go() {
        Journeys.go(window, "county:430225", "county:360881");
        until(() -> ways() >= 2);
    }

    private static @Nullable Node focus() {
        return ShellStage.fx(() -> window.stage().getScene().getFocusOwner());
    }

    /// Tab until the keyboard is on something of that style.
    private Node tabTo(String style) {
        for (int i = 0; i < 80; i++) {
            Node now = focus();
            if (now != null && now.getStyleClass().contains(style)) {
                return now;
            }
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError("Tab never came to " + style);
    }

    private static void focus(String selector) {
        Node node = Journeys.find(window, selector);
        ShellStage.fx(
                () -> {
                    node.requestFocus();
                    return null;
                });
    }

    @Test
    void aRoadOfTheListIsAvoidedByKeyboard() {
        go();
        focus("#turns");
        Node avoid = tabTo("turn-avoid");
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        if (avoid instanceof MenuButton) {
            // All of the line comes first.
            robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        }
        until(() -> !scenarios().current().avoided().isEmpty());
        assertThat(scenarios().current().avoided()).hasSize(1);
        assertThat(scenarios().current().avoided().getFirst().section()).isEqualTo(LinePart.WHOLE);
        until(() -> window.stage().getScene().lookup(".supposition") != null);
    }

    @Test
    void oneSectionAloneIsAvoidedAndTheChipNamesIt() {
        go();
        focus("#turns");
        MenuButton which = (MenuButton) tabTo("turn-avoid-which");
        robot.type(KeyCode.SPACE);
        until(which::isShowing);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> !scenarios().current().avoided().isEmpty());
        LinePart part = scenarios().current().avoided().getFirst();
        assertThat(part.section()).isNotEqualTo(LinePart.WHOLE);
        until(() -> window.stage().getScene().lookup(".supposition-text") != null);
        String chip =
                ShellStage.fx(
                        () ->
                                ((Label) window.stage().getScene().lookup(".supposition-text"))
                                        .getText());
        assertThat(chip).startsWith("避开 ").contains(" · ");
    }

    private void menu(double dx, double dy, String entry) {
        Node map = window.shell().map().node();
        Point2D middle =
                ShellStage.fx(
                        () ->
                                map.localToScreen(
                                        map.getLayoutBounds().getWidth() / 2 + dx,
                                        map.getLayoutBounds().getHeight() / 2 + dy));
        robot.rightClickOn(middle);
        until(() -> robot.lookup(window.texts().get(entry)).tryQuery().isPresent());
        robot.clickOn(window.texts().get(entry));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void stopsAreSetFromTheMenuOfTheMap() {
        ShellStage.fx(
                () -> {
                    window.shell().map().jumpTo(new LonLat(113.9, 26.6), 10);
                    return null;
                });
        window.settle();
        menu(-120, -60, "menu.from");
        until(() -> scenarios().trip().stops().size() == 1);
        menu(120, 60, "menu.to");
        until(() -> scenarios().trip().stops().size() == 2);
        List<Stop> ends = scenarios().trip().stops();
        window.settle();
        until(() -> ways() >= 1);
        menu(0, 20, "menu.over");
        until(() -> scenarios().trip().stops().size() == 3);
        assertThat(scenarios().trip().stops().get(1).via()).isTrue();
        assertThat(scenarios().trip().stops().getFirst()).isEqualTo(ends.getFirst());
        assertThat(scenarios().trip().stops().getLast()).isEqualTo(ends.getLast());
    }

    @Test
    void aWayThatIsHeldShowsWhereItWouldLeadBeforeItIsLetGo() {
        go();
        window.settle();
        Node map = window.shell().map().node();
        Point2D on = ShellStage.fx(() -> map.localToScreen(onWay()));
        robot.moveTo(on);
        robot.moveBy(1, 0);
        until(() -> map.getCursor() == javafx.scene.Cursor.OPEN_HAND);
        robot.press(javafx.scene.input.MouseButton.PRIMARY);
        robot.moveBy(15, 12).moveBy(15, 12);
        until(
                () ->
                        window.stage().getScene().lookup("#travel-trial") instanceof Polyline way
                                && way.isVisible()
                                && way.getPoints().size() > 8);
        String said =
                ShellStage.fx(
                        () -> ((Label) window.stage().getScene().lookup("#travel-says")).getText());
        assertThat(said).matches("(?s)\\d+ 公里 \\(.+–.+\\)\n\\d+:\\d\\d .+");
        assertThat(scenarios().trip().stops()).as("nothing is asked for yet").hasSize(2);
        robot.release(javafx.scene.input.MouseButton.PRIMARY);
        until(() -> scenarios().trip().stops().size() == 3);
        Node trial = Journeys.find(window, "#travel-trial");
        assertThat(trial.isVisible()).isFalse();
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
                        .max(Comparator.comparingInt(List::size))
                        .orElseThrow();
        var p = path.get(path.size() / 3);
        return new Point2D(v.toScreenX(p.x()), v.toScreenY(p.y()));
    }

    private static void export(String item) {
        ShellStage.fx(
                () -> {
                    MenuButton out = (MenuButton) window.stage().getScene().lookup("#route-export");
                    out.getItems().stream()
                            .filter(i -> item.equals(i.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
    }

    private static Node lookup(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    private static void fire(String selector) {
        ShellStage.fx(
                () -> {
                    ((ButtonBase) lookup(selector)).fire();
                    return null;
                });
        window.settle();
    }

    @Test
    void waysAndHeightsLeaveTheAtlas() throws IOException {
        go();
        int ways = ways();
        export("export-routes");
        until(() -> lookup("#export") != null);
        fire("#export-gpx");
        fire("#export-write");
        Path gpx = folder.resolve("way.gpx");
        until(() -> Files.exists(gpx) && Files.readString(gpx).endsWith("</gpx>"));
        assertThat(Files.readString(gpx).split("<rte>", -1)).hasSize(ways + 1);
        assertThat(Files.readString(gpx)).contains("炎陵县 – 井冈山市").contains("OpenStreetMap");

        export("export-routes");
        until(() -> lookup("#export") != null);
        fire("#export-geojson");
        fire("#export-write");
        Path geoJson = folder.resolve("way.geojson");
        until(() -> Files.exists(geoJson) && Files.readString(geoJson).strip().endsWith("}"));
        JsonNode read = new ObjectMapper().readTree(geoJson.toFile());
        List<String> types = new ArrayList<>();
        read.path("features").forEach(f -> types.add(f.path("geometry").path("type").asText()));
        assertThat(types).containsOnly("Point", "LineString");
        assertThat(types.stream().filter("LineString"::equals).count()).isEqualTo(2L * ways);

        export("export-turns");
        Path turns = folder.resolve("way.xlsx");
        until(() -> Files.exists(turns) && Files.size(turns) > 1000);

        export("export-profile");
        Path csv = folder.resolve("way.csv");
        until(() -> Files.exists(csv) && Files.readAllLines(csv).size() > 50);
        assertThat(Files.readString(csv)).contains(window.texts().first("planner.profile.height"));
    }
}
