package org.xianggan.atlas.core.render.label;

import java.util.ArrayList;
import java.util.List;

/// Boxes in a uniform grid, so that a new one meets only its neighbours.
final class CollisionGrid {
    private final double cell;
    private final int columns;
    private final int rows;
    private final List<List<Box>> cells;

    CollisionGrid(int width, int height, double cell) {
        this.cell = cell;
        this.columns = (int) (width / cell) + 1;
        this.rows = (int) (height / cell) + 1;
        this.cells = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) {
            cells.add(new ArrayList<>(4));
        }
    }

    void add(Box b) {
        for (int r = row(b.y()); r <= row(b.y() + b.height()); r++) {
            for (int c = column(b.x()); c <= column(b.x() + b.width()); c++) {
                cells.get(r * columns + c).add(b);
            }
        }
    }

    boolean isFree(Box b) {
        for (int r = row(b.y()); r <= row(b.y() + b.height()); r++) {
            for (int c = column(b.x()); c <= column(b.x() + b.width()); c++) {
                for (Box o : cells.get(r * columns + c)) {
                    if (o.overlaps(b)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor(x / cell)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) Math.floor(y / cell)));
    }
}
