package org.xianggan.atlas.core.render.label;

import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.label.Wanted.Spot;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// The spots around a point or over an area that a label would take.
final class Spots {
    /// From a mark's edge to the text, logical pixels.
    private static final double GAP = 1.5;

    /// Longer names may take two lines.
    private static final int LONG_NAME = 7;

    /// Rings of spots over an area.
    private static final int RINGS = 4;

    private final double scale;
    private final Palette palette;
    private final TextMeasure measure;
    private final Language language;

    Spots(double scale, Palette palette, TextMeasure measure, Language language) {
        this.scale = scale;
        this.palette = palette;
        this.measure = measure;
        this.language = language;
    }

    TextBlock block(List<String> lines, String style) {
        return TextBlock.of(lines, LabelStyle.of(style, palette), scale, measure);
    }

    /// What is written for these names.
    List<String> text(Names names) {
        String en = names.en();
        return switch (language) {
            case ZH -> List.of(names.shortZh());
            case EN -> List.of(en == null ? names.shortZh() : en);
            case BOTH -> en == null ? List.of(names.shortZh()) : List.of(names.shortZh(), en);
        };
    }

    /// Right, left, above, below and the corners of a mark of `radius` logical pixels; long names
    /// also in two lines.
    List<Spot> around(double x, double y, double radius, Names names, String style) {
        return around(x, y, radius, text(names), style);
    }

    /// The same for a text in one language.
    List<Spot> around(double x, double y, double radius, List<String> text, String style) {
        List<Spot> spots = new ArrayList<>(16);
        ring(spots, x, y, radius, block(text, style), 0);
        if (text.size() == 1 && language == Language.ZH) {
            String name = text.getFirst();
            if (name.length() > LONG_NAME) {
                ring(spots, x, y, radius, block(halves(name), style), 0.12);
            }
        }
        return spots;
    }

    /// The same for a text that only its writer breaks.
    ///
    /// @param ways of writing it, the best first
    List<Spot> aroundAs(double x, double y, double radius, List<List<String>> ways, String style) {
        List<Spot> spots = new ArrayList<>(8 * ways.size());
        for (int i = 0; i < ways.size(); i++) {
            ring(spots, x, y, radius, block(ways.get(i), style), 0.12 * i);
        }
        return spots;
    }

    /// As [#around], and farther away where marks crowd about the seat: this name must stand.
    List<Spot> farAround(double x, double y, double radius, Names names, String style) {
        List<Spot> spots = new ArrayList<>(32);
        TextBlock t = block(text(names), style);
        ring(spots, x, y, radius, t, 0);
        for (int i = 1; i <= 3; i++) {
            ring(spots, x, y, radius + 6 * i, t, 0.1 + 0.22 * i);
        }
        return spots;
    }

    private void ring(
            List<Spot> spots, double x, double y, double radius, TextBlock t, double penalty) {
        double r = (radius + GAP) * scale;
        double w = t.width();
        double h = t.height();
        double d = r * 0.75;
        double[][] at = {
            {r, -h / 2, 0},
            {-r - w, -h / 2, 0.05},
            {-w / 2, -r - h, 0.07},
            {-w / 2, r, 0.08},
            {d, -d - h * 0.8, 0.09},
            {d, d - h * 0.2, 0.09},
            {-d - w, -d - h * 0.8, 0.11},
            {-d - w, d - h * 0.2, 0.11},
        };
        for (double[] a : at) {
            spots.add(spot(x, y, a[0], a[1], t, penalty + a[2]));
        }
    }

    /// On the point itself and, when it is taken, on a grid around it, `reach` logical pixels far.
    List<Spot> over(double x, double y, double reach, Names names, String style) {
        return over(x, y, reach, text(names), style);
    }

    /// The same for a text in one language.
    List<Spot> over(double x, double y, double reach, List<String> text, String style) {
        TextBlock t = block(text, style);
        List<Spot> spots = new ArrayList<>(81);
        double step = reach * scale / RINGS;
        for (int ring = 0; ring <= RINGS; ring++) {
            for (int j = -ring; j <= ring; j++) {
                for (int i = -ring; i <= ring; i++) {
                    if (Math.max(Math.abs(i), Math.abs(j)) == ring) {
                        double dx = i * step - t.width() / 2;
                        double dy = j * step - t.height() / 2;
                        spots.add(spot(x, y, dx, dy, t, 0.03 * ring));
                    }
                }
            }
        }
        return spots;
    }

    private static Spot spot(
            double x, double y, double dx, double dy, TextBlock t, double penalty) {
        return new Spot(
                x,
                y,
                Math.round(dx),
                Math.round(dy),
                t.width(),
                t.height(),
                t.lines(),
                t.style().name(),
                0,
                penalty);
    }

    /// Two lines of about the same length, parted before a bracket or after a dot where there is
    /// one near the middle.
    static List<String> halves(String name) {
        int middle = (name.length() + 1) / 2;
        int best = middle;
        int bestCost = Integer.MAX_VALUE;
        for (int i = 2; i <= name.length() - 2; i++) {
            boolean joint =
                    "（(“《".indexOf(name.charAt(i)) >= 0
                            || "·—、）)”》".indexOf(name.charAt(i - 1)) >= 0;
            boolean bad =
                    "·—、）)”》".indexOf(name.charAt(i)) >= 0
                            || "（(“《".indexOf(name.charAt(i - 1)) >= 0;
            int cost = 2 * Math.abs(i - middle) - (joint ? 9 : 0) + (bad ? 20 : 0);
            if (cost < bestCost) {
                best = i;
                bestCost = cost;
            }
        }
        return List.of(name.substring(0, best), name.substring(best));
    }
}
