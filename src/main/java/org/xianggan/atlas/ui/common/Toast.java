package org.xianggan.atlas.ui.common;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// A word that something was done (copied): stays for a moment, asks for nothing.
public final class Toast extends Label {
    private static final Duration STAYS = Duration.seconds(4);

    private final PauseTransition stay = new PauseTransition(STAYS);

    public Toast() {
        getStyleClass().add("toast");
        setId("toast");
        setMouseTransparent(true);
        setWrapText(true);
        setVisible(false);
        stay.setOnFinished(e -> setVisible(false));
    }

    public void say(String text) {
        setText(text);
        setVisible(true);
        stay.playFromStart();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    public void close() {
        stay.stop();
    }
}
