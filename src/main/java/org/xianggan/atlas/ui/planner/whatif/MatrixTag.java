package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The name of a row or column of the table: its number, Chinese or English, or English beneath.
final class MatrixTag extends VBox {
    private final String plain;
    private final Label first;

    /// @param number 0 for none
    MatrixTag(int number, SeatNames.Name name, String style) {
        plain = number == 0 ? name.first() : number + "\u2002" + name.first();
        first = new Label(plain);
        first.getStyleClass().add("pair-first");
        getStyleClass().addAll("pair-tag", style);
        getChildren().add(first);
        @Nullable String below = name.second();
        if (below != null) {
            Label second = new Label(below);
            second.getStyleClass().add("pair-second");
            getChildren().add(second);
        }
        setMouseTransparent(true);
        setManaged(false);
    }

    /// @param way 1 where the table is sorted by it, −1 the other way round, 0 where it is not
    void sorted(int way) {
        first.setText(way == 0 ? plain : plain + (way > 0 ? " ▾" : " ▴"));
    }
}
