package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// Lays the entries of a legend into rows of equal columns, each symbol before its name.
final class LegendStrip {
    private static final int SYMBOL = 30;
    private static final double EM = 2.3;
    private static final double PITCH = 4.6;
    private static final double INDENT = SYMBOL * Page.PIXEL + 1.3;

    private record Cell(Legend.Entry entry, List<String> lines) {}

    private final List<Cell> cells = new ArrayList<>();
    private final int columns;
    private final double cell;

    /// @param widest what a column may take, millimetres; names longer than that have two lines
    LegendStrip(List<Legend.Entry> entries, double width, double widest, Typesetter type) {
        double longest = 0;
        for (Legend.Entry e : entries) {
            longest = Math.max(longest, INDENT + type.width(e.name(), Weight.REGULAR, EM) + 3);
        }
        columns = Math.max(1, (int) (width / Math.min(longest, widest)));
        cell = width / columns;
        for (Legend.Entry e : entries) {
            double room = cell - INDENT - 2;
            cells.add(new Cell(e, type.lines(e.name(), Weight.REGULAR, EM, room, room)));
        }
    }

    private double rowHeight(int row) {
        int lines = 1;
        for (int i = row * columns; i < Math.min(cells.size(), (row + 1) * columns); i++) {
            lines = Math.max(lines, cells.get(i).lines().size());
        }
        return PITCH + (lines - 1) * EM * 1.25;
    }

    private int rows() {
        return (cells.size() + columns - 1) / columns;
    }

    double height() {
        double sum = 0;
        for (int row = 0; row < rows(); row++) {
            sum += rowHeight(row);
        }
        return sum;
    }

    void place(double x, double y, List<Block> out) {
        double top = y;
        for (int row = 0; row < rows(); row++) {
            double height = rowHeight(row);
            for (int i = row * columns; i < Math.min(cells.size(), (row + 1) * columns); i++) {
                Cell c = cells.get(i);
                double left = x + (i % columns) * cell;
                double symbol = SYMBOL / 2.0 * Page.PIXEL;
                out.add(
                        new Block.Symbol(
                                left, top + (height - symbol) / 2, SYMBOL, c.entry().swatch()));
                double pitch = EM * 1.25;
                Pieces.lines(
                        c.lines(),
                        left + INDENT,
                        top + (height - c.lines().size() * pitch) / 2,
                        EM,
                        pitch,
                        Weight.REGULAR,
                        Ink.TEXT,
                        out);
            }
            top += height;
        }
    }
}
