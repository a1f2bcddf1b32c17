package org.xianggan.atlas.ui.show.stage;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.PlayEvent;
import org.xianggan.atlas.core.show.play.PlayEvent.Key;
import org.xianggan.atlas.ui.common.KeyHint;

/// What keys and clickers ask for. The usual ones of programs that show slides, so that nobody has
/// to learn others in front of an audience.
final class StageKeys {
    /// What the help says of them.
    static final KeyHint.Group HINTS =
            KeyHint.Group.of(
                    "show",
                    KeyHint.of("show.next", "Page_Down", "Right", "Down", "Enter"),
                    KeyHint.of("show.previous", "Page_Up", "Left", "Up"),
                    KeyHint.of("show.first", "Home", "End"),
                    KeyHint.of("show.jump", "@digits"),
                    KeyHint.of("show.explore", "Space"),
                    KeyHint.of("show.return", "Backspace"),
                    KeyHint.of("show.black", "B", "Period"),
                    KeyHint.of("show.white", "W"),
                    KeyHint.of("show.freeze", "F"),
                    KeyHint.of("show.large", "G"),
                    KeyHint.of("show.laser", "L"),
                    KeyHint.of("show.pen", "P"),
                    KeyHint.of("show.erase", "E"),
                    KeyHint.of("show.questions", "Q"),
                    KeyHint.of("show.swap", "X"),
                    KeyHint.of("show.notes-size", "Plus", "Minus"),
                    KeyHint.of("show.notes-scroll", "Shift+Up", "Shift+Down"),
                    KeyHint.of("show.keys", "F1"),
                    KeyHint.of("show.leave", "Esc"));

    private StageKeys() {}

    /// What the key asks for; null where it is for somebody else.
    ///
    /// @param exploring whether a map has the keyboard: it keeps all that it may need
    static @Nullable PlayEvent event(KeyEvent e, boolean exploring) {
        if (e.isShortcutDown() || e.isAltDown() || e.isMetaDown() || e.isShiftDown()) {
            return null;
        }
        if (exploring) {
            return onMap(e);
        }
        KeyCode code = e.getCode();
        if (code.isDigitKey()) {
            return new PlayEvent.Digit(code.getName().charAt(code.getName().length() - 1) - '0');
        }
        return switch (code) {
            case PAGE_DOWN, RIGHT, KP_RIGHT, DOWN, KP_DOWN -> Key.NEXT;
            case PAGE_UP, LEFT, KP_LEFT, UP, KP_UP -> Key.PREVIOUS;
            case HOME -> Key.FIRST;
            case END -> Key.LAST;
            case ENTER -> Key.ENTER;
            case SPACE -> Key.EXPLORE;
            case G -> Key.LARGE;
            case L -> Key.LASER;
            case P -> Key.PEN;
            case E -> Key.ERASE;
            case Q -> Key.QUESTIONS;
            case X -> Key.SWAP;
            default -> always(code);
        };
    }

    private static @Nullable PlayEvent onMap(KeyEvent e) {
        KeyCode code = e.getCode();
        if (e.getTarget() instanceof TextInputControl) {
            // A clicker has no letters: it works also where somebody types.
            return code == KeyCode.PAGE_DOWN
                    ? Key.NEXT
                    : code == KeyCode.PAGE_UP ? Key.PREVIOUS : null;
        }
        return switch (code) {
            case PAGE_DOWN -> Key.NEXT;
            case PAGE_UP -> Key.PREVIOUS;
            case Q -> Key.QUESTIONS;
            case X -> Key.SWAP;
            default -> always(code);
        };
    }

    private static @Nullable PlayEvent always(KeyCode code) {
        return switch (code) {
            case BACK_SPACE -> Key.RETURN;
            case B, PERIOD, DECIMAL -> Key.BLACK;
            case W -> Key.WHITE;
            case F -> Key.FREEZE;
            case ESCAPE -> Key.ESCAPE;
            default -> null;
        };
    }
}
