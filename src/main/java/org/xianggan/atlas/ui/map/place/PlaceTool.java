package org.xianggan.atlas.ui.map.place;

import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.Viewport;

/// Asks where something is: one click on the map, or its pin dragged there, or Enter with the cross
/// of the keyboard above the place. FX thread.
public final class PlaceTool extends Pane {
    private static final double PIN = 34;
    private static final double CROSS = 12;
    private static final double EDGE = 12;

    private final ObservableValue<Viewport> viewport;
    private final Messages texts;
    private final Label pin = new Label(null, new FontIcon(Feather.MAP_PIN));
    private final Path halo = path("measure-halo");
    private final Path cross = path("measure-cross");
    private final Label words = new Label();
    private @Nullable PlaceHand hand;
    private @Nullable LonLat at;
    private String title = "";
    private double fromX;
    private double fromY;
    private boolean dragged;
    private double top = EDGE;

    public PlaceTool(ObservableValue<Viewport> viewport, Messages texts) {
        this.viewport = viewport;
        this.texts = texts;
        setId("placing");
        setPickOnBounds(false);
        setVisible(false);
        pin.getStyleClass().add("place-pin");
        pin.setId("place-pin");
        pin.setManaged(false);
        pin.setCursor(Cursor.OPEN_HAND);
        words.getStyleClass().add("place-words");
        words.setId("place-words");
        words.setWrapText(true);
        words.setManaged(false);
        words.setMouseTransparent(true);
        getChildren().setAll(halo, cross, pin, words);
        pin.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pin.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pin.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
        pin.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        viewport.addListener(o -> requestLayout());
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setMouseTransparent(true);
        path.setManaged(false);
        return path;
    }

    /// @param what is to be placed
    /// @param start where it is thought to be; null for where the map looks
    public void begin(PlaceHand next, String what, @Nullable LonLat start) {
        leave();
        hand = next;
        at = start;
        title = what;
        pin.setVisible(start != null);
        name();
        setVisible(true);
        requestLayout();
    }

    /// @param y below what floats at the top of the map
    public void keepBelow(double y) {
        top = y;
        requestLayout();
    }

    public boolean isOn() {
        return hand != null;
    }

    /// In the language of the moment.
    public void name() {
        words.setText(texts.get("site.card.placing", title));
        requestLayout();
    }

    /// For a screen reader.
    public String says() {
        return words.getText();
    }

    /// The map was clicked there.
    public void click(LonLat place) {
        PlaceHand told = hand;
        if (told != null) {
            end();
            told.placed(place);
        }
    }

    /// It is below the cross.
    public void enter() {
        Viewport v = viewport.getValue();
        click(v.toLonLat(v.width() / 2.0, v.height() / 2.0));
    }

    /// Gives up.
    public void leave() {
        PlaceHand told = hand;
        if (told != null) {
            end();
            told.left();
        }
    }

    private void end() {
        hand = null;
        setVisible(false);
    }

    private void press(MouseEvent e) {
        fromX = e.getX();
        fromY = e.getY();
        dragged = false;
        e.consume();
    }

    private void drag(MouseEvent e) {
        dragged = true;
        pin.relocate(pin.getLayoutX() + e.getX() - fromX, pin.getLayoutY() + e.getY() - fromY);
        e.consume();
    }

    private void drop(MouseEvent e) {
        e.consume();
        if (dragged) {
            click(viewport.getValue().toLonLat(pin.getLayoutX() + PIN / 2, pin.getLayoutY() + PIN));
        }
    }

    @Override
    protected void layoutChildren() {
        Viewport v = viewport.getValue();
        LonLat place = at;
        if (place != null) {
            double x = v.toScreenX(WebMercator.x(place.lon()));
            double y = v.toScreenY(WebMercator.y(place.lat()));
            pin.resizeRelocate(Math.rint(x - PIN / 2), Math.rint(y - PIN), PIN, PIN);
        }
        double cx = Math.rint(v.width() / 2.0);
        double cy = Math.rint(v.height() / 2.0);
        for (Path p : new Path[] {halo, cross}) {
            p.getElements()
                    .setAll(
                            new MoveTo(cx - CROSS, cy),
                            new LineTo(cx + CROSS, cy),
                            new MoveTo(cx, cy - CROSS),
                            new LineTo(cx, cy + CROSS));
        }
        double width = Math.min(420, getWidth() - 120);
        double height = words.prefHeight(width);
        words.resizeRelocate(Math.rint((getWidth() - width) / 2), top, width, height);
    }
}
