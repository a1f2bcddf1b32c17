package org.xianggan.atlas.ui.planner.whatif;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// A bar of the table; its value is how many pixels are scrolled away.
final class MatrixBar extends ScrollBar {
    private double seen;

    MatrixBar(Orientation way, Runnable moved) {
        setOrientation(way);
        setFocusTraversable(false);
        valueProperty().addListener(o -> moved.run());
    }

    /// @param all, seen pixels that there are, that have room
    /// @param step pixels of a cell
    void fit(double all, double room, double step) {
        seen = room;
        double most = Math.max(0, all - room);
        setMax(most);
        // Of the bar's whole length, as much as is seen of the table.
        setVisibleAmount(all <= 0 ? 0 : most * room / all);
        setUnitIncrement(step);
        setBlockIncrement(Math.max(step, room - step));
        setValue(Math.clamp(getValue(), 0, most));
        setVisible(most > 0);
    }

    /// Scrolls as little as brings a stretch into view.
    void reveal(double from, double length) {
        if (from < getValue()) {
            setValue(from);
        } else if (from + length > getValue() + seen) {
            setValue(Math.min(getMax(), from + length - seen));
        }
    }

    /// Whether there was anything left to scroll.
    boolean move(double pixels) {
        double to = Math.clamp(getValue() + pixels, 0, getMax());
        boolean moves = to != getValue();
        setValue(to);
        return moves;
    }

    int first(double step) {
        return (int) Math.floor(getValue() / step);
    }

    /// The last of `count` that is in view, at least in part.
    int last(double step, int count) {
        return Math.min(count - 1, (int) Math.floor((getValue() + seen) / step));
    }
}
