package org.xianggan.atlas.ui.map.compare;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Comparison;

import java.util.function.DoubleSupplier;

/// What one of two maps side by side is called, and a cross where the pointer is on the other.
public final class BesideLayer extends CompareLayer {
    private static final double ARM = 14;
    private static final double OPEN = 4;
    private static final double RIGHT = 54;

    private final boolean second;
    private final SideChip chip;
    private final Group cross = new Group();

    /// @param second whether it lies over what is after
    public BesideLayer(boolean second, DoubleSupplier top) {
        super(top);
        this.second = second;
        chip = new SideChip(second ? "after" : "before");
        draw("compare-cross-halo");
        draw("compare-cross");
        cross.setManaged(false);
        cross.setVisible(false);
        cross.setId(second ? "compare-cross-after" : "compare-cross-before");
        getChildren().setAll(cross, chip);
        setMouseTransparent(true);
    }

    private void draw(String style) {
        for (int[] d : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            cross.getChildren().add(new Line(OPEN * d[0], OPEN * d[1], ARM * d[0], ARM * d[1]));
        }
        cross.getChildren().add(new Circle(OPEN));
        cross.getChildren().stream()
                .filter(n -> n.getStyleClass().isEmpty())
                .forEach(n -> n.getStyleClass().add(style));
    }

    @Override
    public void say(Comparison both, Messages texts) {
        chip.say(
                second
                        ? texts.first("compare.after", both.after().name())
                        : texts.first("compare.before", both.before().name()));
        requestLayout();
    }

    /// Marks a place, logical pixels.
    public void mark(double x, double y) {
        cross.setLayoutX(Math.floor(x) + 0.5);
        cross.setLayoutY(Math.floor(y) + 0.5);
        cross.setVisible(true);
    }

    public void unmark() {
        cross.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        place(chip, EDGE, Math.max(1, getWidth() - EDGE - RIGHT));
        cover(chip);
    }
}
