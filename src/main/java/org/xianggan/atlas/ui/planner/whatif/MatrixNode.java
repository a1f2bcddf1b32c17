package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.Locale;

/// A cell of the table: the value above its range, both to the right, and its colour at the right
/// edge.
final class MatrixNode extends Region {
    private static final double MARK = 4;
    private static final double PAD = 6;

    private final Region mark = new Region();
    private final Label value = new Label();
    private final Label range = new Label();
    private MatrixCell shown = MatrixCell.SELF;

    MatrixNode() {
        value.getStyleClass().add("pair-value");
        range.getStyleClass().add("pair-range");
        getStyleClass().setAll("pair-cell", "pair-self");
        mark.getStyleClass().setAll("pair-mark", shown.mark());
        getChildren().setAll(mark, value, range);
        setMouseTransparent(true);
        // The table places it, and is not laid out anew for what it says.
        setManaged(false);
    }

    /// Styles cost: only what changes is set.
    void show(MatrixCell cell) {
        if (cell.equals(shown)) {
            return;
        }
        if (cell.look() != shown.look()) {
            getStyleClass()
                    .setAll("pair-cell", "pair-" + cell.look().name().toLowerCase(Locale.ROOT));
        }
        if (!cell.mark().equals(shown.mark())) {
            mark.getStyleClass().setAll("pair-mark", cell.mark());
        }
        value.setText(cell.value());
        range.setText(cell.range());
        shown = cell;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth() - 1;
        double h = getHeight() - 1;
        mark.resizeRelocate(w - MARK, 1, MARK, h - 1);
        boolean alone = range.getText().isEmpty();
        double upper = value.prefHeight(-1);
        double lower = alone ? 0 : range.prefHeight(-1);
        double top = Math.round((h - upper - lower) / 2);
        right(value, w - MARK, top, upper);
        right(range, w - MARK, top + upper, lower);
    }

    private static void right(Label label, double width, double y, double height) {
        double w = Math.min(label.prefWidth(-1), width - PAD);
        label.resizeRelocate(Math.floor(width - PAD - w), y, w, height);
    }
}
