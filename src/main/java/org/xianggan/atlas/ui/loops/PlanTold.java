package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.ui.common.Ui;

import java.time.LocalDate;

/// What a loop comes to in one line, and what is to be said of the whole: days to begin on, what
/// does not fit and the smallest change that would.
final class PlanTold extends VBox {
    private final LoopModel model;
    private final Messages texts;
    private final LoopWords words;
    private final Label summary = Ui.text("", "loop-summary");
    private final VBox remarks = new VBox();

    PlanTold(LoopModel model, Messages texts, LoopWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        summary.setId("loop-summary");
        remarks.getStyleClass().add("loop-remarks");
        getStyleClass().add("loop-told");
        getChildren().setAll(summary, remarks);
    }

    void show(Itinerary plan) {
        summary.setText(words.summary(plan));
        remarks.getChildren().clear();
        String days = words.startDays(plan);
        if (!days.isEmpty()) {
            remarks.getChildren().add(Ui.text(days, "remark"));
        }
        LocalDate nearest = plan.nearestStart();
        if (nearest != null) {
            remarks.getChildren().add(nearest(nearest));
        }
        plan.remarks().stream()
                .filter(r -> r.stop() < 0 || isOfTheWhole(r))
                .map(r -> Ui.text(r.sentence(texts), r.isGrave() ? "remark-grave" : "remark"))
                .forEach(remarks.getChildren()::add);
        Ui.show(remarks, !remarks.getChildren().isEmpty());
    }

    /// They name a stop, and are said of a day.
    private static boolean isOfTheWhole(Remark r) {
        return r.code() == Remark.Code.LEAVE_OUT || r.code() == Remark.Code.LEAVE_OUT_OR_DAYS;
    }

    /// The nearest day that works, to be taken by a click.
    private Button nearest(LocalDate day) {
        Button take = new Button(texts.first("loop.page.nearest", words.date(day)));
        take.setId("loop-nearest");
        take.getStyleClass().addAll("button", "plan-button");
        take.setOnAction(e -> model.change("frame", l -> l.on(day)));
        return take;
    }
}
