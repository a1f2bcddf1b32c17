package org.xianggan.atlas.ui.common;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.xianggan.atlas.core.error.Messages;

/// What long work does now and how far it is, with the button that ends it.
public final class WorkBar extends VBox {
    private final LongWork work;
    private final Label what = Ui.text("", "fine");
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), e -> look()));

    public WorkBar(LongWork work, Messages texts, Runnable cancel) {
        this.work = work;
        getStyleClass().add("work-bar");
        setId("work");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = Ui.pageButton("work-cancel", cancel);
        stop.setText(texts.first("work.cancel"));
        HBox line = new HBox(bar, stop);
        line.getStyleClass().add("layer-line");
        getChildren().setAll(what, line);
        clock.setCycleCount(Animation.INDEFINITE);
        Ui.whileShown(this, clock);
        look();
    }

    private void look() {
        what.setText(work.what());
        bar.setProgress(work.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : work.fraction());
        bar.setAccessibleText(work.what());
    }

    /// Looks no more.
    public void stop() {
        clock.stop();
    }
}
