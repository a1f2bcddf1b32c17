package org.xianggan.atlas.ui.contents.parts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/// As many columns of one width as there is room for, each row as high as its highest; text in them
/// folds.
public final class Columns extends Region {
    private final double narrowest;
    private final int most;
    private final double gapX;
    private final double gapY;

    /// The height was asked for at this width, since something in it changed; NaN for none. A list
    /// asks several times for each row.
    private double askedAt = Double.NaN;

    private double asked;

    /// @param narrowest of a column, pixels: with less room there are fewer
    /// @param most columns at most
    public Columns(double narrowest, int most, double gapX, double gapY, List<? extends Node> all) {
        this.narrowest = narrowest;
        this.most = most;
        this.gapX = gapX;
        this.gapY = gapY;
        getChildren().setAll(all);
        getStyleClass().add("columns");
    }

    /// How many stand beside each other in `width` pixels.
    int columnsIn(double width) {
        int fit = (int) ((width + gapX) / (narrowest + gapX));
        return Math.clamp(Math.min(fit, getManagedChildren().size()), 1, most);
    }

    private double wide(double width, int columns) {
        return Math.max(0, (width - gapX * (columns - 1)) / columns);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        int columns = Math.min(most, Math.max(1, getManagedChildren().size()));
        return insets() + columns * narrowest + (columns - 1) * gapX;
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - insets();
        if (room != askedAt) {
            asked = height(room);
            askedAt = room;
        }
        return snappedTopInset() + asked + snappedBottomInset();
    }

    @Override
    public void requestLayout() {
        askedAt = Double.NaN;
        super.requestLayout();
    }

    private double height(double room) {
        int columns = columnsIn(room);
        double wide = wide(room, columns);
        List<Node> all = getManagedChildren();
        double height = 0;
        for (int i = 0; i < all.size(); i += columns) {
            height += (i == 0 ? 0 : gapY) + highest(all, i, columns, wide);
        }
        return height;
    }

    private static double highest(List<Node> all, int from, int columns, double wide) {
        double high = 0;
        for (int i = from; i < Math.min(all.size(), from + columns); i++) {
            high = Math.max(high, all.get(i).prefHeight(wide));
        }
        return Math.ceil(high);
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - insets();
        int columns = columnsIn(room);
        double wide = wide(room, columns);
        List<Node> all = getManagedChildren();
        double y = snappedTopInset();
        for (int i = 0; i < all.size(); i += columns) {
            double high = highest(all, i, columns, wide);
            for (int j = i; j < Math.min(all.size(), i + columns); j++) {
                double x = snappedLeftInset() + (j - i) * (wide + gapX);
                all.get(j).resizeRelocate(x, y, wide, high);
            }
            y += high + gapY;
        }
    }
}
