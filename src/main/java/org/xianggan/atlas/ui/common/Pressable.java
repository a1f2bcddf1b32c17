package org.xianggan.atlas.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// A line that can be pressed, by pointer or keyboard. A Button cannot hold text that folds: it
/// asks its graphic for a height before it knows the width.
public final class Pressable extends HBox {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Runnable action;

    public Pressable(String name, Runnable action, Node... content) {
        super(content);
        this.action = action;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(name);
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> pseudoClassStateChanged(PRESSED, e.isPrimaryButtonDown()));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> pseudoClassStateChanged(PRESSED, false));
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                        press();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                        e.consume();
                        press();
                    }
                });
    }

    public void press() {
        action.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction which, Object... parameters) {
        if (which == AccessibleAction.FIRE) {
            press();
        } else {
            super.executeAccessibleAction(which, parameters);
        }
    }
}
