package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// Text that runs around something in its top right corner.
final class Wrapped {
    private record Row(String text, Weight weight, double em, int argb, double base) {}

    private final Typesetter type;
    private final double width;
    private final double beside;
    private final double until;
    private final List<Row> rows = new ArrayList<>();
    private double y;

    /// @param beside how much narrower a line is that begins above `until`; 0 for none
    Wrapped(Typesetter type, double width, double beside, double until) {
        this.type = type;
        this.width = width;
        this.beside = beside;
        this.until = until;
    }

    /// A paragraph below what is there.
    ///
    /// @param leading from line to line, in ems
    void add(String text, Weight weight, double em, int argb, double leading) {
        double pitch = em * leading;
        String rest = text.strip();
        do {
            double room = y < until ? width - beside : width;
            String line = type.lines(rest, weight, em, room, room).getFirst();
            rows.add(new Row(line, weight, em, argb, y + Pieces.baseline(em, pitch)));
            rest = rest.substring(line.length()).strip();
            y += pitch;
        } while (!rest.isEmpty());
    }

    double height() {
        return y;
    }

    void place(double x, double top, List<Block> out) {
        for (Row r : rows) {
            if (!r.text().isBlank()) {
                out.add(new Block.Line(x, top + r.base(), r.text(), r.weight(), r.em(), r.argb()));
            }
        }
    }
}
