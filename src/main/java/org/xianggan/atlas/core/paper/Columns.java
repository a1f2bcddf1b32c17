package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Lays pieces into columns of one height, down the first, then the next.
final class Columns {
    private static final double STEP = 1;

    private final int count;
    private final double width;
    private final double gap;

    Columns(int count, double width, double gap) {
        this.count = count;
        this.width = width;
        this.gap = gap;
    }

    double columnWidth() {
        return (width - (count - 1) * gap) / count;
    }

    /// The least height at which all find room; null where not even `most` is enough.
    @Nullable Double height(List<Piece> pieces, double most) {
        double sum = pieces.stream().mapToDouble(p -> p.height() + p.before()).sum();
        for (double h = sum / count * 0.9; h <= most; h += STEP) {
            if (columns(pieces, h).size() <= count) {
                return h;
            }
        }
        return columns(pieces, most).size() <= count ? most : null;
    }

    void place(List<Piece> pieces, double left, double top, double height, List<Block> out) {
        double x = left;
        for (List<Piece> column : columns(pieces, height)) {
            double y = top;
            for (int i = 0; i < column.size(); i++) {
                Piece p = column.get(i);
                y += i == 0 ? 0 : p.before();
                p.placing().at(x, y, out);
                y += p.height();
            }
            x += columnWidth() + gap;
        }
    }

    private static List<List<Piece>> columns(List<Piece> pieces, double height) {
        List<List<Piece>> columns = new ArrayList<>();
        List<Piece> column = new ArrayList<>();
        double used = 0;
        for (int i = 0; i < pieces.size(); ) {
            // A heading goes with what follows it.
            int end = i;
            while (end < pieces.size() - 1 && pieces.get(end).keeps()) {
                end++;
            }
            List<Piece> together = pieces.subList(i, end + 1);
            double more = 0;
            for (Piece p : together) {
                more += p.height() + p.before();
            }
            double needed = more - (column.isEmpty() ? together.getFirst().before() : 0);
            if (!column.isEmpty() && used + needed > height) {
                columns.add(column);
                column = new ArrayList<>();
                used = 0;
                needed = more - together.getFirst().before();
            }
            column.addAll(together);
            used += needed;
            i = end + 1;
        }
        if (!column.isEmpty()) {
            columns.add(column);
        }
        return columns;
    }
}
