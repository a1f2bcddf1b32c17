package org.xianggan.atlas.ui.layers.user;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.user.UserShapes;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a layer is drawn, tried on the map while the card is open; one step once it closes.
final class StyleCard extends VBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// While a slider is dragged the map is told no more often than this.
    private static final Duration PAUSE = Duration.millis(80);

    private final UserLayersModel model;
    private final Messages texts;
    private final List<Button> hues = new ArrayList<>();
    private UserLayer layer;

    StyleCard(UserLayer layer, UserLayersModel model, Messages texts) {
        this.layer = layer;
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("citation-card", "style-card");
        setId("user-style");
        setAccessibleText(texts.get("layers.user.style-of", layer.title()));
        setFocusTraversable(true);
        Set<UserShapes.Kind> kinds = model.kinds(layer);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("style-grid");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        row(grid, "colour", colours());
        if (kinds.contains(UserShapes.Kind.LINE) || kinds.contains(UserShapes.Kind.SURFACE)) {
            row(grid, "width", slider("width", 0.5, 8, style().width(), 0.5));
        }
        if (kinds.contains(UserShapes.Kind.POINT)) {
            row(grid, "size", slider("size", 3, 24, style().size(), 1));
        }
        if (kinds.contains(UserShapes.Kind.SURFACE)) {
            row(grid, "fill", slider("fill", 0, 100, style().fill() * 100, 5));
        }
        row(grid, "opacity", slider("opacity", 10, 100, style().opacity() * 100, 5));
        row(grid, "label", labels());
        getChildren().setAll(Ui.text(layer.title(), "citation-publisher"), grid);
        focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                hues.get(style().hue()).requestFocus();
                            }
                        });
    }

    UserLayer layer() {
        return layer;
    }

    private LayerStyle style() {
        return layer.style();
    }

    private void attempt(LayerStyle style) {
        layer = layer.with(style);
        model.attempt(layer, style);
    }

    private void row(GridPane grid, String key, Region control) {
        Label name = Ui.whole(texts.first("layers.user.style." + key), "fine");
        grid.addRow(grid.getRowCount(), name, control);
    }

    private HBox colours() {
        HBox box = new HBox();
        box.getStyleClass().add("hues");
        for (int i = 0; i < LayerStyle.HUES; i++) {
            int hue = i;
            Button b = new Button();
            b.setId("user-hue-" + i);
            b.getStyleClass().addAll("hue", "hue-" + i);
            Ui.named(b, texts.get("layers.user.hue." + i));
            b.setOnAction(e -> choose(hue));
            b.addEventHandler(KeyEvent.KEY_PRESSED, e -> step(e, hue));
            hues.add(b);
        }
        box.getChildren().setAll(hues);
        mark();
        return box;
    }

    private void choose(int hue) {
        attempt(style().coloured(hue));
        mark();
    }

    private void step(KeyEvent e, int hue) {
        int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by != 0) {
            e.consume();
            int next = Math.floorMod(hue + by, LayerStyle.HUES);
            hues.get(next).requestFocus();
            choose(next);
        }
    }

    private void mark() {
        for (int i = 0; i < hues.size(); i++) {
            boolean on = i == style().hue();
            hues.get(i).pseudoClassStateChanged(ON, on);
            // Tab goes to the chosen one, arrows go through them.
            hues.get(i).setFocusTraversable(on);
        }
    }

    private HBox slider(String key, double least, double most, double value, double step) {
        Slider slider = new Slider(least, most, value);
        slider.setId("user-" + key);
        slider.getStyleClass().add("looks-slider");
        slider.setBlockIncrement(step);
        slider.setAccessibleText(texts.get("layers.user.style." + key));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label said = Ui.whole(said(key, value), "looks-percent");
        PauseTransition later = new PauseTransition(PAUSE);
        later.setOnFinished(e -> attempt(restyled(key, slider.getValue())));
        slider.valueProperty()
                .addListener(
                        o -> {
                            said.setText(said(key, slider.getValue()));
                            later.playFromStart();
                        });
        HBox box = new HBox(slider, said);
        box.getStyleClass().add("layer-line");
        return box;
    }

    /// From the style of the moment: another slider may have changed it meanwhile.
    private LayerStyle restyled(String key, double value) {
        return switch (key) {
            case "width" -> style().wide(Math.round(value * 2) / 2.0);
            case "size" -> style().sized(Math.round(value));
            case "fill" -> style().filled(Math.round(value) / 100.0);
            default -> style().opaque(Math.round(value) / 100.0);
        };
    }

    private static String said(String key, double value) {
        return switch (key) {
            case "width" -> Math.round(value * 2) / 2.0 + " px";
            case "size" -> Math.round(value) + " px";
            default -> Math.round(value) + " %";
        };
    }

    private ChoiceBox<Optional<LayerField>> labels() {
        ChoiceBox<Optional<LayerField>> box = new ChoiceBox<>();
        box.setId("user-label");
        box.setAccessibleText(texts.get("layers.user.style.label"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().add(Optional.empty());
        layer.fields().forEach(f -> box.getItems().add(Optional.of(f)));
        box.setConverter(
                Ui.saying(
                        f -> f.map(LayerField::name).orElse(texts.first("layers.user.no-label"))));
        box.setValue(
                layer.fields().stream().filter(f -> f.name().equals(style().label())).findFirst());
        box.valueProperty()
                .addListener(
                        (o, was, is) ->
                                attempt(style().labelled(is.map(LayerField::name).orElse(null))));
        return box;
    }
}
