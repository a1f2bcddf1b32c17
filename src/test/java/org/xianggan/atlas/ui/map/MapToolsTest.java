package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import org.xianggan.atlas.core.geo.CoordinateCopy;
import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.Measurement;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.HandMadeSource;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.map.measure.MeasureModel;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// Measuring and the menu of a place, as a person uses them, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MapToolsTest {
    private static final LonLat CHALING = new LonLat(113.55, 26.8);
    private static final EntityId COUNTY = EntityId.of("county:430224");

    private final HandMadeSource source = HandMadeSource.region();
    private final MapViewModel model = new MapViewModel(MapState.initial(2025));
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final Messages texts = Messages.chinese();
    private MapPane pane;
    private Command measure;

    @Start
    private void start(Stage stage) {
        pane =
                new MapPane(
                        model,
                        new HandPainter(source),
                        source,
                        new HandCatalogue(),
                        texts,
                        problems::add);
        measure = pane.commands(copied::add).getFirst();
        model.setReduceMotion(true);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(pane));
        stage.setWidth(1000);
        stage.setHeight(700);
        stage.show();
    }

    @BeforeEach
    void atChaling() throws Exception {
        fx(
                () -> {
                    model.jumpTo(CHALING, 10);
                    pane.requestFocus();
                    return null;
                });
        fx(pane::whenPainted).get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void nothingFailed() {
        fx(
                () -> {
                    pane.close();
                    return null;
                });
        assertThat(problems).isEmpty();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void measureByCommand() {
        fx(
                () -> {
                    measure.action().run();
                    return null;
                });
    }

    private Measurement drawn() {
        return fx(() -> pane.tools().measure().state().measurement());
    }

    private MeasureModel.Stage stage() {
        return fx(() -> pane.tools().measure().state().stage());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    /// Two clicks at one place within the time of a double-click would be one.
    private static void click(FxRobot robot, double x, double y) {
        robot.clickOn(x, y);
        robot.sleep(600);
    }

    @Test
    void clicksMeasureAndADoubleClickEnds(FxRobot robot) {
        measureByCommand();
        click(robot, 400, 300);
        click(robot, 700, 300);
        robot.moveTo(700, 500).doubleClickOn(MouseButton.PRIMARY);
        waitFor(() -> stage() == MeasureModel.Stage.DONE);

        Viewport v = fx(model::viewport);
        assertThat(v.zoom()).as("a double-click of the tool zooms nothing").isEqualTo(10);
        Measurement m = drawn();
        assertThat(m.points()).hasSize(3);
        assertThat(m.points().get(1).lon()).isCloseTo(v.toLonLat(700, 300).lon(), within(1e-3));
        String shown = text(robot, "#measure-card .measure-figure");
        assertThat(Double.parseDouble(shown.replace(" km", "")) * 1000)
                .isCloseTo(m.length(), within(m.length() * 0.001));
        assertThat(fx(() -> model.selectedProperty().get())).isNull();
        assertThat(fx(pane::getAccessibleText)).contains(shown);

        robot.clickOn("#measure-copy");
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst()).contains("WGS-84").contains(shown);
        assertThat(text(robot, "#toast")).contains("已复制");
    }

    @Test
    void aClickOnTheFirstPointMakesAnAreaAndAPointCanBeDragged(FxRobot robot) {
        measureByCommand();
        click(robot, 400, 300);
        click(robot, 600, 300);
        click(robot, 600, 500);
        click(robot, 400, 300);
        waitFor(() -> stage() == MeasureModel.Stage.DONE);
        double before = drawn().area().orElseThrow();

        robot.drag(600, 500, MouseButton.PRIMARY);
        robot.moveTo(650, 520);
        robot.moveTo(700, 550);
        robot.drop();
        Viewport v = fx(model::viewport);
        assertThat(v.centreX()).isEqualTo(WebMercator.x(CHALING.lon()));
        assertThat(drawn().points().get(2).lon())
                .isCloseTo(v.toLonLat(700, 550).lon(), within(2e-3));
        assertThat(drawn().area().orElseThrow()).isGreaterThan(before * 1.2);
    }

    @Test
    void dragStillPansAndThePointsStayInTheirPlaces(FxRobot robot) {
        measureByCommand();
        click(robot, 600, 300);
        LonLat first = drawn().points().getFirst();
        Viewport before = fx(model::viewport);
        robot.drag(500, 450, MouseButton.PRIMARY);
        robot.moveTo(560, 450);
        robot.moveTo(620, 450);
        robot.drop();
        assertThat(fx(model::viewport).centreX()).isLessThan(before.centreX());
        assertThat(drawn().points()).containsExactly(first);
        robot.type(KeyCode.ADD);
        click(robot, 500, 400);
        assertThat(drawn().points()).hasSize(2).startsWith(first);
    }

    @Test
    void theKeyboardMeasuresWithTheCross(FxRobot robot) {
        measureByCommand();
        robot.type(KeyCode.SPACE);
        assertThat(drawn().points()).hasSize(1);
        assertThat(drawn().points().getFirst().lon()).isCloseTo(113.55, within(1e-9));
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
        assertThat(drawn().points()).hasSize(3);
        robot.type(KeyCode.BACK_SPACE);
        assertThat(drawn().points()).hasSize(2);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(drawn().points()).hasSize(3);
        robot.type(KeyCode.C);
        assertThat(drawn().area()).isPresent();
        assertThat(fx(pane::getAccessibleText)).contains("面积");
        robot.type(KeyCode.ESCAPE);
        assertThat(stage()).isEqualTo(MeasureModel.Stage.OFF);
        assertThat(fx(pane::getAccessibleText)).isEqualTo(texts.first("map.accessible"));
    }

    private void select(EntityId id) {
        fx(
                () -> {
                    model.selectedProperty().set(id);
                    return null;
                });
    }

    @Test
    void theMenuByKeyCopiesTheMiddleOfTheMapInThreeDatums(FxRobot robot) {
        select(COUNTY);
        robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
        waitFor(() -> robot.lookup(".menu-coordinates").tryQuery().isPresent());
        List<String> shown =
                robot.lookup(".menu-coordinates").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList();
        List<CoordinateCopy> expected = CoordinateCopy.all(CHALING);
        assertThat(shown).isEqualTo(expected.stream().map(CoordinateCopy::text).toList());
        robot.clickOn(shown.get(1));
        assertThat(copied).containsExactly(expected.get(1).text());
        assertThat(text(robot, "#toast")).contains("GCJ-02").contains(expected.get(1).text());
        assertThat(fx(() -> model.selectedProperty().get())).isEqualTo(COUNTY);

        robot.type(KeyCode.CONTEXT_MENU);
        waitFor(() -> robot.lookup(".menu-coordinates").tryQuery().isPresent());
        robot.clickOn(texts.get("menu.copy-all"));
        assertThat(copied.getLast()).contains("WGS-84 26.8").contains("GCJ-02").contains("BD-09");
    }

    @Test
    void aRightClickKeepsTheSelectionAndMeasuresFromThere(FxRobot robot) {
        select(COUNTY);
        Viewport v = fx(model::viewport);
        double x = v.toScreenX(WebMercator.x(113.7));
        double y = v.toScreenY(WebMercator.y(26.6));
        robot.rightClickOn(x, y);
        waitFor(() -> robot.lookup(".menu-title").tryQuery().isPresent());
        assertThat(fx(() -> model.selectedProperty().get())).isEqualTo(COUNTY);
        LonLat at = CoordinateText.parse(text(robot, ".menu-coordinates")).orElseThrow();
        assertThat(at.lon()).isCloseTo(113.7, within(2e-3));
        robot.clickOn(texts.get("menu.measure"));
        waitFor(() -> stage() == MeasureModel.Stage.DRAWING);
        assertThat(drawn().points()).hasSize(1);
        assertThat(drawn().points().getFirst().lat()).isCloseTo(26.6, within(2e-3));
        robot.type(KeyCode.ESCAPE);

        robot.rightClickOn(x, y);
        waitFor(() -> robot.lookup(".menu-title").tryQuery().isPresent());
        robot.clickOn(texts.get("menu.centre"));
        waitFor(() -> Math.abs(model.viewport().toScreenX(WebMercator.x(113.7)) - 500) < 40);
    }

    @Test
    void citingOpenCountrySaysWhereHowWellKnownAndFromWhom(FxRobot robot) {
        robot.rightClickOn(560, 250);
        waitFor(() -> robot.lookup(".menu-text").tryQuery().isPresent());
        robot.clickOn(texts.get("menu.cite.place"));
        waitFor(() -> !copied.isEmpty());
        assertThat(copied.getFirst())
                .contains("WGS-84")
                .contains("湘赣边图集")
                .contains("2025")
                .contains("test")
                .contains("OpenStreetMap");
    }

    /// Hears what is drawn; every point joins what lies a little east of it.
    private final class HandOfTest implements Pencil.Hand {
        private final List<String> told = new CopyOnWriteArrayList<>();
        private List<LonLat> points = List.of();
        private boolean growing;

        @Override
        public void drawn(List<LonLat> now, boolean goesOn, @Nullable LonLat ahead) {
            points = now;
            growing = goesOn;
            pane.pencil()
                    .join(
                            now.stream()
                                    .map(
                                            p ->
                                                    new Pencil.Joint(
                                                            p, new LonLat(p.lon() + 0.02, p.lat())))
                                    .toList());
        }

        @Override
        public void left(boolean givenUp) {
            told.add(givenUp ? "given up" : "left");
        }
    }

    private HandOfTest draw(LonLat... points) {
        HandOfTest hand = new HandOfTest();
        fx(
                () -> {
                    pane.pencil().begin(hand, List.of(points));
                    return null;
                });
        return hand;
    }

    @Test
    void aLineIsDrawnByClicksMendedAndNothingIsSelected(FxRobot robot) {
        HandOfTest hand = draw();
        assertThat(fx(pane::getCursor)).isEqualTo(Cursor.CROSSHAIR);
        click(robot, 400, 300);
        click(robot, 600, 300);
        robot.moveTo(700, 400);
        assertThat(text(robot, ".measure-ahead")).contains("km");
        click(robot, 700, 400);
        robot.type(KeyCode.BACK_SPACE);
        assertThat(hand.points).hasSize(2);
        assertThat(robot.lookup(".line-joint").queryAll()).hasSize(2);
        assertThat(text(robot, ".measure-title")).isEqualTo(texts.first("draw.title"));
        robot.type(KeyCode.ENTER);
        waitFor(() -> !hand.growing);
        assertThat(fx(pane::getCursor)).isEqualTo(Cursor.DEFAULT);
        assertThat(fx(() -> model.selectedProperty().get())).isNull();

        // A handle pulls a new point out of the leg, a point can be dragged.
        robot.drag(500, 300, MouseButton.PRIMARY);
        robot.moveTo(500, 350);
        robot.moveTo(500, 420);
        robot.drop();
        Viewport v = fx(model::viewport);
        assertThat(hand.points).hasSize(3);
        assertThat(hand.points.get(1).lat()).isCloseTo(v.toLonLat(500, 420).lat(), within(2e-3));
        robot.drag(600, 300, MouseButton.PRIMARY);
        robot.moveTo(640, 320);
        robot.moveTo(680, 350);
        robot.drop();
        assertThat(hand.points.get(2).lon()).isCloseTo(v.toLonLat(680, 350).lon(), within(2e-3));
        assertThat(hand.told).isEmpty();
    }

    @Test
    void aLineIsDrawnByKeyboardAndGivenUp(FxRobot robot) {
        HandOfTest hand = draw();
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.RIGHT).type(KeyCode.SPACE);
        assertThat(hand.points).hasSize(2);
        assertThat(fx(pane::getAccessibleText)).contains("2 个点");
        // Twice at the same place ends.
        robot.type(KeyCode.ENTER);
        waitFor(() -> !hand.growing);
        robot.type(KeyCode.ESCAPE);
        assertThat(hand.told).containsExactly("given up");
        assertThat(stage()).isEqualTo(MeasureModel.Stage.OFF);
    }

    @Test
    void measuringTakesTheMapFromALineAndTheLineFromAMeasurement(FxRobot robot) {
        HandOfTest hand = draw(CHALING, new LonLat(113.6, 26.8));
        assertThat(hand.growing).isFalse();
        measureByCommand();
        assertThat(hand.told).containsExactly("left");
        assertThat(drawn().points()).isEmpty();
        robot.type(KeyCode.SPACE);
        HandOfTest other = draw();
        assertThat(other.points).isEmpty();
        assertThat(fx(() -> pane.tools().measure().state().isLine())).isTrue();
        fx(
                () -> {
                    pane.pencil().layDown();
                    return null;
                });
        assertThat(other.told).containsExactly("left");
        assertThat(stage()).isEqualTo(MeasureModel.Stage.OFF);
        assertThat(hand.told).hasSize(1);
    }
}
