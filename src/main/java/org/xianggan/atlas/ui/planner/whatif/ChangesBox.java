package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;

import java.util.ArrayList;
import java.util.List;

/// What is otherwise in the scenario: lines and sections that are avoided or opened, lines that are
/// drawn; each can be taken back.
final class ChangesBox extends VBox {
    private final WhatIfModel model;
    private final ChangedLines supposed;
    private final Messages texts;
    private final WhatIfText words;
    private final FlowPane chips = new FlowPane();
    private final MenuButton open = new MenuButton();
    private final ToggleButton drawing = new ToggleButton(null, new FontIcon(Feather.EDIT_3));
    private final SketchBox sketch;
    private List<DrawnLine> drawn = List.of();

    ChangesBox(WhatIfModel model, ChangedLines supposed, Messages texts) {
        this.model = model;
        this.supposed = supposed;
        this.texts = texts;
        words = new WhatIfText(texts);
        sketch = new SketchBox(model, texts);
        chips.getStyleClass().add("plan-chips");
        open.setId("whatif-open");
        open.getStyleClass().add("plan-menu");
        drawing.setId("whatif-draw-open");
        drawing.getStyleClass().setAll("button", "toggle-button", "plan-button");
        drawing.setOnAction(
                e -> {
                    if (drawing.isSelected()) {
                        model.sketch().begin();
                    } else {
                        model.sketch().giveUp();
                    }
                });
        FlowPane buttons = new FlowPane(open, drawing);
        buttons.getStyleClass().add("plan-chips");
        getStyleClass().add("changes-box");
        getChildren().setAll(chips, buttons, sketch);
        model.sketch().stateProperty().addListener((o, was, is) -> drawing.setSelected(is.open()));
        supposed.partsProperty().addListener(o -> chips());
        name();
        texts.onSpeak(this::name);
    }

    private void name() {
        open.setText(texts.first("whatif.open-line"));
        drawing.setText(texts.first("whatif.draw-line"));
        Ui.named(drawing, texts.get("whatif.draw-line.tip"));
        sketch.name();
        chips();
    }

    /// @param now of which the chips tell at once, whether or not it is answered
    void show(Scenario now, WhatIfModel.@Nullable Answer answer) {
        if (answer != null) {
            candidates(answer, now);
        }
        sketch.classes();
        drawn = now.drawn();
        chips();
    }

    private void chips() {
        List<Node> all = new ArrayList<>();
        for (ChangedPart p : supposed.parts()) {
            all.add(
                    chip(
                            texts.first(
                                    p.avoided() ? "whatif.avoided" : "whatif.opened", p.in(texts)),
                            () -> model.remove(p.part())));
        }
        for (DrawnLine d : drawn) {
            all.add(chip(d));
        }
        chips.getChildren().setAll(all);
        Ui.show(chips, !all.isEmpty());
    }

    private void candidates(WhatIfModel.Answer answer, Scenario now) {
        open.getItems().clear();
        for (Candidate c : answer.candidates()) {
            if (now.opened().contains(LinePart.whole(c.line()))) {
                continue;
            }
            String name = c.names().shortIn(texts.language());
            String text = texts.first("whatif.candidate", name, words.statuses(c));
            open.getItems()
                    .add(
                            c.isDivided()
                                    ? divided(c, text, now)
                                    : item(
                                            "open-" + c.line().key(),
                                            text,
                                            LinePart.whole(c.line())));
        }
        open.setDisable(open.getItems().isEmpty());
    }

    /// A line of several sections: all of it, or one of them.
    private Menu divided(Candidate c, String text, Scenario now) {
        Menu menu = new Menu(text);
        menu.setMnemonicParsing(false);
        menu.getItems()
                .setAll(
                        item(
                                "open-" + c.line().key(),
                                texts.first("whatif.candidate.whole"),
                                LinePart.whole(c.line())),
                        new SeparatorMenuItem());
        for (Candidate.Part p : c.sections()) {
            if (p.name() != null && !now.opened().contains(p.part())) {
                menu.getItems()
                        .add(
                                item(
                                        "open-" + c.line().key() + "-" + p.part().section(),
                                        texts.first(
                                                "whatif.candidate.section",
                                                p.name().in(texts),
                                                texts.first("status." + p.status().code())),
                                        p.part()));
            }
        }
        return menu;
    }

    private MenuItem item(String id, String text, LinePart part) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(e -> model.open(part));
        return item;
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

    /// A drawn line: its name changes it, the cross takes it away.
    private HBox chip(DrawnLine line) {
        String text =
                texts.first(
                        "whatif.drawn.chip",
                        line.name(),
                        texts.first("planner.way." + line.wayClass().code()));
        Button change = new Button(text, new FontIcon(Feather.EDIT_2));
        change.getStyleClass().addAll("plan-chip", "drawn-change");
        change.setMnemonicParsing(false);
        change.setAccessibleText(texts.first("whatif.draw.change", text));
        change.setOnAction(e -> model.change(line));
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("plan-chip", "drawn-remove");
        Ui.named(remove, texts.first("whatif.remove", text));
        remove.setOnAction(
                e -> {
                    if (line.equals(model.sketch().state().of())) {
                        model.sketch().giveUp();
                    }
                    model.remove(line);
                });
        HBox both = new HBox(change, remove);
        both.getStyleClass().add("drawn-chip");
        return both;
    }
}
