package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is otherwise in the scenario: lines that are opened, lines that are drawn; each can be
/// taken back.
final class ChangesBox extends VBox {
    private final WhatIfModel model;
    private final Messages texts;
    private final WhatIfText words;
    private final FlowPane chips = new FlowPane();
    private final MenuButton open = new MenuButton();
    private final ToggleButton drawing = new ToggleButton();
    private final TextField points = new TextField();
    private final ChoiceBox<WayClass> wayClass = new ChoiceBox<>();
    private final TextField speed = new TextField();
    private final Button draw = new Button();
    private final VBox form;
    private final Map<EntityId, String> names = new HashMap<>();

    ChangesBox(WhatIfModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        words = new WhatIfText(texts);
        chips.getStyleClass().add("plan-chips");
        open.setId("whatif-open");
        open.getStyleClass().add("plan-menu");
        drawing.setId("whatif-draw-open");
        drawing.getStyleClass().setAll("button", "toggle-button", "plan-button");
        points.setId("whatif-draw-points");
        points.setOnAction(e -> draw());
        speed.setId("whatif-draw-speed");
        speed.setPrefColumnCount(6);
        speed.setOnAction(e -> draw());
        draw.setId("whatif-draw");
        draw.setMinWidth(USE_PREF_SIZE);
        draw.getStyleClass().add("plan-button");
        draw.setOnAction(e -> draw());
        wayClass.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable WayClass c) {
                        return c == null ? "" : texts.first("planner.way." + c.code());
                    }

                    @Override
                    public WayClass fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                });
        HBox.setHgrow(points, Priority.ALWAYS);
        HBox how = new HBox(wayClass, speed, draw);
        how.getStyleClass().add("plan-field");
        form = new VBox(points, how);
        form.getStyleClass().add("plan-form");
        form.visibleProperty().bind(drawing.selectedProperty());
        form.managedProperty().bind(drawing.selectedProperty());
        FlowPane buttons = new FlowPane(open, drawing);
        buttons.getStyleClass().add("plan-chips");
        getStyleClass().add("changes-box");
        getChildren().setAll(chips, buttons, form);
        name();
        texts.onSpeak(this::name);
    }

    private void name() {
        open.setText(texts.first("whatif.open-line"));
        drawing.setText(texts.first("whatif.draw-line"));
        points.setPromptText(texts.first("whatif.draw.points"));
        Ui.named(points, texts.get("whatif.draw.points"));
        speed.setPromptText(texts.first("whatif.draw.speed"));
        Ui.named(speed, texts.get("whatif.draw.speed"));
        draw.setText(texts.first("whatif.draw"));
        wayClass.setAccessibleText(texts.get("whatif.draw.class"));
    }

    /// @param now of which the chips tell at once, whether or not it is answered
    void show(Scenario now, WhatIfModel.@Nullable Answer answer) {
        if (answer != null) {
            candidates(answer, now);
        }
        classes();
        List<Node> all = new ArrayList<>();
        for (LinePart p : now.opened()) {
            all.add(
                    chip(
                            texts.first(
                                    "whatif.opened", names.getOrDefault(p.line(), p.line().key())),
                            () -> model.remove(p)));
        }
        for (DrawnLine d : now.drawn()) {
            all.add(
                    chip(
                            texts.first(
                                    "whatif.drawn.chip",
                                    d.name(),
                                    texts.first("planner.way." + d.wayClass().code())),
                            () -> model.remove(d)));
        }
        chips.getChildren().setAll(all);
        Ui.show(chips, !all.isEmpty());
    }

    private void candidates(WhatIfModel.Answer answer, Scenario now) {
        open.getItems().clear();
        for (Candidate c : answer.candidates()) {
            String name = c.names().shortIn(texts.language());
            names.put(c.line(), name);
            if (now.opened().contains(LinePart.whole(c.line()))) {
                continue;
            }
            MenuItem item = new MenuItem(texts.first("whatif.candidate", name, words.statuses(c)));
            item.setMnemonicParsing(false);
            item.setId("open-" + c.line().key());
            item.setOnAction(e -> model.open(c.line()));
            open.getItems().add(item);
        }
        open.setDisable(open.getItems().isEmpty());
    }

    private void classes() {
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

    private Button chip(String text, Runnable remove) {
        Button chip = new Button(text, new FontIcon(Feather.X));
        chip.getStyleClass().add("plan-chip");
        chip.setMnemonicParsing(false);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(texts.first("whatif.remove", text));
        chip.setOnAction(e -> remove.run());
        return chip;
    }

    private void draw() {
        WayClass chosen = wayClass.getValue();
        if (chosen != null) {
            model.draw(points.getText(), chosen, speed.getText());
        }
    }
}
