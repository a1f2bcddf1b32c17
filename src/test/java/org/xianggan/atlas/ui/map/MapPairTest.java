package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.Comparison.How;
import org.xianggan.atlas.core.render.Comparison.Side;
import org.xianggan.atlas.core.render.HandMadeSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A map and a second picture of the same place, as they follow each other; painted by hand.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MapPairTest {
    private static final LonLat CHALING = new LonLat(113.55, 26.8);
    private static final TravelOverlay BEFORE = mark("甲");
    private static final TravelOverlay AFTER = mark("乙");

    private final HandMadeSource source = HandMadeSource.region();
    private final HandPainter painter = new HandPainter(source);
    private final MapViewModel model = new MapViewModel(MapState.initial(2025));
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();
    private MapPane pane;
    private MapPair pair;
    private Scene scene;

    private static TravelOverlay mark(String text) {
        return new TravelOverlay(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new TravelOverlay.Mark(
                                org.xianggan.atlas.core.geo.WebMercator.project(CHALING),
                                text,
                                TravelOverlay.Sign.STOP,
                                TravelOverlay.Tone.BEFORE)));
    }

    private static Comparison both(How how, @Nullable Integer yearBefore) {
        return new Comparison(how, new Side("现状", yearBefore, BEFORE), new Side("新线", null, AFTER));
    }

    @Start
    private void start(Stage stage) {
        pane =
                new MapPane(
                        model,
                        painter,
                        source,
                        new HandCatalogue(),
                        Messages.chinese(),
                        problems::add);
        pair = new MapPair(pane, Messages.chinese());
        model.setReduceMotion(true);
        scene = new Scene(pair);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.setWidth(1000);
        stage.setHeight(700);
        stage.show();
    }

    @BeforeEach
    void atChaling() {
        act(
                () -> {
                    model.jumpTo(CHALING, 10);
                    model.travelProperty().set(AFTER);
                    pane.requestFocus();
                });
        painted();
    }

    @AfterEach
    void nothingFailed() {
        act(pair::close);
        assertThat(problems).isEmpty();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void act(Runnable work) {
        fx(
                () -> {
                    work.run();
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void painted() {
        try {
            fx(pair::whenPainted).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not painted", e);
        }
    }

    /// Painted, and what lies around the view too.
    private void settled() {
        painted();
        int before;
        do {
            before = painter.asked.size();
            WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
        } while (painter.asked.size() != before);
    }

    private void compare(@Nullable Comparison both) {
        act(() -> pair.compare(both, ended::incrementAndGet));
        act(pair::handOver);
        painted();
    }

    private @Nullable Node find(String selector) {
        return fx(() -> scene.getRoot().lookup(selector));
    }

    private Node there(String selector) {
        return Objects.requireNonNull(find(selector), selector);
    }

    private Region twin() {
        return (Region) fx(() -> scene.getRoot().lookup("#map-twin"));
    }

    private double seen() {
        return fx(() -> twin().getClip().getLayoutBounds().getWidth());
    }

    @Test
    void inTheSameYearOnlyThePlanIsPainted() {
        settled();
        painter.asked.clear();
        painter.labelled.clear();
        compare(both(How.SWIPE, 2025));
        settled();
        assertThat(painter.travels).contains(AFTER, BEFORE);
        assertThat(painter.asked).isEmpty();
        assertThat(painter.labelled).isEmpty();
    }

    @Test
    void withoutAYearOfItsOwnItFollowsTheYearOfTheMap() {
        compare(both(How.BESIDE, null));
        settled();
        painter.labelled.clear();
        act(() -> model.stateProperty().set(model.stateProperty().get().atYear(2030)));
        settled();
        assertThat(painter.asked).anyMatch(r -> r.state().year() == 2030);
        // One set of names for both.
        assertThat(painter.labelled).hasSize(1);
    }

    @Test
    void anotherYearPaintsWhatThatYearChanges() {
        settled();
        painter.asked.clear();
        compare(both(How.SWIPE, 2019));
        settled();
        assertThat(painter.asked).isNotEmpty();
        assertThat(painter.asked).allMatch(r -> r.state().year() == 2019);
        assertThat(painter.asked)
                .extracting(TileRequest::group)
                .containsOnly(Layer.Group.LINES, Layer.Group.MARKS);

        // What is uncovered by moving on is asked for once, whichever of the two wants it.
        painter.asked.clear();
        act(() -> model.panBy(-700, 0));
        settled();
        List<TileRequest> ground =
                painter.asked.stream().filter(r -> r.group() == Layer.Group.GROUND).toList();
        assertThat(ground).isNotEmpty();
        assertThat(ground.stream().map(r -> r.left() + "/" + r.top())).doesNotHaveDuplicates();
    }

    @Test
    void theArrowKeysMoveTheLineAndItStaysWhereItIs(FxRobot robot) {
        compare(both(How.SWIPE, 2025));
        Node line = there("#swipe-line");
        assertThat(fx(() -> scene.getFocusOwner())).isSameAs(line);
        double width = fx(pair::getWidth);
        assertThat(seen()).isEqualTo(Math.rint(width / 2));

        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(seen()).isEqualTo(Math.rint(width * 0.52));
        robot.press(KeyCode.SHIFT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.SHIFT);
        assertThat(seen()).isEqualTo(Math.rint(width * 0.42));
        Viewport before = fx(model::viewport);
        act(() -> model.panBy(60, 40));
        act(() -> model.zoomBy(1));
        painted();
        assertThat(fx(model::viewport)).isNotEqualTo(before);
        assertThat(seen()).isEqualTo(Math.rint(width * 0.42));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertThat(seen()).isZero();
        robot.press(KeyCode.END).release(KeyCode.END);
        assertThat(seen()).isEqualTo(width);
        assertThat(fx(line::getAccessibleText)).contains("现状").contains("新线");
    }

    @Test
    void theLineIsDraggedAndTheMapStays(FxRobot robot) {
        compare(both(How.SWIPE, 2025));
        Viewport before = fx(model::viewport);
        double x = seen();
        robot.drag(x, 350).dropTo(x + 200, 380);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(seen()).isBetween(x + 190, x + 210);
        assertThat(fx(model::viewport)).isEqualTo(before);
        // Beside it the map is dragged as ever.
        robot.drag(300, 500).dropTo(360, 500);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(model::viewport)).isNotEqualTo(before);
    }

    @Test
    void sideBySideBothShowTheSamePlaceWhicheverIsMoved(FxRobot robot) {
        compare(both(How.BESIDE, 2025));
        Region twin = twin();
        assertThat(fx(twin::getWidth)).isEqualTo(fx(pane::getWidth));
        assertThat(fx(twin::getHeight)).isEqualTo(fx(pane::getHeight));
        double half = fx(pane::getLayoutX);
        assertThat(fx(() -> model.viewport().width())).isEqualTo((int) (double) fx(pane::getWidth));

        // The pointer is on one: a cross shows where on the other.
        robot.moveTo(half + 120, 300);
        WaitForAsyncUtils.waitForFxEvents();
        assertCross("#compare-cross-before", 120, 300);
        assertThat(find("#compare-cross-after")).matches(n -> !n.isVisible());
        robot.moveTo(200, 310);
        WaitForAsyncUtils.waitForFxEvents();
        assertCross("#compare-cross-after", 200, 310);
        assertThat(find("#compare-cross-before")).matches(n -> !n.isVisible());

        LonLat under = fx(() -> model.viewport().toLonLat(200, 310));
        robot.drag(200, 310).dropTo(260, 330);
        WaitForAsyncUtils.waitForFxEvents();
        Viewport now = fx(model::viewport);
        assertThat(now.toLonLat(260, 330).lon())
                .isCloseTo(under.lon(), org.assertj.core.api.Assertions.within(0.002));
        robot.scroll(1, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> model.viewport().zoom())).isNotEqualTo(now.zoom());
    }

    private void assertCross(String selector, double x, double y) {
        Node cross = there(selector);
        assertThat(fx(cross::isVisible)).isTrue();
        assertThat(fx(cross::getLayoutX)).isBetween(x - 1.5, x + 1.5);
        assertThat(fx(cross::getLayoutY)).isBetween(y - 1.5, y + 1.5);
    }

    @Test
    void turnsAreTakenByHandWhereNothingMayMove(FxRobot robot) {
        compare(both(How.BLINK, 2025));
        Node step = there("#blink-step");
        assertThat(fx(() -> scene.getFocusOwner())).isSameAs(step);
        assertThat(fx(step::getAccessibleText)).contains("新线");
        assertThat(find("#blink-play")).matches(n -> !n.isVisible());
        assertThat(fx(twin()::isVisible)).isFalse();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(twin()::isVisible)).isTrue();
        assertThat(fx(step::getAccessibleText)).contains("现状");

        // Where motion is welcome they go on by themselves.
        act(() -> pair.setReduceMotion(false));
        assertThat(find("#blink-play")).matches(Node::isVisible);
        until(() -> !twin().isVisible());
        until(() -> twin().isVisible());
        act(() -> pair.setReduceMotion(true));
        assertThat(find("#blink-play")).matches(n -> !n.isVisible());
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
        } catch (Exception e) {
            throw new AssertionError("never happened", e);
        }
    }

    @Test
    void escAsksToEndItAndAfterwardsNothingIsLeft(FxRobot robot) {
        for (How how : How.values()) {
            act(pane::requestFocus);
            compare(both(how, 2019));
            int before = ended.get();
            robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(ended.get()).as(how.name()).isEqualTo(before + 1);
            // Whoever compares lets go then.
            WeakReference<Node> twin = new WeakReference<>(twin());
            compare(null);
            assertThat(find("#map-twin")).isNull();
            assertThat(fx(pair::isComparing)).isFalse();
            assertThat(fx(() -> pair.getChildrenUnmodifiable())).containsExactly(pane);
            assertThat(fx(pane::getClip)).isNull();
            assertThat(fx(() -> pane.company().picture().getClip())).isNull();
            assertThat(fx(() -> pane.company().getChildren())).isEmpty();
            assertThat(fx(pane::getWidth)).isEqualTo(fx(pair::getWidth));
            assertThat(fx(() -> scene.getFocusOwner())).isSameAs(pane);
            // JavaFX itself remembers what the pointer was on.
            robot.moveTo(480, 300).moveTo(500, 320);
            act(() -> scene.snapshot(null));
            for (int i = 0; i < 50 && twin.get() != null; i++) {
                System.gc();
                WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
                WaitForAsyncUtils.waitForFxEvents();
            }
            assertThat(twin.get()).as("memory of " + how).isNull();
        }
        // And Esc means what it meant.
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ended.get()).isEqualTo(How.values().length);
    }

    @Test
    void whatIsSaidAnewKeepsTheLineWhereItIs(FxRobot robot) {
        compare(both(How.SWIPE, 2025));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        Node twin = twin();
        compare(new Comparison(How.SWIPE, new Side("旧况", 2019, null), new Side("新线", null, AFTER)));
        assertThat(twin()).isSameAs(twin);
        assertThat(seen()).isZero();
        assertThat(fx(there("#swipe-line")::getAccessibleText)).contains("旧况");
    }
}
