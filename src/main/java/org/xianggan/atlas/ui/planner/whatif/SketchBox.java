package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.Ui;

import java.util.Arrays;
import java.util.List;

/// What a line that is being drawn is to be: its name, class and speed; its points, where they are
/// typed.
final class SketchBox extends VBox {
    /// The longest name of a class fits.
    private static final double CLASSES = 172;

    private final WhatIfModel model;
    private final SketchModel sketch;
    private final Messages texts;
    private final Label said = Ui.text("", "sketch-said");
    private final TextField name = new TextField();
    private final ChoiceBox<WayClass> wayClass = new ChoiceBox<>();
    private final TextField speed = new TextField();
    private final TextField points = new TextField();
    private final Button keep = new Button();
    private final Button onMap = new Button();
    private final Button giveUp = new Button();
    private SketchModel.State shown = SketchModel.State.NONE;

    SketchBox(WhatIfModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        sketch = model.sketch();
        said.setId("whatif-draw-said");
        field(name, "whatif-draw-name");
        field(speed, "whatif-draw-speed");
        speed.setPrefColumnCount(7);
        field(points, "whatif-draw-points");
        points.setOnAction(e -> type());
        wayClass.setId("whatif-draw-class");
        wayClass.setConverter(Ui.saying(c -> texts.first("planner.way." + c.code())));
        button(keep, "whatif-draw", this::keep);
        button(onMap, "whatif-draw-on-map", sketch::putOnMap);
        button(giveUp, "whatif-draw-give-up", sketch::giveUp);
        wayClass.setMinWidth(CLASSES);
        speed.setMinWidth(60);
        HBox.setHgrow(speed, Priority.ALWAYS);
        HBox what = new HBox(wayClass, speed);
        what.getStyleClass().add("plan-field");
        HBox how = new HBox(keep, onMap, Ui.spring(), giveUp);
        how.getStyleClass().add("plan-field");
        getStyleClass().addAll("plan-form", "sketch-box");
        getChildren().setAll(said, name, what, points, how);
        sketch.stateProperty().addListener(o -> show());
        sketch.joinedProperty().addListener(o -> say());
        show();
    }

    private void field(TextField field, String id) {
        field.setId(id);
        field.setOnAction(e -> keep());
    }

    private static void button(Button button, String id, Runnable act) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("plan-button");
        button.setOnAction(e -> act.run());
    }

    /// In the language of the moment.
    void name() {
        prompt(name, "whatif.draw.name");
        prompt(speed, "whatif.draw.speed");
        prompt(points, "whatif.draw.points");
        Ui.named(wayClass, texts.get("whatif.draw.class"));
        onMap.setText(texts.first("whatif.draw.on-map"));
        giveUp.setText(texts.first("whatif.draw.give-up"));
        // Its items say their names when they are set.
        WayClass now = wayClass.getValue();
        List<WayClass> all = List.copyOf(wayClass.getItems());
        wayClass.getItems().setAll(all);
        wayClass.setValue(now);
        show();
    }

    private void prompt(TextField field, String key) {
        field.setPromptText(texts.first(key));
        Ui.named(field, texts.get(key));
    }

    /// The classes of the network that is looked at.
    void classes() {
        TravelMode mode = model.mode();
        List<WayClass> fit =
                Arrays.stream(WayClass.values())
                        .filter(c -> c.isOf(mode))
                        .filter(c -> c != WayClass.ACCESS && c != WayClass.UNNAMED)
                        .toList();
        if (!wayClass.getItems().equals(fit)) {
            wayClass.getItems().setAll(fit);
            wayClass.setValue(fit.getFirst());
        }
    }

    private void show() {
        SketchModel.State is = sketch.state();
        SketchModel.State was = shown;
        shown = is;
        Ui.show(this, is.open());
        boolean another = is.open() && (!was.open() || is.of() != was.of());
        if (another) {
            fill(is.of());
        }
        keep.setText(
                texts.first(is.of() == null ? "whatif.draw.keep" : "whatif.draw.keep-changed"));
        Ui.show(onMap, is.open() && !is.onMap() && is.points().size() >= 2);
        say();
        if (was.drawing() && !is.drawing() && is.open() && is.onMap()) {
            // It has ended: what is left to say stands here.
            keep.requestFocus();
        }
    }

    private void fill(@Nullable DrawnLine of) {
        classes();
        points.clear();
        name.setText(of == null ? sketch.nextName() : of.name());
        Double kmh = of == null ? null : of.speed();
        speed.setText(kmh == null ? "" : kmh.toString().replaceFirst("\\.0$", ""));
        if (of != null) {
            wayClass.setValue(of.wayClass());
        }
    }

    private void say() {
        SketchModel.State is = sketch.state();
        String sum =
                texts.first(
                        "whatif.draw.sum",
                        is.points().size(),
                        Figures.distance(is.metres(), texts),
                        sketch.joinedProperty().get());
        said.setText(
                is.drawing()
                        ? texts.first("whatif.draw.drawing") + "\n" + sum
                        : is.points().isEmpty() ? texts.first("whatif.draw.type") : sum);
    }

    private void keep() {
        if (!points.getText().isBlank()) {
            type();
            return;
        }
        SketchModel.Form form = form();
        if (form != null) {
            sketch.keep(form);
        }
    }

    private void type() {
        SketchModel.Form form = form();
        if (form != null) {
            sketch.keep(points.getText(), form);
        }
    }

    private SketchModel.@Nullable Form form() {
        WayClass chosen = wayClass.getValue();
        return chosen == null
                ? null
                : new SketchModel.Form(name.getText(), chosen, speed.getText());
    }
}
