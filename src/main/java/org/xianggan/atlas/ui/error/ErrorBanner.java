package org.xianggan.atlas.ui.error;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Ui;

/// A quiet strip above the map that says what went wrong and what to do; gone when nothing did.
public final class ErrorBanner extends HBox {
    /// The presenter outlives this.
    private final InvalidationListener shower;

    public ErrorBanner(ErrorPresenter presenter, Messages texts, Clip clip) {
        getStyleClass().add("error-banner");
        setMaxHeight(Region.USE_PREF_SIZE);
        show(presenter, texts, clip);
        shower = o -> show(presenter, texts, clip);
        presenter.currentProperty().addListener(new WeakInvalidationListener(shower));
        texts.onSpeak(() -> show(presenter, texts, clip));
    }

    private void show(ErrorPresenter presenter, Messages texts, Clip clip) {
        ErrorPresenter.Notice notice = presenter.currentProperty().get();
        Ui.show(this, notice != null);
        if (notice == null) {
            getChildren().clear();
            return;
        }
        VBox words =
                new VBox(
                        Ui.text(notice.sentence(), "failure-text"),
                        Ui.text(notice.nextStep(), "fine"));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .setAll(
                        new FontIcon(Feather.ALERT_CIRCLE),
                        words,
                        new TakeAway(presenter, notice, texts, clip),
                        Ui.iconButton(Feather.X, texts.get("error.dismiss"), presenter::dismiss));
        setAccessibleText(notice.sentence());
    }
}
