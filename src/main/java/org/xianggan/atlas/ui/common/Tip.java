package org.xianggan.atlas.ui.common;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// A text that comes up beside the pointer. The window that it comes up in is made when the pointer
/// first goes there: a window full of tips costs a tenth of a start, and most are never read.
public final class Tip implements EventHandler<MouseEvent> {
    private static final Duration DELAY = Duration.millis(600);

    private final Node node;
    private String text;
    private @Nullable Tooltip made;

    private Tip(Node node, String text) {
        this.node = node;
        this.text = text;
    }

    /// Gives the node a tip, or another text to the one that it has; an empty text takes it away.
    public static void on(Node node, String text) {
        if (node.getProperties().get(Tip.class) instanceof Tip known) {
            known.say(text);
        } else if (!text.isEmpty()) {
            Tip tip = new Tip(node, text);
            node.getProperties().put(Tip.class, tip);
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, tip);
        }
    }

    private void say(String other) {
        text = other;
        if (made != null) {
            made.setText(other);
            put(other.isEmpty() ? null : made);
        }
    }

    @Override
    public void handle(MouseEvent entered) {
        if (made == null && !text.isEmpty()) {
            Tooltip tip = new Tooltip(text);
            tip.setShowDelay(DELAY);
            made = tip;
            put(tip);
        }
    }

    private void put(@Nullable Tooltip tip) {
        if (node instanceof Control control) {
            control.setTooltip(tip);
        } else if (tip != null) {
            Tooltip.install(node, tip);
        } else if (made != null) {
            Tooltip.uninstall(node, made);
        }
    }
}
