package org.xianggan.atlas.ui.planner.parts;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.ScenarioModel;

/// Takes the planner's last step back, and brings it again: two buttons, and their keys where the
/// page hears them.
public final class Undoing {
    private final ScenarioModel scenarios;
    private final Button undo;
    private final Button redo;
    private boolean keys;

    /// @param page whose id the ids of the buttons begin with
    public Undoing(ScenarioModel scenarios, String page) {
        this.scenarios = scenarios;
        undo = Ui.iconButton(Feather.CORNER_UP_LEFT, "", scenarios::undo);
        redo = Ui.iconButton(Feather.CORNER_UP_RIGHT, "", scenarios::redo);
        undo.setId(page + "-undo");
        redo.setId(page + "-redo");
        undo.disableProperty().bind(scenarios.undoableProperty().not());
        redo.disableProperty().bind(scenarios.redoableProperty().not());
    }

    public Button undo() {
        return undo;
    }

    public Button redo() {
        return redo;
    }

    /// The buttons say their keys; who calls this hands [#onKey] what is pressed.
    public Undoing withKeys() {
        keys = true;
        return this;
    }

    /// In the language of the moment.
    public void name(Messages texts) {
        Ui.named(undo, texts.get("planner.undo") + (keys ? " (Ctrl+Z)" : ""));
        Ui.named(redo, texts.get("planner.redo") + (keys ? " (Ctrl+Y)" : ""));
    }

    /// A field that is being typed in has a history of its own.
    public void onKey(KeyEvent e) {
        if (!e.isShortcutDown() || e.getTarget() instanceof TextInputControl) {
            return;
        }
        boolean again = e.getCode() == KeyCode.Y || e.getCode() == KeyCode.Z && e.isShiftDown();
        if (again) {
            scenarios.redo();
        } else if (e.getCode() == KeyCode.Z) {
            scenarios.undo();
        } else {
            return;
        }
        // The page has a history of its own: where that is at its end, the workspace stays.
        e.consume();
    }
}
