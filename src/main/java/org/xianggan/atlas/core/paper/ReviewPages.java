package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;

import java.util.ArrayList;
import java.util.List;

/// Pages for the office that reviews maps: each map as large as A3 allows, and tables before them.
/// Reads the store: never on the FX thread; for one thread.
public final class ReviewPages {
    private static final PaperSize TABLES = PaperSize.A3_LANDSCAPE;
    private static final double MARGIN = 14;
    private static final double FOOT = 4.2;
    private static final double FOOT_EM = 2.4;
    private static final double TITLE = 6.2;
    private static final double LINE = 3.2;
    private static final double CELL = 2.7;
    private static final double LEADING = 1.42;
    private static final double GAP = 2.5;

    private final FigurePages figures;
    private final Typesetter type;

    public <S extends Catalogue & FeatureSource> ReviewPages(
            S atlas, Messages texts, TextMeasure measure) {
        this.figures = new FigurePages(atlas, texts, measure);
        this.type = new Typesetter(measure);
    }

    /// A map that is laid out.
    ///
    /// @param view what it shows, as large as it is on the paper
    public record Sheet(Page page, Viewport view) {}

    public Sheet sheet(FigureSpec spec) {
        Page page = figures.page(spec);
        Viewport view =
                page.blocks().stream()
                        .filter(Block.MapBlock.class::isInstance)
                        .map(b -> ((Block.MapBlock) b).viewport())
                        .findFirst()
                        .orElseThrow();
        return new Sheet(page, view);
    }

    /// A column of a table.
    ///
    /// @param share of the width, relative to the others
    public record Column(String head, double share) {}

    /// @param lines above the table
    public record Table(
            String title, List<String> lines, List<Column> columns, List<List<String>> rows) {
        public Table {
            lines = List.copyOf(lines);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A table on as many pages as it needs, its heads on each; no row is parted.
    public List<Page> table(Table t) {
        List<Page> pages = new ArrayList<>();
        double bottom = TABLES.height() - MARGIN;
        double width = TABLES.width() - 2 * MARGIN;
        double[] at = columns(t, width);
        int row = 0;
        do {
            List<Block> out = new ArrayList<>();
            out.add(new Block.Fill(0, 0, TABLES.width(), TABLES.height(), Ink.PAPER));
            double y = MARGIN;
            if (pages.isEmpty()) {
                y = lines(List.of(t.title()), Weight.MEDIUM, TITLE, width, y, out) + 2;
                y = lines(t.lines(), Weight.REGULAR, LINE, width, y, out) + 3;
            }
            y = row(t.columns().stream().map(Column::head).toList(), Weight.MEDIUM, at, y, out);
            out.add(new Block.Rule(MARGIN, y, MARGIN + width, y, 0.35, Ink.TEXT));
            y += 1;
            int first = row;
            while (row < t.rows().size()) {
                List<Block> one = new ArrayList<>();
                double below = row(t.rows().get(row), Weight.REGULAR, at, y, one);
                if (below > bottom && row > first) {
                    break;
                }
                out.addAll(one);
                out.add(new Block.Rule(MARGIN, below, MARGIN + width, below, 0.1, Ink.RULE));
                y = below + 1;
                row++;
            }
            pages.add(new Page(TABLES, t.title(), out));
        } while (row < t.rows().size());
        return pages;
    }

    /// Left edges of the columns, and the right edge of the last.
    private static double[] columns(Table t, double width) {
        double sum = t.columns().stream().mapToDouble(Column::share).sum();
        double[] at = new double[t.columns().size() + 1];
        at[0] = MARGIN;
        for (int i = 0; i < t.columns().size(); i++) {
            at[i + 1] = at[i] + t.columns().get(i).share() / sum * width;
        }
        return at;
    }

    private double lines(
            List<String> said, Weight weight, double em, double width, double y, List<Block> out) {
        double below = y;
        for (String s : said) {
            List<String> broken = type.lines(s, weight, em, width, width);
            Pieces.lines(broken, MARGIN, below, em, em * LEADING, weight, Ink.TEXT, out);
            below += broken.size() * em * LEADING;
        }
        return below;
    }

    private double row(List<String> cells, Weight weight, double[] at, double y, List<Block> out) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            double room = at[i + 1] - at[i] - GAP;
            List<String> broken = type.lines(cells.get(i), weight, CELL, room, room);
            Pieces.lines(broken, at[i], y, CELL, CELL * LEADING, weight, Ink.TEXT, out);
            most = Math.max(most, broken.size());
        }
        return y + most * CELL * LEADING + 1;
    }

    /// The page with a line at its very foot, which is set smaller where it would be too long.
    public Page footed(Page page, String foot) {
        double width = page.size().width() - 2 * FOOT;
        double needed = type.width(foot, Weight.REGULAR, FOOT_EM);
        double em = FOOT_EM * Math.min(1, width / Math.max(1, needed));
        double x = (page.size().width() - Math.min(needed, width)) / 2;
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.add(
                new Block.Line(
                        x, page.size().height() - FOOT, foot, Weight.REGULAR, em, Ink.MUTED));
        return new Page(page.size(), page.title(), blocks);
    }
}
