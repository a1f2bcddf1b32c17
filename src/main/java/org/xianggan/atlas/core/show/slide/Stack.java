package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// Things of one width beneath each other.
final class Stack {
    private static final double BETWEEN = 32;
    private static final int COLUMNS = 3;

    /// A value may be written so much smaller than the others before it gets a row of its own.
    private static final double TIGHT = 0.66;

    @FunctionalInterface
    private interface Placer {
        void place(double x, double y, List<Part> out);
    }

    private record Item(double gap, double height, Placer placer) {}

    private final double width;
    private final Sizes sizes;
    private final SlideInk ink;
    private final Typesetter type;
    private final List<Item> items = new ArrayList<>();

    Stack(double width, Sizes sizes, SlideInk ink, Typesetter type) {
        this.width = width;
        this.sizes = sizes;
        this.ink = ink;
        this.type = type;
    }

    double height() {
        double sum = 0;
        for (int i = 0; i < items.size(); i++) {
            sum += items.get(i).height() + (i == 0 ? 0 : items.get(i).gap());
        }
        return sum;
    }

    void place(double x, double top, List<Part> out) {
        double y = top;
        for (int i = 0; i < items.size(); i++) {
            y += i == 0 ? 0 : items.get(i).gap();
            items.get(i).placer().place(x, y, out);
            y += items.get(i).height();
        }
    }

    double width() {
        return width;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /// The part of the show, the title, the title again.
    Stack head(Said said) {
        text(0, Part.Role.GROUP, said.group(), Weight.MEDIUM, sizes.group(), 1.3, ink.accent());
        text(10, Part.Role.TITLE, said.title(), Weight.BOLD, sizes.title(), 1.22, ink.ink());
        text(
                8,
                Part.Role.SECOND_TITLE,
                said.secondTitle(),
                Weight.REGULAR,
                sizes.second(),
                1.3,
                ink.muted());
        return this;
    }

    Stack body(Said said) {
        text(24, Part.Role.BODY, said.body(), Weight.REGULAR, sizes.body(), 1.5, ink.ink());
        text(
                14,
                Part.Role.SECOND_BODY,
                said.secondBody(),
                Weight.REGULAR,
                sizes.secondBody(),
                1.4,
                ink.muted());
        return this;
    }

    /// A short thick line, as beneath a chapter's head.
    Stack rule() {
        items.add(
                new Item(
                        24,
                        6,
                        (x, y, out) ->
                                out.add(
                                        new Part.Panel(
                                                new SlideBox(x, y, 72, 6), 0, ink.accent(), 0))));
        return this;
    }

    Stack credit(String text) {
        text(22, Part.Role.CREDIT, text, Weight.REGULAR, sizes.fine(), 1.35, ink.muted());
        return this;
    }

    private void text(
            double gap,
            Part.Role role,
            String text,
            Weight weight,
            double em,
            double line,
            int argb) {
        if (text.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            lines.addAll(type.lines(paragraph, weight, em, width, width));
        }
        double leading = em * line;
        double height = lines.size() * leading;
        items.add(
                new Item(
                        gap,
                        height,
                        (x, y, out) ->
                                out.add(
                                        new Part.Text(
                                                new SlideBox(x, y, width, height),
                                                role,
                                                text,
                                                lines,
                                                weight,
                                                em,
                                                leading,
                                                argb,
                                                false))));
    }

    /// Figures in columns; one that is too long for a column has a row of its own.
    ///
    /// @param columns how many stand side by side at most
    Stack figures(Said said, int columns) {
        List<Said.Number> all = said.figures();
        if (all.isEmpty()) {
            return this;
        }
        int side = columns(all, columns);
        double column = (width - (side - 1) * BETWEEN) / side;
        List<List<Said.Number>> rows = rows(all, side, column);
        double common =
                rows.stream()
                        .filter(r -> r.size() > 1)
                        .flatMap(List::stream)
                        .mapToDouble(n -> FigureForm.em(n, column, sizes, type))
                        .min()
                        .orElse(sizes.figure());
        List<Part.Figure> at = new ArrayList<>();
        List<Double> rules = new ArrayList<>();
        double y = 0;
        for (List<Said.Number> row : rows) {
            double height = 0;
            rules.add(y);
            y += 18;
            for (int i = 0; i < row.size(); i++) {
                Said.Number n = row.get(i);
                double room = row.size() == 1 ? width : column;
                double em = Math.min(common, FigureForm.em(n, room, sizes, type));
                Part.Figure f =
                        FigureForm.of(n, i * (column + BETWEEN), y, room, em, sizes, ink, type);
                at.add(f);
                height = Math.max(height, f.at().height());
            }
            y += height + 18;
        }
        double height = y - 18;
        items.add(new Item(26, height, (x, top, out) -> place(at, rules, x, top, height, out)));
        return this;
    }

    private List<List<Said.Number>> rows(List<Said.Number> all, int side, double column) {
        List<List<Said.Number>> rows = new ArrayList<>();
        List<Said.Number> row = new ArrayList<>();
        for (Said.Number n : all) {
            boolean alone = !fits(n, column);
            if (!row.isEmpty() && (alone || row.size() == side)) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(n);
            if (alone) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    private boolean fits(Said.Number n, double column) {
        return FigureForm.wide(n, sizes.figure() * TIGHT, type) <= column;
    }

    private void place(
            List<Part.Figure> all,
            List<Double> rules,
            double x,
            double top,
            double height,
            List<Part> out) {
        rules.forEach(
                r -> out.add(new Part.Panel(new SlideBox(x, top + r, width, 2), 0, ink.rule(), 0)));
        out.add(
                new Part.Figures(
                        new SlideBox(x, top, width, height),
                        all.stream().map(f -> moved(f, x, top)).toList()));
    }

    private static Part.Figure moved(Part.Figure f, double dx, double dy) {
        SlideBox b = f.at();
        return new Part.Figure(
                new SlideBox(b.x() + dx, b.y() + dy, b.width(), b.height()),
                f.fact(),
                f.value(),
                f.unit(),
                f.label(),
                f.asOf(),
                f.numbers(),
                f.valueEm(),
                f.labelEm(),
                f.ink(),
                f.muted(),
                f.changed());
    }

    /// As few as make the fewest rows.
    private int columns(List<Said.Number> all, int most) {
        int best = 1;
        int fewest = all.size();
        for (int n = 2; n <= Math.min(Math.min(most, COLUMNS), all.size()); n++) {
            double column = (width - (n - 1) * BETWEEN) / n;
            int rows = rows(all, n, column).size();
            if (column >= 7 * sizes.fine() && rows < fewest) {
                best = n;
                fewest = rows;
            }
        }
        return best;
    }

    /// @param highest what it may take
    Stack photo(Said said, double highest) {
        Said.Image image = said.photo();
        if (image == null) {
            return this;
        }
        double w = Math.min(width, highest * image.form());
        double h = w / image.form();
        items.add(
                new Item(
                        28,
                        h,
                        (x, y, out) ->
                                out.add(new Part.Photo(new SlideBox(x, y, w, h), image.file()))));
        if (!image.credit().isEmpty()) {
            text(
                    8,
                    Part.Role.CREDIT,
                    image.credit(),
                    Weight.REGULAR,
                    Sizes.LEAST,
                    1.3,
                    ink.muted());
        }
        return this;
    }
}
