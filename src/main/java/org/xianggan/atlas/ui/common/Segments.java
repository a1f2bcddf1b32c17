package org.xianggan.atlas.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// One of a few, side by side in one frame; the one that is on stands out.
public final class Segments<T> extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Function<T, String> id;
    private final Function<T, String> text;
    private final Consumer<T> choose;
    private List<T> shown = List.of();

    /// @param id of the button of each
    /// @param text what it says, in the language of the moment
    public Segments(Function<T, String> id, Function<T, String> text, Consumer<T> choose) {
        this.id = id;
        this.text = text;
        this.choose = choose;
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
    }

    /// The same buttons as long as they are for the same: the keyboard stays where it is.
    public void show(List<T> all, T on) {
        if (!all.equals(shown)) {
            shown = List.copyOf(all);
            getChildren().setAll(shown.stream().map(this::button).toList());
        }
        for (int i = 0; i < shown.size(); i++) {
            T one = shown.get(i);
            Button b = (Button) getChildren().get(i);
            b.setText(text.apply(one));
            b.pseudoClassStateChanged(ON, one.equals(on));
        }
    }

    private Button button(T one) {
        Button b = new Button();
        b.getStyleClass().add("segment");
        b.setId(id.apply(one));
        b.setMinWidth(USE_PREF_SIZE);
        b.setOnAction(e -> choose.accept(one));
        return b;
    }
}
