package org.xianggan.atlas.ui.planner.whatif;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;

/// A part of the table that shows what its bars leave in view. Its cells, where it has any, are
/// used again for whatever comes into view.
final class MatrixCells extends Pane {
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<MatrixNode> pool = new ArrayList<>();

    /// A pair, row first; −1 is none.
    record Frame(int row, int column) {
        static final Frame NONE = new Frame(-1, -1);

        boolean isOn(int i, int j) {
            return i == row && j == column;
        }
    }

    MatrixCells() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// @param at framed for the keyboard
    /// @param chosen framed both ways round
    void show(
            MatrixGrid.Contents contents,
            MatrixBar across,
            MatrixBar down,
            double width,
            double height,
            Frame at,
            Frame chosen) {
        int count = contents.names().size();
        int used = 0;
        for (int place = down.first(height); place <= down.last(height, count); place++) {
            int i = contents.rows().get(place);
            for (int j = across.first(width); j <= across.last(width, count); j++) {
                MatrixNode node = node(used++);
                node.show(contents.cell().apply(i, j));
                node.pseudoClassStateChanged(CHOSEN, chosen.isOn(i, j) || chosen.isOn(j, i));
                node.pseudoClassStateChanged(AT, at.isOn(i, j));
                node.resizeRelocate(
                        snapPositionX(j * width - across.getValue()),
                        snapPositionY(place * height - down.getValue()),
                        width,
                        height);
                node.setVisible(true);
            }
        }
        for (int k = used; k < pool.size(); k++) {
            pool.get(k).setVisible(false);
        }
    }

    private MatrixNode node(int k) {
        if (k == pool.size()) {
            MatrixNode made = new MatrixNode();
            pool.add(made);
            getChildren().add(made);
        }
        return pool.get(k);
    }
}
