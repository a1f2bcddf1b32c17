package org.xianggan.atlas.core.render.label;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.render.draw.PixelFrame;

/// Where lines run, in coarse cells: labels prefer places with little ink, shields stay off
/// junctions.
final class InkGrid {
    private static final double CELL = 4;

    /// More than one line runs through the cell.
    private static final int SEVERAL = -1;

    private final double cell;
    private final int columns;
    private final int rows;
    private final float[] ink;
    private final int[] owner;

    InkGrid(PixelFrame f) {
        this.cell = f.px(CELL);
        this.columns = (int) (f.width() / cell) + 1;
        this.rows = (int) (f.height() / cell) + 1;
        this.ink = new float[columns * rows];
        this.owner = new int[columns * rows];
    }

    /// Draws a line; `line` (above 0) tells lines apart, 0 is for what no shield minds.
    void draw(LineString shape, float weight, int line, PixelFrame f) {
        CoordinateSequence c = shape.getCoordinateSequence();
        double x0 = f.x(c.getX(0)) / cell;
        double y0 = f.y(c.getY(0)) / cell;
        for (int i = 1; i < c.size(); i++) {
            double x1 = f.x(c.getX(i)) / cell;
            double y1 = f.y(c.getY(i)) / cell;
            segment(x0, y0, x1, y1, weight, line);
            x0 = x1;
            y0 = y1;
        }
    }

    private void segment(double x0, double y0, double x1, double y1, float weight, int line) {
        if (Math.max(x0, x1) < 0
                || Math.min(x0, x1) > columns
                || Math.max(y0, y1) < 0
                || Math.min(y0, y1) > rows) {
            return;
        }
        int steps = (int) Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) * 1.5) + 1;
        for (int i = 0; i <= steps; i++) {
            int c = (int) Math.floor(x0 + (x1 - x0) * i / steps);
            int r = (int) Math.floor(y0 + (y1 - y0) * i / steps);
            if (c >= 0 && c < columns && r >= 0 && r < rows) {
                int at = r * columns + c;
                ink[at] = Math.max(ink[at], weight);
                if (line > 0) {
                    owner[at] = owner[at] == 0 || owner[at] == line ? line : SEVERAL;
                }
            }
        }
    }

    /// Mean ink under the box.
    double under(Box b) {
        double sum = 0;
        int n = 0;
        for (int r = row(b.y()); r <= row(b.y() + b.height()); r++) {
            for (int c = column(b.x()); c <= column(b.x() + b.width()); c++) {
                sum += ink[r * columns + c];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /// Share of the box's cells that carry another line than `line`.
    double strangers(Box b, int line) {
        int strange = 0;
        int n = 0;
        for (int r = row(b.y()); r <= row(b.y() + b.height()); r++) {
            for (int c = column(b.x()); c <= column(b.x() + b.width()); c++) {
                int o = owner[r * columns + c];
                strange += o != 0 && o != line ? 1 : 0;
                n++;
            }
        }
        return n == 0 ? 0 : strange / (double) n;
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor(x / cell)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) Math.floor(y / cell)));
    }
}
