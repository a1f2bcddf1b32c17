package org.xianggan.atlas.ui.contents.comparisons;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// Two quiet bars, one above the other, as long as their numbers.
final class Bars extends Region {
    private static final double HIGH = 5;
    private static final double GAP = 2;
    private static final double LONGEST = 220;

    private final ComparisonText.Change change;
    private final Region then = new Region();
    private final Region now = new Region();

    Bars(ComparisonText.Change change) {
        this.change = change;
        then.getStyleClass().add("bar-then");
        now.getStyleClass().add("bar-now");
        getChildren().setAll(then, now);
        // The text beside it says the same.
        setAccessibleRole(AccessibleRole.NODE);
        setMinWidth(0);
        setPrefSize(LONGEST, 2 * HIGH + GAP);
        setMaxSize(LONGEST, 2 * HIGH + GAP);
    }

    /// Of the room, by which part of the longer one it is.
    static double share(double number, double most) {
        return most <= 0 ? 0 : Math.max(0, number) / most;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        then.resizeRelocate(0, 0, room * share(change.then(), change.most()), HIGH);
        now.resizeRelocate(0, HIGH + GAP, room * share(change.now(), change.most()), HIGH);
    }
}
