package org.xianggan.atlas.ui.planner.route;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// What the scenario supposes, each with its ✕: lines that are avoided, lines taken as open.
final class Suppositions {
    private final RouteModel model;
    private final Messages texts;
    private final FlowPane chips = new FlowPane();

    Suppositions(RouteModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        chips.getStyleClass().add("suppositions");
        chips.setId("suppositions");
        chips.setMinWidth(0);
    }

    Region node() {
        return chips;
    }

    void show(List<ChangedPart> parts) {
        chips.getChildren().setAll(parts.stream().map(this::chip).toList());
        Ui.show(chips, !parts.isEmpty());
    }

    private HBox chip(ChangedPart p) {
        String said = texts.first(p.avoided() ? "planner.avoided" : "planner.opened", p.in(texts));
        Button away =
                Ui.iconButton(
                        Feather.X,
                        texts.first("planner.suppose.not", said),
                        () -> model.release(p));
        HBox chip = new HBox(Ui.whole(said, "supposition-text"), away);
        chip.getStyleClass().add("supposition");
        return chip;
    }
}
