package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A road is drawn on the map of the real atlas, mended, kept, called otherwise and taken away;
/// single sections are opened.
class DrawFlowTest {
    private static final LonLat YANLING = new LonLat(113.77, 26.49);
    private static final LonLat JINGGANGSHAN = new LonLat(114.17, 26.57);

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
        window.change(s -> Settings.DEFAULT.withReduceMotion(true).with(folded(s.panels())));
        Journeys.suppose(window, s -> Scenario.of(2025));
        page("whatif");
        ShellStage.fx(
                () -> {
                    window.shell().map().jumpTo(new LonLat(113.97, 26.53), 10);
                    return null;
                });
        window.settle();
    }

    /// Without the panel at the right.
    private static Settings.Panels folded(Settings.Panels p) {
        return new Settings.Panels(
                p.left(),
                p.right(),
                true,
                false,
                p.table(),
                false,
                p.contents(),
                p.contentsOpen(),
                p.tab());
    }

    private static void page(String page) {
        window.page(page, null);
    }

    private static ScenarioModel scenarios() {
        return window.shell().travel().scenarios();
    }

    private static List<DrawnLine> drawn() {
        return ShellStage.fx(() -> scenarios().current().drawn());
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(30, condition, () -> text("#whatif-problem") + text("#whatif-draw-said"));
    }

    private static String text(String selector) {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().lookup(selector) instanceof Label label
                                ? label.getText()
                                : "");
    }

    /// Sets a point at the cross. On a busy machine a late move of the mouse takes the cross away:
    /// then the first Enter only brings it back.
    private void enter(int points) {
        Callable<Boolean> set = () -> text("#whatif-draw-said").contains(points + " 个点");
        robot.type(KeyCode.ENTER);
        try {
            WaitForAsyncUtils.waitFor(3, TimeUnit.SECONDS, set);
        } catch (TimeoutException e) {
            robot.type(KeyCode.ENTER);
        }
        until(set);
    }

    private static boolean isDrawing() {
        return window.shell().map().node().getCursor() == Cursor.CROSSHAIR;
    }

    private static LonLat node(LonLat near) {
        return node(near, TravelMode.DRIVE);
    }

    /// The node of a network that lies nearest.
    private static LonLat node(LonLat near, TravelMode mode) {
        CompletableFuture<LonLat> found = new CompletableFuture<>();
        ShellStage.fx(
                () ->
                        window.shell()
                                .travel()
                                .ask(
                                        ground -> {
                                            Network n = ground.network(mode);
                                            return n.position(n.nearestNode(near, 20_000));
                                        })
                                .onSuccess(found::complete)
                                .start());
        try {
            return found.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Point2D on(LonLat place) {
        return ShellStage.fx(
                () -> {
                    Viewport v = window.shell().map().viewportProperty().get();
                    WorldPoint p = WebMercator.project(place);
                    return window.shell()
                            .map()
                            .node()
                            .localToScreen(v.toScreenX(p.x()), v.toScreenY(p.y()));
                });
    }

    /// Two clicks within the time of a double-click would be one.
    private void click(Point2D at) {
        robot.clickOn(at);
        robot.sleep(600);
    }

    @Test
    void aRoadIsDrawnOnTheMapMendedKeptAndChanged() {
        Point2D from = on(node(YANLING));
        Point2D to = on(node(JINGGANGSHAN));
        Point2D middle = from.midpoint(to).add(0, 30);
        Journeys.fire(window, "#whatif-draw-open");
        assertThat(isDrawing()).isTrue();
        assertThat(text(".measure-title")).isEqualTo("画线");
        click(from);
        click(middle);
        until(() -> text("#whatif-draw-said").contains("接上路网 1 处"));

        // It ends where nothing is: that is said, and what was drawn stays.
        robot.moveTo(to.add(0, 200)).doubleClickOn(MouseButton.PRIMARY);
        until(() -> text("#whatif-problem").contains("没有把路网连起来"));
        assertThat(isDrawing()).isFalse();
        assertThat(text("#whatif-draw-said")).startsWith("3 个点");
        // The last point is brought to the node.
        robot.drag(to.add(0, 200), MouseButton.PRIMARY);
        robot.moveTo(to.add(0, 100));
        robot.moveTo(to);
        robot.drop();
        until(() -> text("#whatif-problem").isEmpty());
        until(() -> text("#whatif-draw-said").contains("接上路网 2 处"));
        assertThat(drawn()).isEmpty();

        Journeys.fire(window, "#whatif-draw");
        until(() -> scenarios().current().drawn().size() == 1);
        assertThat(drawn().getFirst().points()).hasSize(3);
        assertThat(drawn().getFirst().name()).isEqualTo("画线 1");
        assertThat(ShellStage.fx(() -> window.shell().map().isMeasuring())).isFalse();
        until(() -> text("#whatif-summary").contains("对县城里"));

        // Called otherwise, faster, an expressway.
        Journeys.fire(window, ".drawn-change");
        ShellStage.fx(
                () -> {
                    ((TextField) window.stage().getScene().lookup("#whatif-draw-name"))
                            .setText("炎井高速");
                    ((TextField) window.stage().getScene().lookup("#whatif-draw-speed"))
                            .setText("100");
                    return null;
                });
        Journeys.fire(window, "#whatif-draw");
        until(() -> scenarios().current().drawn().getFirst().name().equals("炎井高速"));
        assertThat(drawn().getFirst().speed()).isEqualTo(100.0);
        assertThat(drawn().getFirst().points()).hasSize(3);
        ShellStage.fx(scenarios()::undo);
        assertThat(drawn().getFirst().name()).isEqualTo("画线 1");
        window.settle();
        Journeys.fire(window, ".drawn-remove");
        assertThat(drawn()).isEmpty();
        ShellStage.fx(scenarios()::undo);
        assertThat(drawn()).hasSize(1);
    }

    @Test
    void byKeyboardAloneAndGivenUp() {
        Node button = Journeys.find(window, "#whatif-draw-open");
        ShellStage.fx(
                () -> {
                    button.requestFocus();
                    return null;
                });
        robot.type(KeyCode.SPACE);
        until(() -> isDrawing() && window.shell().map().node().isFocused());
        enter(1);
        robot.type(KeyCode.RIGHT);
        enter(2);
        // Twice at one place ends; the keyboard comes back to what is left to say.
        robot.type(KeyCode.ENTER);
        until(() -> Journeys.find(window, "#whatif-draw").isFocused());
        assertThat(isDrawing()).isFalse();
        Journeys.fire(window, "#whatif-draw-give-up");
        assertThat(ShellStage.fx(() -> window.shell().map().isMeasuring())).isFalse();
        assertThat(((ToggleButton) button).isSelected()).isFalse();
        assertThat(drawn()).isEmpty();

        // Esc on the map gives up too.
        Journeys.fire(window, "#whatif-draw-open");
        robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        until(() -> !((ToggleButton) button).isSelected());
    }

    @Test
    void whoeverLeavesThePageOrMeasuresIsNoLongerDrawing() {
        Journeys.fire(window, "#whatif-draw-open");
        until(DrawFlowTest::isDrawing);
        page("reach");
        until(() -> !isDrawing());
        page("whatif");
        Journeys.fire(window, "#whatif-draw-open");
        robot.type(KeyCode.ENTER).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL, KeyCode.M).release(KeyCode.M, KeyCode.CONTROL);
        until(() -> text(".measure-title").equals("测量"));
        robot.type(KeyCode.ESCAPE);
        // Two points were there: they are brought back.
        Journeys.fire(window, "#whatif-draw-on-map");
        until(() -> text(".measure-title").equals("画线"));
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        until(() -> !window.shell().map().isMeasuring());
        page("whatif");
        Journeys.fire(window, "#whatif-draw-give-up");
    }

    @Test
    void oneSectionOfALineIsOpenedAndItsChipNamesIt() {
        until(() -> text("#whatif-summary").contains("还没有改动"));
        String section =
                ShellStage.fx(
                        () -> {
                            MenuButton open =
                                    (MenuButton) window.stage().getScene().lookup("#whatif-open");
                            Menu divided =
                                    open.getItems().stream()
                                            .filter(i -> i instanceof Menu)
                                            .map(i -> (Menu) i)
                                            .findFirst()
                                            .orElseThrow();
                            // The whole line, a rule, then its sections.
                            var item = divided.getItems().get(2);
                            item.fire();
                            return String.valueOf(item.getText());
                        });
        until(() -> scenarios().current().opened().size() == 1);
        assertThat(scenarios().current().opened().getFirst().section()).isNotNegative();
        until(() -> window.stage().getScene().lookup(".plan-chip") != null);
        String chip =
                ShellStage.fx(
                        () -> ((Button) window.stage().getScene().lookup(".plan-chip")).getText());
        String name = section.substring("段：".length(), section.lastIndexOf(" · "));
        assertThat(chip).contains(name);
    }

    @Test
    void whatIsDrawnHasTheClassThatIsChosen() {
        DrawnLine rail =
                new DrawnLine(
                        "铁路",
                        List.of(
                                node(YANLING, TravelMode.RAIL),
                                node(JINGGANGSHAN, TravelMode.RAIL)),
                        WayClass.HIGH_SPEED,
                        null);
        Journeys.suppose(window, s -> s.drawing(rail));
        Journeys.fire(window, ".drawn-change");
        // In the network that it belongs to.
        until(
                () ->
                        window.stage()
                                .getScene()
                                .lookup("#whatif-rail")
                                .getPseudoClassStates()
                                .contains(PseudoClass.getPseudoClass("on")));
        assertThat(text("#whatif-draw-said")).startsWith("2 个点");
        Journeys.fire(window, "#whatif-draw-give-up");
    }
}
