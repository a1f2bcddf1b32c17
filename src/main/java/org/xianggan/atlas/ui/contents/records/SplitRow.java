package org.xianggan.atlas.ui.contents.records;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

import java.util.List;

/// Cells beside each other where there is room, else one below the other.
public final class SplitRow extends Region {
    /// A cell and its part of the width.
    public record Part(Region cell, double weight) {}

    private final double wideFrom;
    private final double gap;
    private final double lead;
    private final List<Part> parts;
    private final double weights;

    /// @param wideFrom from this width on the cells stand beside each other; 0 is always
    /// @param gap between cells that stand beside each other
    /// @param lead between cells that stand below each other
    public SplitRow(double wideFrom, double gap, double lead, List<Part> parts) {
        this.wideFrom = wideFrom;
        this.gap = gap;
        this.lead = lead;
        this.parts = List.copyOf(parts);
        this.weights = parts.stream().mapToDouble(Part::weight).sum();
        parts.forEach(p -> getChildren().add(p.cell()));
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double room(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    private double widthOf(Part part, double room) {
        double free = room - gap * (parts.size() - 1);
        return Math.max(0, snapSizeX(Math.floor(free * part.weight() / weights)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + snappedRightInset()
                + parts.stream().mapToDouble(p -> p.cell().prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = room(width < 0 ? prefWidth(-1) : width);
        double height = 0;
        if (room >= wideFrom) {
            for (Part part : parts) {
                height = Math.max(height, part.cell().prefHeight(widthOf(part, room)));
            }
        } else {
            for (Part part : parts) {
                height += part.cell().prefHeight(room);
            }
            height += lead * (parts.size() - 1);
        }
        return snappedTopInset() + Math.ceil(height) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = room(getWidth());
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double free = getHeight() - y - snappedBottomInset();
        for (Part part : parts) {
            if (room >= wideFrom) {
                double width = widthOf(part, room);
                part.cell().resizeRelocate(x, y, width, free);
                x += width + gap;
            } else {
                double height = part.cell().prefHeight(room);
                part.cell().resizeRelocate(x, y, room, height);
                y += height + lead;
            }
        }
    }
}
