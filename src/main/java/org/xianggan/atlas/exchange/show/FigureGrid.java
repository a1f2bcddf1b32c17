package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.SlideBox;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/// Figures as they stand side by side and beneath each other, as rows and columns of a table.
///
/// @param widths of the columns, heights of the rows; together those of all figures
/// @param cells rows of cells, null where there is no figure
record FigureGrid(
        SlideBox at,
        List<Double> widths,
        List<Double> heights,
        List<List<Part.@Nullable Figure>> cells) {
    /// Figures that begin nearer to each other than this begin at one line.
    private static final double NEAR = 4;

    static FigureGrid of(Part.Figures all) {
        List<Double> lefts = edges(all, f -> f.at().x());
        List<Double> tops = edges(all, f -> f.at().y());
        double right =
                all.figures().stream()
                        .mapToDouble(f -> f.at().right())
                        .reduce(all.at().right(), Math::max);
        double bottom =
                all.figures().stream()
                        .mapToDouble(f -> f.at().bottom())
                        .reduce(all.at().bottom(), Math::max);
        List<List<Part.@Nullable Figure>> cells = new ArrayList<>();
        for (double top : tops) {
            List<Part.@Nullable Figure> row = new ArrayList<>();
            for (double left : lefts) {
                row.add(
                        all.figures().stream()
                                .filter(f -> near(f.at().x(), left) && near(f.at().y(), top))
                                .findFirst()
                                .orElse(null));
            }
            cells.add(row);
        }
        double x = lefts.getFirst();
        double y = tops.getFirst();
        return new FigureGrid(
                new SlideBox(x, y, right - x, bottom - y),
                steps(lefts, right),
                steps(tops, bottom),
                cells);
    }

    private static boolean near(double a, double edge) {
        return a >= edge && a < edge + NEAR;
    }

    private static List<Double> edges(Part.Figures all, ToDoubleFunction<Part.Figure> of) {
        TreeSet<Double> sorted = new TreeSet<>();
        all.figures().forEach(f -> sorted.add(of.applyAsDouble(f)));
        List<Double> out = new ArrayList<>();
        for (double d : sorted) {
            if (out.isEmpty() || !near(d, out.getLast())) {
                out.add(d);
            }
        }
        return out;
    }

    private static List<Double> steps(List<Double> edges, double end) {
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            out.add((i + 1 < edges.size() ? edges.get(i + 1) : end) - edges.get(i));
        }
        return out;
    }
}
