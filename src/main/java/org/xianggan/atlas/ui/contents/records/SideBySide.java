package org.xianggan.atlas.ui.contents.records;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two parts: the second takes what the first leaves, or a line of its own where that is not
/// enough.
final class SideBySide extends Region {
    private static final double GAP = 8;

    private final Region first;
    private final Region second;

    SideBySide(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().setAll(first, second);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1) <= width;
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return fits(room)
                ? Math.max(first.prefHeight(-1), second.prefHeight(-1))
                : first.prefHeight(-1) + GAP / 2 + second.prefHeight(room);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double left = first.prefWidth(-1);
        if (fits(width)) {
            first.resizeRelocate(0, 0, left, getHeight());
            second.resizeRelocate(left + GAP, 0, width - left - GAP, getHeight());
        } else {
            double height = first.prefHeight(-1);
            first.resizeRelocate(0, 0, Math.min(left, width), height);
            second.resizeRelocate(0, height + GAP / 2, width, second.prefHeight(width));
        }
    }
}
