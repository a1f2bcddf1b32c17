package org.xianggan.atlas.ui.app;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.error.TakeAway;

/// The whole window when the atlas cannot be opened: what, where, next step.
final class FailureView {
    private FailureView() {}

    static Parent of(
            ErrorPresenter errors, Throwable failure, Messages texts, Clip clip, Runnable again) {
        ErrorPresenter.Notice notice = errors.notice(failure);
        Button button = new Button(texts.get("failure.again"));
        button.setId("open-again");
        button.setDefaultButton(true);
        button.setOnAction(e -> again.run());
        VBox card =
                new VBox(
                        Ui.label(texts.get("app.title"), "wordmark"),
                        Ui.text(texts.get("failure.title"), "detail-title"),
                        Ui.text(notice.sentence(), "failure-text"),
                        Ui.text(notice.nextStep(), "welcome-text"),
                        new HBox(button, new TakeAway(errors, notice, texts, clip)));
        card.getStyleClass().add("failure-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane root = new StackPane(card);
        root.getStyleClass().addAll("window", "failure");
        return root;
    }
}
