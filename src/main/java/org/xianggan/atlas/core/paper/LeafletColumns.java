package org.xianggan.atlas.core.paper;

import java.util.ArrayList;
import java.util.List;

/// Pieces down one column and the next, over pages; a heading goes with what follows it.
final class LeafletColumns {
    private static final double STEP = 1;

    /// @param page from 0
    record Slot(int page, double x, double top, double bottom) {
        Slot until(double other) {
            return new Slot(page, x, top, other);
        }
    }

    private record Placed(Piece piece, Slot slot, double y) {}

    private final List<Piece> pieces;
    private List<Placed> placed = List.of();
    private List<Slot> slots = List.of();

    LeafletColumns(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /// Whether all find room in those columns; where they do, they are placed, the columns of the
    /// last page of one height.
    boolean fits(List<Slot> there) {
        slots = List.copyOf(there);
        List<Placed> whole = flow(slots);
        if (whole == null) {
            return false;
        }
        placed = whole;
        if (whole.isEmpty()) {
            return true;
        }
        int last = whole.getLast().slot().page();
        Slot first = slots.stream().filter(s -> s.page() == last).findFirst().orElseThrow();
        for (double bottom = first.top() + STEP; bottom < first.bottom(); bottom += STEP) {
            double to = bottom;
            List<Placed> even =
                    flow(
                            slots.stream()
                                    .filter(s -> s.page() <= last)
                                    .map(s -> s.page() == last ? s.until(to) : s)
                                    .toList());
            if (even != null) {
                placed = even;
                break;
            }
        }
        return true;
    }

    private @org.jspecify.annotations.Nullable List<Placed> flow(List<Slot> slots) {
        List<Placed> all = new ArrayList<>();
        int at = 0;
        double y = slots.getFirst().top();
        boolean first = true;
        for (int i = 0; i < pieces.size(); ) {
            int end = i;
            while (end < pieces.size() - 1 && pieces.get(end).keeps()) {
                end++;
            }
            double needed = 0;
            for (int k = i; k <= end; k++) {
                needed += pieces.get(k).height() + (k == i && first ? 0 : pieces.get(k).before());
            }
            while (y + needed > slots.get(at).bottom()) {
                if (++at == slots.size()) {
                    return null;
                }
                y = slots.get(at).top();
                needed -= first ? 0 : pieces.get(i).before();
                first = true;
            }
            for (int k = i; k <= end; k++) {
                y += first ? 0 : pieces.get(k).before();
                first = false;
                all.add(new Placed(pieces.get(k), slots.get(at), y));
                y += pieces.get(k).height();
            }
            i = end + 1;
        }
        return all;
    }

    int pages() {
        return placed.isEmpty() ? 1 : placed.getLast().slot().page() + 1;
    }

    /// How far down a page is filled; 0 where nothing is on it.
    double end(int page) {
        return placed.stream()
                .filter(p -> p.slot().page() == page)
                .mapToDouble(p -> p.y() + p.piece().height())
                .max()
                .orElse(0);
    }

    /// Millimetres that the columns of a page leave bare, without those that the last one leaves.
    double bare(int page) {
        double sum = 0;
        for (Slot s : slots) {
            if (s.page() == page) {
                double end =
                        placed.stream()
                                .filter(p -> p.slot().page() == page && p.slot().x() == s.x())
                                .mapToDouble(p -> p.y() + p.piece().height())
                                .max()
                                .orElse(s.top());
                sum += s.bottom() - end;
            }
        }
        return sum;
    }

    void place(int page, List<Block> out) {
        placed.stream()
                .filter(p -> p.slot().page() == page)
                .forEach(p -> p.piece().placing().at(p.slot().x(), p.y(), out));
    }
}
