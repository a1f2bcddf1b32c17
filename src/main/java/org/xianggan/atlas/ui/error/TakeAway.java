package org.xianggan.atlas.ui.error;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Ui;

/// Takes to the clipboard what people send on: the words of a notice, and the journal where that
/// knows more. Nobody has to look for a file in a hidden folder.
public final class TakeAway extends HBox {
    public TakeAway(
            ErrorPresenter presenter, ErrorPresenter.Notice notice, Messages texts, Clip clip) {
        getStyleClass().add("take-away");
        setMinWidth(Region.USE_PREF_SIZE);
        String words =
                notice.nextStep().isBlank()
                        ? notice.sentence()
                        : notice.sentence() + "\n" + notice.nextStep();
        Button message =
                Ui.iconButton(Feather.COPY, texts.get("error.copy"), () -> clip.copy(words));
        message.setId("copy-notice");
        getChildren().add(message);
        if (notice.ours()) {
            Button journal =
                    new Button(texts.first("error.copy.log"), new FontIcon(Feather.FILE_TEXT));
            journal.getStyleClass().add("quiet-button");
            journal.setId("copy-journal");
            journal.setMinWidth(Region.USE_PREF_SIZE);
            journal.setOnAction(e -> take(presenter, clip));
            getChildren().add(journal);
        }
    }

    private static void take(ErrorPresenter presenter, Clip clip) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            String all = presenter.journal();
                            Platform.runLater(() -> clip.copy(all));
                        });
    }
}
