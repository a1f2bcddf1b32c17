package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Pieces down one page and the next.
final class Flow {
    /// @param head what stands above it again where a page begins with it (the heads of a table);
    ///     null for nothing
    record Item(Piece piece, @Nullable Piece head) {
        static Item of(Piece piece) {
            return new Item(piece, null);
        }
    }

    private final double left;
    private final List<List<Block>> pages = new ArrayList<>();
    private final double[] tops;
    private final double[] bottoms;
    private double end;

    /// @param tops, bottoms of each page that there is
    Flow(double left, double[] tops, double[] bottoms) {
        this.left = left;
        this.tops = tops.clone();
        this.bottoms = bottoms.clone();
    }

    /// Whether all find room; where they do, they are placed.
    boolean place(List<Item> items) {
        pages.clear();
        pages.add(new ArrayList<>());
        int page = 0;
        double y = tops[0];
        boolean first = true;
        for (int i = 0; i < items.size(); ) {
            // A heading goes with what follows it.
            int last = i;
            while (last < items.size() - 1 && items.get(last).piece().keeps()) {
                last++;
            }
            double needed = 0;
            for (int k = i; k <= last; k++) {
                Piece p = items.get(k).piece();
                needed += p.height() + (k == i && first ? 0 : p.before());
            }
            if (y + needed > bottoms[page]) {
                page++;
                if (page == tops.length) {
                    return false;
                }
                pages.add(new ArrayList<>());
                y = tops[page];
                first = true;
                Piece again = items.get(i).head();
                if (again != null) {
                    again.placing().at(left, y, pages.getLast());
                    y += again.height();
                    first = false;
                }
                needed -= items.get(i).piece().before();
                if (y + needed > bottoms[page]) {
                    return false;
                }
            }
            for (int k = i; k <= last; k++) {
                Piece p = items.get(k).piece();
                y += first ? 0 : p.before();
                first = false;
                p.placing().at(left, y, pages.getLast());
                y += p.height();
            }
            i = last + 1;
        }
        end = y;
        return true;
    }

    List<List<Block>> pages() {
        return pages;
    }

    /// How far down the last page is filled.
    double end() {
        return end;
    }
}
