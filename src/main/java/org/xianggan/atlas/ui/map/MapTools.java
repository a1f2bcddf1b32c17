package org.xianggan.atlas.ui.map;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Toast;
import org.xianggan.atlas.ui.map.draw.LineMarks;
import org.xianggan.atlas.ui.map.draw.LineTool;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.map.here.Spot;
import org.xianggan.atlas.ui.map.measure.MeasureCard;
import org.xianggan.atlas.ui.map.measure.MeasureLayer;
import org.xianggan.atlas.ui.map.measure.MeasureModel;
import org.xianggan.atlas.ui.map.measure.MeasureText;
import org.xianggan.atlas.ui.map.pins.PinHand;
import org.xianggan.atlas.ui.map.pins.PinLayer;
import org.xianggan.atlas.ui.map.place.OwnMarkLayer;
import org.xianggan.atlas.ui.map.place.PlaceHand;
import org.xianggan.atlas.ui.map.place.PlaceTool;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is done on the map besides looking and selecting: measuring, drawing, the menu of a place.
/// Stands between the gestures and what the pointer means otherwise; dragging and zooming stay the
/// map's.
final class MapTools implements Gestures.Acts {
    /// The cross closes an area when it is this near to the first point, logical pixels.
    private static final double NEAR = 9;

    private final Region pane;
    private final MapViewModel model;
    private final Pointing pointing;
    private final Messages texts;
    private final MeasureModel measure = new MeasureModel();
    private final MeasureText words;
    private final MeasureLayer layer;
    private final MeasureCard card;
    private final LineMarks marks;
    private final LineTool line;
    private final TravelLayer travelLayer;
    private final TravelTouch travel;
    private final Toast toast = new Toast();
    private final PinLayer pins;
    private final OwnMarkLayer ownMarks;
    private final PlaceTool placing;

    /// Whether the last click said where something is: a second one is no double-click.
    private boolean placedByClick;

    private @Nullable PinHand pinHand;
    private final PlaceMenus menus;
    private final Command command =
            Command.of("measure", "map", "Shortcut+M", this::measureByCommand);
    private Clip clip = text -> {};

    MapTools(
            Region pane,
            MapViewModel model,
            MapWorker worker,
            Pointing pointing,
            Function<LayerRow, CompletableFuture<Picture>> symbols,
            Messages texts,
            Consumer<Throwable> problems) {
        this.pane = pane;
        this.model = model;
        this.pointing = pointing;
        this.texts = texts;
        words = new MeasureText(texts);
        layer =
                new MeasureLayer(
                        measure,
                        words,
                        model.viewportProperty(),
                        model.stateProperty(),
                        pane::requestFocus);
        card = new MeasureCard(measure, words, texts, this::copyMeasured, pane::requestFocus);
        marks = new LineMarks(measure, model.viewportProperty(), pane::requestFocus);
        line = new LineTool(measure, marks, this::lineBegun);
        placing = new PlaceTool(model.viewportProperty(), texts);
        placing.visibleProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                placed();
                            }
                        });
        ownMarks =
                new OwnMarkLayer(
                        model.viewportProperty(),
                        model.stateProperty(),
                        model.selectedProperty(),
                        symbols,
                        texts,
                        model.selectedProperty()::set);
        pins = new PinLayer(model.viewportProperty(), texts, this::openPin);
        travelLayer = new TravelLayer(model);
        travel = new TravelTouch(pane, model, worker, travelLayer, problems);
        menus =
                new PlaceMenus(
                        model, worker, pointing, texts, problems, command.key(), this::copy) {
                    @Override
                    public void measureFrom(Spot spot) {
                        MapTools.this.measureFrom(spot.at());
                    }

                    @Override
                    @Nullable TravelHand travel() {
                        return MapTools.this.travel.hand();
                    }

                    @Override
                    @Nullable PinHand pinning() {
                        return pinHand;
                    }
                };
        measure.stateProperty().addListener((o, was, is) -> measured(was, is));
        model.viewportProperty().addListener(o -> menus.hide());
        pane.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                e -> menus.requested(e, measure.state().isDrawing()));
    }

    /// From below to above.
    List<Node> nodes() {
        return List.of(travelLayer, ownMarks, pins, layer, marks, placing, card, toast);
    }

    /// What has a key of its own anywhere in the window; what is copied goes to `to`.
    List<Command> commands(Clip to) {
        clip = to;
        return List.of(command);
    }

    void measureByCommand() {
        pane.requestFocus();
        if (measure.state().isDrawing() && !measure.state().isLine()) {
            measure.escape();
            return;
        }
        measure.start();
        // Who comes by key goes on by key, until the mouse moves.
        byKeyboard(true);
    }

    /// Who draws a line here for somebody else.
    Pencil pencil() {
        return line;
    }

    /// Asks where something is, in place of what is being drawn or measured.
    void ask(PlaceHand hand, String title, @Nullable LonLat at) {
        line.layDown();
        measure.leave();
        placing.begin(hand, title, at);
        pane.requestFocus();
        pane.setCursor(Cursor.CROSSHAIR);
        say(placing.says());
    }

    OwnMarkLayer ownMarks() {
        return ownMarks;
    }

    private void placed() {
        pane.setCursor(Cursor.DEFAULT);
        say(texts.first("map.accessible"));
    }

    private void lineBegun() {
        pane.requestFocus();
        pane.setCursor(measure.state().isDrawing() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        // Who comes by key goes on by key, until the mouse moves.
        byKeyboard(true);
    }

    MeasureModel measure() {
        return measure;
    }

    /// In the language of the moment.
    void name() {
        layer.name();
        card.name();
        placing.name();
    }

    void layout(double width, double height, double top) {
        layer.resizeRelocate(0, 0, width, height);
        travelLayer.resizeRelocate(0, 0, width, height);
        marks.resizeRelocate(0, 0, width, height);
        placing.resizeRelocate(0, 0, width, height);
        placing.keepBelow(top);
        ownMarks.resizeRelocate(0, 0, width, height);
        double cardWidth = Math.min(card.prefWidth(-1), width - 2 * MapFurniture.EDGE);
        card.resizeRelocate(MapFurniture.EDGE, top, cardWidth, card.prefHeight(cardWidth));
        double room = width - 2 * MapFurniture.EDGE;
        double toastWidth = Math.min(toast.prefWidth(-1), room);
        double toastHeight = toast.prefHeight(toastWidth);
        toast.resizeRelocate(
                Math.rint((width - toastWidth) / 2),
                Math.rint(height - 52 - toastHeight),
                toastWidth,
                toastHeight);
    }

    void close() {
        menus.hide();
        toast.close();
    }

    /// What a screen reader reads of the map now.
    private void say(String text) {
        pane.setAccessibleText(text);
    }

    private void measured(MeasureModel.State was, MeasureModel.State is) {
        if (!is.isDrawing()) {
            byKeyboard(false);
        }
        pane.setCursor(is.isDrawing() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        if (is.isOn()) {
            say(words.spoken(is));
        } else if (was.isOn()) {
            say(texts.first("map.accessible"));
        }
    }

    private void byKeyboard(boolean keys) {
        boolean on = keys && measure.state().isDrawing();
        layer.showCross(on);
        card.hintKeys(on);
        measure.aim(on ? middle() : null);
    }

    private LonLat middle() {
        Viewport v = model.viewport();
        return v.toLonLat(v.width() / 2.0, v.height() / 2.0);
    }

    // --- gestures

    @Override
    public void click(double x, double y) {
        menus.drop();
        boolean asked = placing.isOn();
        placedByClick = asked;
        if (asked) {
            placing.click(model.viewport().toLonLat(x, y));
        } else if (measure.state().isDrawing()) {
            byKeyboard(false);
            measure.add(model.viewport().toLonLat(x, y));
        } else if (!travel.click(x, y)) {
            pointing.click(x, y);
        }
    }

    @Override
    public boolean doubleClick() {
        if (measure.state().isDrawing()) {
            measure.end();
            return false;
        }
        return !placedByClick && pointing.doubleClick();
    }

    @Override
    public void hover(double x, double y) {
        if (measure.state().isDrawing()) {
            byKeyboard(false);
            pointing.pass(x, y);
            measure.aim(model.viewport().toLonLat(x, y));
        } else {
            pointing.hover(x, y);
            travel.hover(x, y);
        }
    }

    @Override
    public boolean grab(double x, double y) {
        return !placing.isOn() && !measure.state().isDrawing() && travel.grab(x, y);
    }

    @Override
    public void drag(double x, double y) {
        travel.drag(x, y);
    }

    @Override
    public void drop(double x, double y) {
        travel.drop(x, y);
    }

    @Override
    public void release() {
        travel.release();
    }

    PinLayer pins() {
        return pins;
    }

    void setPinHand(PinHand hand) {
        pinHand = hand;
    }

    private void openPin(String id) {
        PinHand hand = pinHand;
        if (hand != null) {
            hand.open(id);
        }
    }

    void setTravelHand(TravelHand hand) {
        travel.setHand(hand);
    }

    @Override
    public void leave() {
        if (!layer.isCrossShown()) {
            measure.aim(null);
        }
        pointing.leave();
    }

    @Override
    public void drawBox(double x, double y, double width, double height) {
        pointing.drawBox(x, y, width, height);
    }

    @Override
    public void endBox() {
        pointing.endBox();
    }

    @Override
    public void deselect() {
        menus.drop();
        if (placing.isOn()) {
            placing.leave();
        } else if (travel.isDragging()) {
            travel.release();
        } else if (measure.state().isOn()) {
            measure.escape();
        } else {
            pointing.deselect();
        }
    }

    @Override
    public boolean key(KeyCode code, boolean shift, boolean control) {
        if (placing.isOn() && (code == KeyCode.ENTER || code == KeyCode.SPACE)) {
            placing.enter();
            return true;
        }
        if (code == KeyCode.CONTEXT_MENU || (code == KeyCode.F10 && shift)) {
            menus.byKey(measure.state().isDrawing());
            return true;
        }
        if (!measure.state().isOn()) {
            return false;
        }
        if (control) {
            return switch (code) {
                case Z -> shift ? measure.redo() : measure.undo();
                case Y -> measure.redo();
                case C -> copyMeasured();
                default -> false;
            };
        }
        return switch (code) {
            case BACK_SPACE, DELETE -> {
                measure.removeLast();
                yield true;
            }
            default -> measure.state().isDrawing() && draw(code);
        };
    }

    /// Keys while points are being set. The cross shows where; without it Enter ends what the mouse
    /// began.
    private boolean draw(KeyCode code) {
        switch (code) {
            case ENTER, SPACE -> {
                if (layer.isCrossShown()) {
                    setAtCross();
                } else if (code == KeyCode.ENTER && measure.state().measurement().size() > 0) {
                    measure.end();
                } else {
                    byKeyboard(true);
                }
                return true;
            }
            case C -> {
                measure.close();
                return true;
            }
            case LEFT, RIGHT, UP, DOWN, KP_LEFT, KP_RIGHT, KP_UP, KP_DOWN -> {
                byKeyboard(true);
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    private void setAtCross() {
        var m = measure.state().measurement();
        LonLat at = middle();
        if (measure.state().canClose() && pixels(m.points().getFirst(), at) < NEAR) {
            measure.close();
        } else if (m.size() > 0 && m.points().getLast().equals(at)) {
            // Twice at the same place ends, as a double-click does.
            measure.end();
        } else {
            measure.add(at);
        }
    }

    private double pixels(LonLat a, LonLat b) {
        WorldPoint p = WebMercator.project(a);
        WorldPoint q = WebMercator.project(b);
        return Math.hypot(p.x() - q.x(), p.y() - q.y()) / model.viewport().metresPerPixel();
    }

    /// The map moved below cross and pointer.
    void mapMoved() {
        travel.forget();
        if (layer.isCrossShown()) {
            measure.aim(middle());
        } else if (pointing.inside()) {
            measure.aim(model.viewport().toLonLat(pointing.x(), pointing.y()));
        }
    }

    private boolean copyMeasured() {
        if (measure.state().measurement().size() == 0 || measure.state().isLine()) {
            return false;
        }
        copy(words.copied(measure.state().measurement()), texts.get("measure.copied"));
        return true;
    }

    // --- copying

    /// Puts `text` on the clipboard and tells so.
    private void copy(String text, String told) {
        clip.copy(text);
        toast.say(told);
        say(told);
    }

    private void measureFrom(LonLat at) {
        pane.requestFocus();
        measure.startFrom(at);
        pane.setCursor(Cursor.CROSSHAIR);
    }
}
