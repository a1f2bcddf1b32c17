package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.ui.app.Scenarios.until;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.testing.Snapshots;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/// A planner opens a line and looks at the map before and after: by swipe, side by side, by turns.
class CompareFlowTest {
    private static final EntityId GUISUI = EntityId.of("road:GUISUI");
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
        Journeys.suppose(window, s -> Scenario.of(2025));
        Scenarios.page(window);
        Scenarios.against(window, window.texts().first("whatif.against.year"));
        ShellStage.fx(
                () -> {
                    window.shell().map().jumpTo(new LonLat(114.05, 25.95), 9.5);
                    window.shell().map().node().requestFocus();
                    return null;
                });
        Scenarios.painted(window);
    }

    private static void opened() {
        Journeys.suppose(window, s -> s.opening(GUISUI));
        until(() -> Scenarios.text(window, "#compare-sides").contains("未命名"));
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean shows(String selector) {
        Node node = Scenarios.find(window, selector);
        return node != null && ShellStage.fx(node::isVisible);
    }

    private static Picture picture() {
        Scenarios.painted(window);
        return ShellStage.fx(() -> Snapshots.of(window.stage().getScene()));
    }

    private static int pixel(Picture p, Point2D at) {
        return p.argb()[(int) at.getY() * p.width() + (int) at.getX()];
    }

    /// A place well inside of the line that is opened, in the window.
    private static Point2D onTheLine() {
        return ShellStage.fx(
                () -> {
                    MapArea map = window.shell().map();
                    TravelOverlay planned = Objects.requireNonNull(map.travel());
                    List<WorldPoint> course =
                            planned.tracks().getFirst().stretches().getFirst().path();
                    WorldPoint middle = course.get(course.size() / 2);
                    Viewport v = map.viewportProperty().get();
                    return map.node()
                            .localToScene(v.toScreenX(middle.x()), v.toScreenY(middle.y()));
                });
    }

    @Test
    void leftOfTheLineIsBeforeAndRightOfItAfter() {
        opened();
        Scenarios.compare(window, "swipe");
        Point2D at = onTheLine();
        assertThat(ShellStage.fx(() -> window.stage().getScene().getFocusOwner()))
                .isSameAs(Scenarios.find(window, "#swipe-line"));

        press(KeyCode.HOME);
        int after = pixel(picture(), at);
        press(KeyCode.END);
        int before = pixel(picture(), at);
        assertThat(after).isNotEqualTo(before);
        // A step moves the line past the place and what is seen there changes: nowhere else.
        double width = ShellStage.fx(() -> ((Region) window.shell().map().node()).getWidth());
        double left = ShellStage.fx(() -> window.shell().map().node().localToScene(0, 0).getX());
        int steps = (int) ((at.getX() - left) / width / 0.02);
        press(KeyCode.HOME);
        for (int i = 0; i < steps - 2; i++) {
            press(KeyCode.RIGHT);
        }
        assertThat(pixel(picture(), at)).isEqualTo(after);
        for (int i = 0; i < 5; i++) {
            press(KeyCode.RIGHT);
        }
        assertThat(pixel(picture(), at)).isEqualTo(before);
    }

    @Test
    void everyWayOfComparingEndsWithEscAndAllIsAsBefore() {
        opened();
        Picture was = picture();
        Viewport camera = ShellStage.fx(() -> window.shell().map().viewportProperty().get());
        TravelOverlay plan = ShellStage.fx(() -> window.shell().map().travel());
        for (String how : List.of("swipe", "beside", "blink")) {
            Scenarios.compare(window, how);
            assertThat(Scenarios.text(window, "#compare-sides"))
                    .isEqualTo("前：2025 年现状；后：未命名的情景（2025 年）");
            assertThat(window.cut()).isEmpty();
            if (how.equals("beside")) {
                ShellStage.fx(
                        () -> {
                            window.shell().map().node().requestFocus();
                            return null;
                        });
            }
            press(KeyCode.ESCAPE);
            until(() -> Scenarios.find(window, "#map-twin") == null);
            // The page is still there, and says so.
            assertThat(shows("#compare-not")).isTrue();
            assertThat(
                            ShellStage.fx(
                                    () ->
                                            Objects.requireNonNull(
                                                            Scenarios.find(window, "#compare-not"))
                                                    .getPseudoClassStates()
                                                    .toString()))
                    .contains("on");
            until(() -> plan.equals(window.shell().map().travel()));
            assertThat(ShellStage.fx(() -> window.shell().map().viewportProperty().get()))
                    .isEqualTo(camera);
        }
        ShellStage.fx(
                () -> {
                    window.shell().map().node().requestFocus();
                    return null;
                });
        Picture is = picture();
        int different = 0;
        for (int i = 0; i < was.argb().length; i++) {
            different += was.argb()[i] == is.argb()[i] ? 0 : 1;
        }
        // Where the keyboard is, a frame shows.
        assertThat(different).isLessThan(was.argb().length / 100);
    }

    @Test
    void whatIsTheSameIsSaidAndNotCompared() {
        Journeys.fire(window, "#compare-swipe");
        assertThat(Scenarios.text(window, "#compare-sides")).contains("两边一样");
        Scenarios.painted(window);
        assertThat(Scenarios.find(window, "#map-twin")).isNull();
        // Once there is something, it is compared.
        opened();
        until(() -> Scenarios.find(window, "#map-twin") != null);
        // Leaving the page ends it.
        window.page("reach", null);
        assertThat(Scenarios.find(window, "#map-twin")).isNull();
        Scenarios.page(window);
        Scenarios.painted(window);
        assertThat(Scenarios.find(window, "#map-twin")).isNull();
        // So does closing it.
        Scenarios.compare(window, "beside");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> Scenarios.find(window, "#map-twin") == null);
        Scenarios.page(window);
        Scenarios.painted(window);
        assertThat(Scenarios.find(window, "#map-twin")).isNull();
    }

    @Test
    void aKeptScenarioIsComparedInItsOwnYear() {
        Journeys.suppose(window, s -> Scenario.of(2018));
        Scenarios.keep(window, "旧况");
        Journeys.suppose(window, s -> Scenario.of(2025));
        Scenarios.against(window, "旧况");
        until(
                () ->
                        Scenarios.text(window, "#whatif-summary").startsWith("2018 → 2025 年")
                                && Scenarios.text(window, "#compare-sides")
                                        .equals("前：旧况（2018 年）；后：未命名的情景（2025 年）"));
        Scenarios.compare(window, "swipe");
        press(KeyCode.HOME);
        Picture after = picture();
        press(KeyCode.END);
        Picture before = picture();
        int different = 0;
        for (int i = 0; i < after.argb().length; i++) {
            different += after.argb()[i] == before.argb()[i] ? 0 : 1;
        }
        // Lines that were not open yet, over and above the line that was moved.
        assertThat(different).isGreaterThan(5000);
        WorldPoint somewhere = WebMercator.project(new LonLat(114.05, 25.95));
        assertThat(ShellStage.fx(() -> window.shell().map().viewportProperty().get().box()))
                .matches(b -> b.contains(somewhere.x(), somewhere.y()));
        assertThat(ShellStage.fx(() -> window.shell().map().stateProperty().get().year()))
                .isEqualTo(2025);
        // The year of the window moves what is after; what is kept stays.
        ShellStage.fx(
                () -> {
                    window.shell().travel().scenarios().change(s -> s.in(2024));
                    return null;
                });
        until(
                () ->
                        Scenarios.text(window, "#compare-sides")
                                .equals("前：旧况（2018 年）；后：未命名的情景（2024 年）"));
        assertThat(Scenarios.find(window, "#map-twin")).isNotNull();
        press(KeyCode.ESCAPE);
    }
}
