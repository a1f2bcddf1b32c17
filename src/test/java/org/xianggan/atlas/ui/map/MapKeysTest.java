package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.KeyHint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The help and the map speak of the same keys.
class MapKeysTest {
    /// Twins of a listed key on another part of the keyboard, and both ends of the sign “+”.
    private static final Set<KeyCode> TWINS =
            EnumSet.of(
                    KeyCode.KP_LEFT,
                    KeyCode.KP_RIGHT,
                    KeyCode.KP_UP,
                    KeyCode.KP_DOWN,
                    KeyCode.ADD,
                    KeyCode.EQUALS,
                    KeyCode.SUBTRACT,
                    KeyCode.UNDERSCORE,
                    KeyCode.NUMPAD0);

    private final Region pane = new Region();

    MapKeysTest() {
        MapViewModel model = new MapViewModel(MapState.initial(2025));
        model.resize(600, 400, 1);
        new Gestures(model, new NoActs(), System::nanoTime).listenTo(pane);
    }

    private boolean takes(KeyCode code, boolean shift, boolean control) {
        KeyEvent event =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
        List<KeyEvent> seen = new ArrayList<>();
        var listener = (javafx.event.EventHandler<KeyEvent>) seen::add;
        Region parent = new javafx.scene.layout.StackPane(pane);
        parent.addEventHandler(KeyEvent.KEY_PRESSED, listener);
        Event.fireEvent(pane, event);
        return seen.isEmpty();
    }

    private static List<KeyCodeCombination> listed() {
        List<KeyCodeCombination> keys = new ArrayList<>();
        for (KeyHint hint : MapKeys.OF_MAP.hints()) {
            hint.combinations().forEach(k -> keys.add((KeyCodeCombination) k));
        }
        return keys;
    }

    private static boolean down(KeyCombination.ModifierValue value) {
        return value == KeyCombination.ModifierValue.DOWN;
    }

    @Test
    void everyListedKeyWorks() {
        for (KeyCodeCombination key : listed()) {
            boolean control = down(key.getControl()) || down(key.getShortcut());
            assertThat(takes(key.getCode(), down(key.getShift()), control))
                    .as(key.getName())
                    .isTrue();
        }
    }

    @Test
    void everyKeyThatWorksIsListed() {
        Set<KeyCode> codes = EnumSet.copyOf(TWINS);
        listed().forEach(k -> codes.add(k.getCode()));
        for (KeyCode code : KeyCode.values()) {
            for (int with = 0; with < 4; with++) {
                if (takes(code, (with & 1) > 0, (with & 2) > 0)) {
                    assertThat(codes).as(code + " " + with).contains(code);
                }
            }
        }
    }

    /// Takes what the tools of the map take while nothing is measured.
    private static final class NoActs implements Gestures.Acts {
        @Override
        public void click(double x, double y) {}

        @Override
        public boolean doubleClick() {
            return true;
        }

        @Override
        public void hover(double x, double y) {}

        @Override
        public void leave() {}

        @Override
        public void drawBox(double x, double y, double width, double height) {}

        @Override
        public void endBox() {}

        @Override
        public void deselect() {}

        @Override
        public boolean key(KeyCode code, boolean shift, boolean control) {
            return code == KeyCode.CONTEXT_MENU || (code == KeyCode.F10 && shift);
        }
    }
}
