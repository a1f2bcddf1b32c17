package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.HandMadeSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MapPaneTest {
    private static final LonLat CHALING = new LonLat(113.55, 26.8);

    private final HandMadeSource source = HandMadeSource.region();
    private final HandPainter painter = new HandPainter(source);
    private final MapViewModel model = new MapViewModel(MapState.initial(2025));
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private MapPane pane;
    private Stage window;

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
        window = stage;
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(pane));
        stage.setWidth(1000);
        stage.setHeight(700);
        stage.show();
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

    private <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private void painted() {
        try {
            fx(pane::whenPainted).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not painted", e);
        }
    }

    /// Painted, and the ring around it too: nothing more is asked for.
    private void settled() {
        painted();
        int before;
        do {
            before = painter.asked.size();
            WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
        } while (painter.asked.size() != before);
    }

    private void stopsMoving() {
        try {
            WaitForAsyncUtils.waitFor(
                    10, TimeUnit.SECONDS, () -> !fx(() -> model.movingProperty().get()));
        } catch (Exception e) {
            throw new AssertionError("still moving", e);
        }
    }

    private void at(LonLat centre, double zoom) {
        fx(
                () -> {
                    model.jumpTo(centre, zoom);
                    return null;
                });
        painted();
    }

    private void wheel(double x, double y, double dy) {
        fx(
                () -> {
                    Event.fireEvent(
                            pane,
                            new ScrollEvent(
                                    ScrollEvent.SCROLL,
                                    x,
                                    y,
                                    x,
                                    y,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    0,
                                    dy,
                                    0,
                                    dy,
                                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                                    0,
                                    ScrollEvent.VerticalTextScrollUnits.NONE,
                                    0,
                                    0,
                                    null));
                    return null;
                });
    }

    /// A mouse event with Shift held: the headless robot sends no modifiers.
    private void mouse(EventType<MouseEvent> type, double x, double y) {
        fx(
                () -> {
                    Event.fireEvent(
                            pane,
                            new MouseEvent(
                                    type,
                                    x,
                                    y,
                                    x,
                                    y,
                                    MouseButton.PRIMARY,
                                    1,
                                    true,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    null));
                    return null;
                });
    }

    @Test
    void wheelKeepsWhatIsUnderThePointer() {
        at(CHALING, 10);
        LonLat before = fx(() -> model.viewport().toLonLat(700, 200));

        wheel(700, 200, 40);
        wheel(700, 200, 40);
        stopsMoving();

        Viewport v = fx(model::viewport);
        assertThat(v.zoom()).isCloseTo(10.8, within(1e-9));
        LonLat after = v.toLonLat(700, 200);
        assertThat(after.lon()).isCloseTo(before.lon(), within(1e-7));
        assertThat(after.lat()).isCloseTo(before.lat(), within(1e-7));
    }

    @Test
    void trackpadZoomsByTheFinestStepsAtOnce() {
        at(CHALING, 10);
        wheel(100, 600, 1);
        assertThat(fx(model::viewport).zoom()).isCloseTo(10.01, within(1e-9));
        assertThat(fx(() -> model.movingProperty().get())).isFalse();
    }

    @Test
    void dragMovesTheMapAndGlidesToAStop(FxRobot robot) {
        at(CHALING, 11);
        Viewport before = fx(model::viewport);
        robot.drag(500, 350, MouseButton.PRIMARY);
        robot.moveTo(560, 350);
        robot.moveTo(640, 380);
        Viewport dragged = fx(model::viewport);
        robot.drop();
        stopsMoving();

        double m = before.metresPerPixel();
        assertThat((before.centreX() - dragged.centreX()) / m).isCloseTo(140, within(6.0));
        assertThat((dragged.centreY() - before.centreY()) / m).isCloseTo(30, within(6.0));
        Viewport stopped = fx(model::viewport);
        WaitForAsyncUtils.sleep(120, TimeUnit.MILLISECONDS);
        assertThat(fx(model::viewport)).isEqualTo(stopped);
        assertThat(fx(() -> model.selectedProperty().get())).isNull();
    }

    @Test
    void shiftDragShowsWhatTheBoxEncloses() {
        at(CHALING, 9);
        LonLat middle = fx(() -> model.viewport().toLonLat(400, 300));
        mouse(MouseEvent.MOUSE_PRESSED, 300, 230);
        mouse(MouseEvent.MOUSE_DRAGGED, 450, 350);
        mouse(MouseEvent.MOUSE_DRAGGED, 500, 370);
        assertThat(fx(() -> pane.lookup(".zoom-box").isVisible())).isTrue();
        mouse(MouseEvent.MOUSE_RELEASED, 500, 370);
        stopsMoving();

        Viewport v = fx(model::viewport);
        assertThat(v.zoom()).isCloseTo(9 + Math.log(5) / Math.log(2), within(1e-6));
        LonLat centre = v.toLonLat(500, 350);
        assertThat(centre.lon()).isCloseTo(middle.lon(), within(1e-6));
        assertThat(centre.lat()).isCloseTo(middle.lat(), within(1e-6));
        assertThat(fx(() -> pane.lookup(".zoom-box").isVisible())).isFalse();
    }

    @Test
    void doubleClickZoomsInAtThePointer(FxRobot robot) {
        at(CHALING, 10);
        LonLat before = fx(() -> model.viewport().toLonLat(300, 200));
        robot.moveTo(300, 200).doubleClickOn(MouseButton.PRIMARY);
        stopsMoving();
        Viewport v = fx(model::viewport);
        assertThat(v.zoom()).isCloseTo(11, within(1e-9));
        assertThat(v.toLonLat(300, 200).lon()).isCloseTo(before.lon(), within(1e-7));

        // The right button belongs to the menu.
        robot.doubleClickOn(MouseButton.SECONDARY).type(KeyCode.ESCAPE);
        stopsMoving();
        assertThat(fx(model::viewport).zoom()).isCloseTo(11, within(1e-9));
    }

    @Test
    void aDoubleClickLeavesTheSelectionAsItWas(FxRobot robot) {
        at(CHALING, 10);
        EntityId before = EntityId.of("road:G106");
        List<EntityId> selected = new CopyOnWriteArrayList<>();
        List<EntityId> takenBack = new CopyOnWriteArrayList<>();
        fx(
                () -> {
                    model.selectedProperty().set(before);
                    model.selectedProperty().addListener((o, was, is) -> selected.add(is));
                    model.setOnTakeBack(() -> takenBack.add(model.selectedProperty().get()));
                    return null;
                });
        Viewport v = fx(model::viewport);
        double x = v.toScreenX(WebMercator.x(113.7)) + 60;
        double y = v.toScreenY(WebMercator.y(26.6)) - 30;
        robot.clickOn(x, y);
        waitFor(() -> !selected.isEmpty());
        robot.clickOn(x, y);
        stopsMoving();
        assertThat(fx(model::viewport).zoom()).isCloseTo(11, within(1e-9));
        EntityId county = EntityId.of("county:430224");
        assertThat(takenBack).containsExactly(county);
        assertThat(selected).containsExactly(county, before);
    }

    @Test
    void keysMoveZoomAndGoHome(FxRobot robot) {
        at(CHALING, 10);
        fx(
                () -> {
                    pane.requestFocus();
                    return null;
                });
        Viewport before = fx(model::viewport);
        robot.type(KeyCode.RIGHT);
        stopsMoving();
        Viewport right = fx(model::viewport);
        assertThat((right.centreX() - before.centreX()) / before.metresPerPixel())
                .isCloseTo(120, within(1e-6));

        robot.type(KeyCode.ADD);
        stopsMoving();
        assertThat(fx(model::viewport).zoom()).isCloseTo(11, within(1e-9));

        fx(
                () -> {
                    model.selectedProperty().set(EntityId.of("county:430224"));
                    return null;
                });
        painted();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        stopsMoving();
        Viewport fitted = fx(model::viewport);
        assertThat(fitted.toScreenX(WebMercator.x(113.2))).isPositive();
        assertThat(fitted.toScreenX(WebMercator.x(113.9))).isLessThan(1000);
        assertThat(fitted.zoom()).isGreaterThan(9);

        robot.type(KeyCode.DIGIT0);
        stopsMoving();
        assertThat(fx(model::viewport).zoom()).isLessThan(fitted.zoom());
    }

    @Test
    void resizingKeepsTheCentre() {
        at(CHALING, 11);
        Viewport before = fx(model::viewport);
        fx(
                () -> {
                    window.setWidth(800);
                    window.setHeight(500);
                    return null;
                });
        waitFor(() -> model.viewport().width() < before.width());
        painted();
        Viewport after = fx(model::viewport);
        assertThat(after.width()).isLessThan(before.width());
        assertThat(after.centreX()).isEqualTo(before.centreX());
        assertThat(after.centreY()).isEqualTo(before.centreY());
        assertThat(after.zoom()).isEqualTo(before.zoom());
        assertGluonAgrees();
    }

    @Test
    void aToggleRepaintsOneGroupOnly() {
        at(CHALING, 10);
        settled();
        painter.asked.clear();
        Set<LayerRow> rows = EnumSet.allOf(LayerRow.class);
        rows.remove(LayerRow.EXPRESSWAYS);
        fx(
                () -> {
                    model.stateProperty().set(model.stateProperty().get().showing(rows));
                    return null;
                });
        painted();
        assertThat(new HashSet<>(painter.groupsAtZoom(10))).containsExactly(Layer.Group.LINES);
        assertThat(painter.asked)
                .allMatch(r -> !r.state().visible().contains(LayerRow.EXPRESSWAYS));
    }

    @Test
    void aYearRepaintsDatedThingsOnly() {
        at(CHALING, 10);
        settled();
        painter.asked.clear();
        fx(
                () -> {
                    MapState s = model.stateProperty().get();
                    model.stateProperty()
                            .set(new MapState(s.visible(), 2010, s.theme(), s.language(), null));
                    return null;
                });
        painted();
        assertThat(new HashSet<>(painter.groupsAtZoom(10)))
                .containsExactlyInAnyOrder(Layer.Group.LINES, Layer.Group.MARKS);
    }

    @Test
    void aSelectionRepaintsNoTile() {
        at(CHALING, 10);
        settled();
        painter.asked.clear();
        fx(
                () -> {
                    model.selectedProperty().set(EntityId.of("site:S001"));
                    return null;
                });
        painted();
        assertThat(painter.asked).isEmpty();
    }

    @Test
    void zoomingAwayStopsWhatIsNotWantedAnyMore() {
        at(CHALING, 9);
        painter.millis = 5000;
        at2(new LonLat(113.9, 26.6), 11);
        waitFor(() -> painter.asked.stream().anyMatch(r -> r.zoom() == 11));
        at2(new LonLat(113.9, 26.6), 12.5);
        waitFor(() -> painter.stopped.stream().anyMatch(r -> r.zoom() == 11));
        painter.millis = 0;
        painted();
        assertThat(painter.stopped).anyMatch(r -> r.zoom() == 11);
        assertThat(painter.finished).noneMatch(r -> r.zoom() == 11);
    }

    private void at2(LonLat centre, double zoom) {
        fx(
                () -> {
                    model.jumpTo(centre, zoom);
                    return null;
                });
    }

    @Test
    void noPictureIsBlankWhileZooming() {
        at(CHALING, 9);
        painter.millis = 60;
        List<Integer> blanks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            // In, and out again as far: beyond the frame there is only the pane's own colour.
            wheel(500, 350, i < 6 ? 60 : -60);
            WaitForAsyncUtils.sleep(40, TimeUnit.MILLISECONDS);
            blanks.add(blankPixels());
        }
        painter.millis = 0;
        stopsMoving();
        painted();
        blanks.add(blankPixels());
        assertThat(blanks).containsOnly(0);
    }

    /// Pixels of the map on which no ground was drawn, on a coarse raster; the furniture covers
    /// few.
    private int blankPixels() {
        return fx(
                () -> {
                    PixelReader r = pane.getScene().snapshot(null).getPixelReader();
                    int blank = 0;
                    for (int y = 60; y < 600; y += 20) {
                        for (int x = 130; x < 900; x += 20) {
                            int p = r.getArgb(x, y);
                            // Mixtures of ground and ink have less blue than the bare window.
                            blank += (p & 0xFF) <= (HandPainter.GROUND & 0xFF) ? 0 : 1;
                        }
                    }
                    return blank;
                });
    }

    @Test
    void tilesLieOnWholeDevicePixelsAtEveryScale() {
        for (double scale : new double[] {1, 1.25, 2}) {
            fx(
                    () -> {
                        pane.deviceScaleProperty().set(scale);
                        return null;
                    });
            at(CHALING, 10.37);
            fx(
                    () -> {
                        model.panBy(13.4, -7.7);
                        return null;
                    });
            painted();
            List<TileRequest> mine =
                    painter.finished.stream()
                            .filter(r -> Math.abs(r.zoom() - 10.37) < 1e-9 && r.scale() == scale)
                            .toList();
            assertThat(mine).isNotEmpty().allMatch(r -> r.size() == 512);
            List<ImageView> views =
                    fx(
                            () ->
                                    pane.lookupAll("ImageView").stream()
                                            .map(ImageView.class::cast)
                                            .filter(i -> i.getParent() instanceof Blitter)
                                            .filter(ImageView::isVisible)
                                            .filter(i -> i.getImage().getWidth() == 512)
                                            .toList());
            assertThat(views).isNotEmpty();
            for (ImageView view : views) {
                assertThat(view.getX() * scale)
                        .isCloseTo(Math.rint(view.getX() * scale), within(1e-6));
                assertThat(view.getFitWidth() * scale).isCloseTo(512, within(1e-6));
                assertThat(view.getFitHeight() * scale).isCloseTo(512, within(1e-6));
            }
        }
    }

    @Test
    void atRestNothingIsResampledAtAnyScale() {
        for (double scale : new double[] {1, 1.25, 2}) {
            fx(
                    () -> {
                        pane.deviceScaleProperty().set(scale);
                        return null;
                    });
            at(CHALING, 10.37);
            fx(
                    () -> {
                        model.panBy(-31.6, 17.3);
                        return null;
                    });
            painted();
            assertThat(mixedPixels(scale)).as("scale %s", scale).isZero();
        }
    }

    /// Pixels that are neither ground nor ink: where a tile was scaled or moved by part of a pixel.
    private int mixedPixels(double scale) {
        return fx(
                () -> {
                    SnapshotParameters how = new SnapshotParameters();
                    how.setTransform(new Scale(scale, scale));
                    WritableImage image = pane.snapshot(how, null);
                    PixelReader r = image.getPixelReader();
                    int mixed = 0;
                    for (int y = (int) (60 * scale); y < 500 * scale; y++) {
                        for (int x = (int) (130 * scale); x < 800 * scale; x++) {
                            int p = r.getArgb(x, y);
                            mixed += p == HandPainter.GROUND || p == HandPainter.INK ? 0 : 1;
                        }
                    }
                    return mixed;
                });
    }

    @Test
    void gluonShowsWhatTheModelSaysAfterEveryGesture(FxRobot robot) {
        at(CHALING, 10);
        assertGluonAgrees();
        robot.drag(500, 350, MouseButton.PRIMARY);
        robot.moveTo(620, 300);
        robot.drop();
        stopsMoving();
        assertGluonAgrees();
        wheel(200, 500, 40);
        stopsMoving();
        assertGluonAgrees();
        at(new LonLat(114.2, 26.6), 13.3);
        assertGluonAgrees();
    }

    private void assertGluonAgrees() {
        Viewport v = fx(model::viewport);
        Viewport g =
                fx(
                        () -> {
                            GluonAdapter gluon =
                                    (GluonAdapter)
                                            pane.getChildrenUnmodifiable().stream()
                                                    .filter(n -> n instanceof GluonAdapter)
                                                    .findFirst()
                                                    .orElseThrow();
                            return Objects.requireNonNull(gluon.real(v));
                        });
        assertThat(Math.abs(g.centreX() - v.centreX()) / v.metresPerPixel()).isLessThan(0.01);
        assertThat(Math.abs(g.centreY() - v.centreY()) / v.metresPerPixel()).isLessThan(0.01);
        assertThat(g.zoom()).isCloseTo(v.zoom(), within(1e-7));
    }

    @Test
    void gluonAsksOurRetrieverAndNobodyElse() {
        List<URI> tried = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        tried.add(uri);
                        return List.of(Proxy.NO_PROXY);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress a, IOException e) {
                        tried.add(uri);
                    }
                });
        try {
            long served = TransparentTiles.served();
            at(CHALING, 8);
            at(CHALING, 13);
            assertThat(TransparentTiles.served()).isGreaterThan(served);
            assertThat(ServiceLoader.load(com.gluonhq.maps.tile.TileRetriever.class))
                    .hasOnlyElementsOfType(TransparentTiles.class);
            assertThat(tried).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aClickSelectsWhatLiesThere(FxRobot robot) {
        at(CHALING, 10);
        Viewport v = fx(model::viewport);
        double x = v.toScreenX(WebMercator.x(113.7));
        double y = v.toScreenY(WebMercator.y(26.6));
        robot.clickOn(x, y);
        waitFor(() -> EntityId.of("site:S001").equals(model.selectedProperty().get()));
        assertThat(fx(() -> model.stateProperty().get().selected()))
                .isEqualTo(EntityId.of("site:S001"));

        WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
        robot.clickOn(x + 60, y - 30);
        waitFor(() -> EntityId.of("county:430224").equals(model.selectedProperty().get()));
    }

    @Test
    void whereSeveralThingsLieAListAsks(FxRobot robot) {
        at(CHALING, 10);
        Viewport v = fx(model::viewport);
        double x = v.toScreenX(WebMercator.x(113.5));
        double y = v.toScreenY(WebMercator.y(26.8));
        robot.clickOn(x, y);
        waitFor(() -> robot.lookup(".hit-name").tryQuery().isPresent());
        assertThat(robot.lookup(".hit-name").queryAll()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(fx(() -> model.selectedProperty().get())).isNull();
        robot.clickOn("rail:liling-chaling");
        waitFor(() -> EntityId.of("rail:liling-chaling").equals(model.selectedProperty().get()));
    }

    @Test
    void hoverTellsWhatIsUnderThePointerAndWhere(FxRobot robot) {
        at(CHALING, 10);
        Viewport v = fx(model::viewport);
        double x = v.toScreenX(WebMercator.x(113.7));
        double y = v.toScreenY(WebMercator.y(26.6));
        robot.moveTo(x, y);
        waitFor(() -> EntityId.of("site:S001").equals(model.hoveredProperty().get()));
        LonLat p = Objects.requireNonNull(fx(() -> model.pointerProperty().get()));
        assertThat(p.lon()).isCloseTo(113.7, within(0.002));
        assertThat(p.lat()).isCloseTo(26.6, within(0.002));
    }

    private void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsPaintedOnTheFxThread() {
        at(CHALING, 11);
        assertThat(painter.threads).isNotEmpty().noneMatch(t -> t.contains("JavaFX"));
    }

    @Test
    void pressingAButtonOverTheMapMovesNoMap(FxRobot robot) {
        at(CHALING, 10);
        Viewport before = fx(model::viewport);
        robot.clickOn("#map-zoom-in");
        stopsMoving();
        Viewport v = fx(model::viewport);
        assertThat(v.zoom()).isCloseTo(11, within(1e-9));
        assertThat(v.centreX()).isCloseTo(before.centreX(), within(1e-3));
        assertThat(fx(() -> model.selectedProperty().get())).isNull();
    }

    @Test
    void theLocatorHidesWhileTheWholeZoneIsInView() {
        fx(
                () -> {
                    model.home();
                    return null;
                });
        stopsMoving();
        painted();
        assertThat(fx(() -> pane.lookup(".locator").isVisible())).isFalse();
        at(CHALING, 12);
        assertThat(fx(() -> pane.lookup(".locator").isVisible())).isTrue();
    }

    @Test
    void aPressOnTheLocatorGoesThere() {
        at(CHALING, 12);
        Viewport before = fx(model::viewport);
        fx(
                () -> {
                    var locator = pane.lookup(".locator");
                    Event.fireEvent(
                            locator,
                            new MouseEvent(
                                    MouseEvent.MOUSE_PRESSED,
                                    40,
                                    60,
                                    40,
                                    60,
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    true,
                                    false,
                                    true,
                                    null));
                    return null;
                });
        stopsMoving();
        assertThat(fx(model::viewport).zoom()).isEqualTo(before.zoom());
        assertThat(fx(model::viewport).centreX()).isNotEqualTo(before.centreX());
    }
}
