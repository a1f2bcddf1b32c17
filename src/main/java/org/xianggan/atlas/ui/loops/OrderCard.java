package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Hop;
import org.xianggan.atlas.core.journey.Reordering;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.stream.Collectors;

/// The order of now beside a better one, with what that saves: to be taken or left.
final class OrderCard extends VBox {
    private static final double HOUR = 3600;

    private final LoopModel model;
    private final Messages texts;
    private final LoopWords words;
    private final Label head = Ui.text("", "order-head");
    private final GridPane grid = new GridPane();
    private final Button take = new Button();
    private final Button leave = new Button();

    OrderCard(LoopModel model, Messages texts, LoopWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        getStyleClass().add("order-card");
        setId("order-card");
        grid.getStyleClass().add("order-grid");
        take.setId("order-take");
        leave.setId("order-leave");
        take.getStyleClass().addAll("button", "plan-button");
        leave.getStyleClass().addAll("button", "plan-button");
        take.setOnAction(e -> model.takeBetter());
        leave.setOnAction(e -> model.leaveBetter());
        HBox buttons = new HBox(take, leave);
        buttons.getStyleClass().add("order-buttons");
        getChildren().setAll(head, grid, buttons);
        model.betterProperty().addListener((o, was, is) -> show(is));
        show(null);
    }

    void name() {
        take.setText(texts.first("loop.page.order.take"));
        leave.setText(
                texts.first(
                        model.betterProperty().get() == null
                                        || !model.betterProperty().get().isBetter()
                                ? "loop.page.order.close"
                                : "loop.page.order.leave"));
        show(model.betterProperty().get());
    }

    private void show(@Nullable Reordering now) {
        Ui.show(this, now != null);
        if (now == null) {
            return;
        }
        boolean better = now.isBetter();
        Ui.show(take, better);
        Ui.show(grid, better);
        take.setText(texts.first("loop.page.order.take"));
        leave.setText(texts.first(better ? "loop.page.order.leave" : "loop.page.order.close"));
        String exact =
                texts.first(now.isExact() ? "loop.page.order.exact" : "loop.page.order.near");
        head.setText(
                better
                        ? texts.get(
                                "loop.page.order.saves",
                                words.km(
                                        now.wayBefore().metres().mid()
                                                - now.wayAfter().metres().mid()),
                                Figures.duration(
                                        (minutes(now.wayBefore()) - minutes(now.wayAfter())) / 60,
                                        texts),
                                exact)
                        : texts.get("loop.page.order.best", exact));
        grid.getChildren().clear();
        row(0, "loop.page.order.before", now, now.before(), now.wayBefore());
        row(1, "loop.page.order.after", now, now.after(), now.wayAfter());
        if (better) {
            take.requestFocus();
        }
    }

    private static double minutes(Hop way) {
        return (way.seconds().mid() + way.footSeconds()) / 60;
    }

    private void row(int row, String key, Reordering now, List<Integer> order, Hop way) {
        Label figures =
                Ui.whole(
                        words.km(way.metres().mid())
                                + " · "
                                + words.hours(way.seconds().mid() / HOUR),
                        "order-figures");
        Label stops =
                Ui.text(
                        order.stream()
                                .map(i -> words.name(now.loop().stops().get(i).stop()))
                                .collect(Collectors.joining(" → ")),
                        "fine");
        VBox both = new VBox(figures, stops);
        grid.addRow(row, Ui.whole(texts.first(key), "plan-value"), both);
    }
}
