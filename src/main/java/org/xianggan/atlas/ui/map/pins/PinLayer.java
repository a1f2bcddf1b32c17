package org.xianggan.atlas.ui.map.pins;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.function.Consumer;

/// A pin for each note in view; its point stands on the place.
public final class PinLayer extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Logical pixels of a pin; its point is in the middle of its lower edge.
    private static final double SIZE = 26;

    private final ObservableValue<Viewport> viewport;
    private final Messages texts;
    private final Consumer<String> open;
    private List<Pin> pins = List.of();

    public PinLayer(ObservableValue<Viewport> viewport, Messages texts, Consumer<String> open) {
        this.viewport = viewport;
        this.texts = texts;
        this.open = open;
        setPickOnBounds(false);
        setId("pins");
        viewport.addListener(o -> place());
    }

    public void show(List<Pin> now) {
        if (!now.equals(pins)) {
            pins = List.copyOf(now);
            getChildren().setAll(pins.stream().map(this::button).toList());
            place();
        }
    }

    private Node button(Pin pin) {
        Button b = new Button(null, new FontIcon(Feather.MAP_PIN));
        b.setId("pin-" + pin.id());
        b.getStyleClass().add("pin");
        b.pseudoClassStateChanged(CHOSEN, pin.chosen());
        b.setManaged(false);
        Ui.named(
                b,
                pin.title().isBlank()
                        ? texts.get("workspace.pin.nameless")
                        : texts.get("workspace.pin", pin.title()));
        b.setOnAction(e -> open.accept(pin.id()));
        return b;
    }

    private void place() {
        Viewport v = viewport.getValue();
        for (int i = 0; i < pins.size(); i++) {
            Pin pin = pins.get(i);
            Node b = getChildren().get(i);
            double x = v.toScreenX(WebMercator.x(pin.at().lon()));
            double y = v.toScreenY(WebMercator.y(pin.at().lat()));
            b.resizeRelocate(Math.rint(x - SIZE / 2), Math.rint(y - SIZE), SIZE, SIZE);
            b.setVisible(
                    x > -SIZE && x < v.width() + SIZE && y > -SIZE && y < v.height() + 2 * SIZE);
        }
    }
}
