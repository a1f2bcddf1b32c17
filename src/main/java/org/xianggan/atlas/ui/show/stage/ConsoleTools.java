package org.xianggan.atlas.ui.show.stage;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.play.Ink;
import org.xianggan.atlas.core.show.play.PlayEvent.Key;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.play.Sight;
import org.xianggan.atlas.ui.common.Ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// What the presenter does, each with its key; what is on is lit. The keys do the same without a
/// mouse, so that none of these takes the keyboard.
final class ConsoleTools extends FlowPane {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Messages texts;
    private final StageModel model;
    private final Map<Button, Predicate<ShowPlay>> lit = new LinkedHashMap<>();

    /// @param keys shows all keys
    /// @param screens asks which screen is for the audience
    ConsoleTools(StageModel model, Messages texts, Runnable keys, Runnable screens) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("console-tools");
        getChildren()
                .addAll(
                        quiet(tool(Key.PREVIOUS, Feather.CHEVRON_LEFT, "", p -> false)),
                        quiet(tool(Key.NEXT, Feather.CHEVRON_RIGHT, "", p -> false)),
                        tool(Key.BLACK, Feather.MOON, "B", p -> p.live() instanceof Sight.Black),
                        tool(Key.WHITE, Feather.SUN, "W", p -> p.live() instanceof Sight.White),
                        tool(Key.FREEZE, Feather.LOCK, "F", ShowPlay::isFrozen),
                        tool(Key.EXPLORE, Feather.COMPASS, "Space", ShowPlay::exploring),
                        tool(
                                Key.LASER,
                                Feather.CROSSHAIR,
                                "L",
                                p -> p.ink().tool() == Ink.Tool.LASER),
                        tool(Key.PEN, Feather.EDIT_2, "P", p -> p.ink().tool() == Ink.Tool.PEN),
                        tool(Key.ERASE, Feather.DELETE, "E", p -> false),
                        tool(Key.LARGE, Feather.TYPE, "G", ShowPlay::large),
                        tool(Key.QUESTIONS, Feather.PAUSE, "Q", p -> p.timing().paused()),
                        tool(Key.SWAP, Feather.REPEAT, "X", p -> p.seating().swapped()),
                        quiet(button("screens", Feather.MONITOR, "", screens)),
                        quiet(button("keys", Feather.HELP_CIRCLE, "", keys)),
                        quiet(tool(Key.LEAVE, Feather.X, "", p -> false)));
    }

    private Button tool(Key key, Ikon icon, String cap, Predicate<ShowPlay> on) {
        Button b =
                button(
                        key.name().toLowerCase(java.util.Locale.ROOT),
                        icon,
                        cap,
                        () ->
                                model.send(
                                        key == Key.EXPLORE && model.play().exploring()
                                                ? Key.RETURN
                                                : key));
        lit.put(b, on);
        return b;
    }

    /// By its sign alone: what it does is seen at once, or is seldom done.
    private static Button quiet(Button b) {
        Ui.named(b, b.getText());
        b.setText(null);
        return b;
    }

    private Button button(String id, Ikon icon, String cap, Runnable action) {
        String name = texts.first("show.tool." + id);
        Button b = new Button(cap.isEmpty() ? name : name + " " + cap, new FontIcon(icon));
        b.setId("console-" + id);
        b.getStyleClass().addAll("quiet-button", "console-tool");
        b.setFocusTraversable(false);
        b.setMinWidth(USE_PREF_SIZE);
        b.setAccessibleText(name);
        b.setOnAction(e -> action.run());
        return b;
    }

    void show(ShowPlay play) {
        lit.forEach((b, on) -> b.pseudoClassStateChanged(ON, on.test(play)));
    }
}
