package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.leaflet.Leaflet;
import org.xianggan.atlas.core.paper.LeafletColumns.Slot;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lays a leaflet out: on one page of A4 where that holds all beside a map that is not too low, on
/// two where it does not; or in one tall column for a phone. Letters never get smaller. Reads the
/// store: never on the FX thread; for one thread.
public final class LeafletPages {
    private static final PaperSize SIZE = PaperSize.A4_PORTRAIT;
    private static final double LEFT = 13;
    private static final double WIDTH = SIZE.width() - 2 * LEFT;
    private static final double TOP = 11;
    private static final double BOTTOM = 9;
    private static final double GAP = 7;
    private static final double RUNNING = 7.5;
    private static final double NOTICE = 2.95;

    /// Heights of the map, millimetres.
    private static final double LEAST = 74;

    private static final double LEAST_TALL = 84;

    /// What a millimetre of its height is worth against one that a column leaves bare.
    private static final double MAP_WORTH = 2.4;

    /// Under the map, and under its legend.
    private static final double AROUND_MAP = 1.6 + 2.2;

    private static final double MOST = 150;
    private static final double STEP = 2;

    /// Of the tall picture: 12 pixels to the millimetre make it 1080 wide.
    private static final double COLUMN = 90;

    private static final double EDGE = 4.5;

    /// No taller than that, millimetres: 12,000 pixels.
    private static final double TALLEST = 1000;

    private final Wording wording;
    private final Typesetter type;
    private final LeafletMapLayout maps;
    private final CodeMaker codes;

    public LeafletPages(
            FeatureSource features, Wording wording, TextMeasure measure, CodeMaker codes) {
        this.wording = wording;
        this.type = new Typesetter(measure);
        this.maps = new LeafletMapLayout(features, wording, type);
        this.codes = codes;
    }

    /// A picture of blocks.
    ///
    /// @param width, height millimetres
    public record Tall(double width, double height, List<Block> blocks) {
        public Tall {
            blocks = List.copyOf(blocks);
        }
    }

    /// How much is put on how many pages.
    ///
    /// @param roomy whether each thing that is said of a stop has a line of its own
    /// @param brief whether less is said of it
    private record Density(int pages, boolean roomy, boolean brief) {}

    private static final List<Density> DENSITIES =
            List.of(
                    new Density(1, true, false),
                    new Density(1, false, false),
                    new Density(2, true, false),
                    new Density(2, false, false),
                    new Density(2, false, true));

    /// Where the map stands: over both columns, or at the head of the first.
    private record Attempt(int pages, boolean wide, double height) {}

    /// @throws AtlasException of the input where two pages do not hold it
    public List<Page> lay(Leaflet leaflet, Edition edition) {
        for (Density d : DENSITIES) {
            List<Page> pages = laid(d.brief() ? leaflet.shorter() : leaflet, edition, d);
            if (!pages.isEmpty()) {
                return pages;
            }
        }
        throw AtlasException.input(
                wording.texts().get("leaflet.problem.long", leaflet.title()),
                wording.texts().get("leaflet.problem.long.next"));
    }

    /// Empty where that many pages do not hold it.
    private List<Page> laid(Leaflet leaflet, Edition edition, Density density) {
        double column = (WIDTH - GAP) / 2;
        LeafletColumns columns =
                new LeafletColumns(pieces(leaflet, edition, column, density.roomy()));
        List<String> foot = foot(leaflet, WIDTH - 16);
        List<Block> first = new ArrayList<>();
        double text = head(leaflet, edition, LEFT, WIDTH, first);
        List<Attempt> attempts =
                attempts(leaflet, edition, column).stream()
                        .filter(a -> a.pages() == density.pages())
                        .toList();
        Map<Double, LeafletLegend> legends = new HashMap<>();
        Attempt best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Attempt a : attempts) {
            double width = a.wide() ? WIDTH : column;
            double below = text;
            if (a.height() > 0) {
                LeafletLegend legend =
                        legends.computeIfAbsent(
                                width, w -> maps.legend(leaflet.map(), w, a.height()));
                below += a.height() + legend.place(0, 0, new ArrayList<>()) + AROUND_MAP;
            }
            if (!columns.fits(slots(below, a.wide() ? below : text, a.pages(), foot, column))) {
                continue;
            }
            if (a.pages() == 1) {
                best = a;
                break;
            }
            // Of two pages the first is full: the map may be a little lower for that.
            double cost = columns.bare(0) - MAP_WORTH * a.height();
            if (cost < least) {
                least = cost;
                best = a;
            }
        }
        if (best == null) {
            return List.of();
        }
        double below = text;
        if (best.height() > 0) {
            double width = best.wide() ? WIDTH : column;
            maps.place(leaflet.map(), edition, LEFT, text, width, best.height(), first);
            double y = text + best.height() + 1.6;
            below =
                    text
                            + best.height()
                            + Objects.requireNonNull(legends.get(width)).place(LEFT, y, first)
                            + AROUND_MAP;
        }
        columns.fits(slots(below, best.wide() ? below : text, best.pages(), foot, column));
        return pages(leaflet, edition, columns, first, foot);
    }

    /// One page before two, a map that suits the loop before one that does not: what is taller than
    /// wide stands in a column.
    private List<Attempt> attempts(Leaflet leaflet, Edition edition, double column) {
        if (!edition.hasMaps()) {
            return List.of(new Attempt(1, true, 0), new Attempt(2, true, 0));
        }
        double suits = maps.suits(leaflet.map(), WIDTH);
        List<Attempt> wide = heights(1, true, suits, LEAST, MOST);
        List<Attempt> tall = heights(1, false, maps.suits(leaflet.map(), column), LEAST_TALL, MOST);
        List<Attempt> all = new ArrayList<>();
        boolean upright = suits > MOST;
        all.addAll(upright ? tall : wide);
        all.addAll(upright ? wide : tall);
        all.addAll(heights(2, true, suits, LEAST, MOST));
        all.add(new Attempt(2, false, LEAST_TALL));
        return all;
    }

    private static List<Attempt> heights(
            int pages, boolean wide, double suits, double least, double most) {
        List<Attempt> all = new ArrayList<>();
        for (double h = Math.clamp(suits, least, most); h >= least; h -= STEP) {
            all.add(new Attempt(pages, wide, h));
        }
        return all;
    }

    /// @param left, right where both columns of the first page begin
    private static List<Slot> slots(
            double left, double right, int pages, List<String> foot, double column) {
        List<Slot> slots = new ArrayList<>();
        for (int p = 0; p < pages; p++) {
            boolean last = p == pages - 1;
            double end = footTop(last ? foot : List.of()) - 1.5;
            slots.add(new Slot(p, LEFT, p == 0 ? left : TOP + RUNNING, end));
            slots.add(new Slot(p, LEFT + column + GAP, p == 0 ? right : TOP + RUNNING, end));
        }
        return slots;
    }

    private static double footTop(List<String> foot) {
        double pitch = LeafletType.SMALL * LeafletType.LEADING;
        return SIZE.height() - BOTTOM - Math.max(1, foot.size()) * pitch - 1;
    }

    private List<Page> pages(
            Leaflet leaflet,
            Edition edition,
            LeafletColumns columns,
            List<Block> first,
            List<String> foot) {
        List<Page> all = new ArrayList<>();
        int count = columns.pages();
        for (int i = 0; i < count; i++) {
            List<Block> out = new ArrayList<>();
            out.add(new Block.Fill(0, 0, SIZE.width(), SIZE.height(), Ink.PAPER));
            if (i == 0) {
                out.addAll(first);
            } else {
                running(leaflet, edition, out);
            }
            columns.place(i, out);
            foot(i == count - 1 ? foot : List.of(leaflet.kind()), i + 1, count, out);
            all.add(new Page(SIZE, leaflet.title(), out));
        }
        return all;
    }

    private List<String> foot(Leaflet leaflet, double width) {
        return leaflet.foot().stream()
                .flatMap(
                        s ->
                                type
                                        .lines(s, Weight.REGULAR, LeafletType.SMALL, width, width)
                                        .stream())
                .toList();
    }

    private void foot(List<String> lines, int page, int pages, List<Block> out) {
        double pitch = LeafletType.SMALL * LeafletType.LEADING;
        double top = footTop(lines);
        out.add(new Block.Rule(LEFT, top, LEFT + WIDTH, top, 0.2, Ink.RULE));
        Pieces.lines(
                lines, LEFT, top + 1, LeafletType.SMALL, pitch, Weight.REGULAR, Ink.MUTED, out);
        String number = wording.texts().first("brief.page", page, pages);
        double x = LEFT + WIDTH - type.width(number, Weight.REGULAR, LeafletType.SMALL);
        out.add(
                new Block.Line(
                        x,
                        top + 1 + Pieces.baseline(LeafletType.SMALL, pitch),
                        number,
                        Weight.REGULAR,
                        LeafletType.SMALL,
                        Ink.MUTED));
    }

    private void running(Leaflet leaflet, Edition edition, List<Block> out) {
        String notice = edition.notice(wording.texts()).replace('\n', ' ');
        double room = WIDTH - type.width(notice, Weight.BOLD, NOTICE) - 6;
        // A title that has no room is not cut: it stands in full on the first page.
        String title =
                type.width(leaflet.title(), Weight.MEDIUM, NOTICE) <= room
                        ? leaflet.title()
                        : leaflet.kind();
        out.add(new Block.Line(LEFT, TOP + 2.4, title, Weight.MEDIUM, NOTICE, Ink.TEXT));
        right(notice, LEFT + WIDTH, TOP + 2.4, out);
        out.add(new Block.Rule(LEFT, TOP + 4.4, LEFT + WIDTH, TOP + 4.4, 0.2, Ink.RULE));
    }

    private void right(String text, double right, double y, List<Block> out) {
        double x = right - type.width(text, Weight.BOLD, NOTICE);
        out.add(new Block.Line(x, y, text, Weight.BOLD, NOTICE, Ink.TEXT));
    }

    /// Kind and notice, title, lines.
    ///
    /// @return where what follows begins
    private double head(
            Leaflet leaflet, Edition edition, double left, double width, List<Block> out) {
        double y = notice(leaflet, edition, left, width, out);
        double em = LeafletType.TITLE;
        List<String> title = type.lines(leaflet.title(), Weight.MEDIUM, em, width, width);
        while (title.size() > 1 && em > LeafletType.LEAST_TITLE) {
            em -= 0.3;
            title = type.lines(leaflet.title(), Weight.MEDIUM, em, width, width);
        }
        y = lines(title, left, y + 1, em, 1.3, Weight.MEDIUM, Ink.TEXT, out) + 0.6;
        y = text(leaflet.line(), left, y, width, LeafletType.LINE, Weight.MEDIUM, Ink.ACCENT, out);
        y = text(leaflet.when(), left, y, width, LeafletType.BODY, Weight.REGULAR, Ink.TEXT, out);
        String said = leaflet.text();
        if (said != null && !said.isBlank()) {
            y = text(said, left, y + 0.8, width, LeafletType.BODY, Weight.REGULAR, Ink.MUTED, out);
        }
        return y + 1.8;
    }

    private double notice(
            Leaflet leaflet, Edition edition, double left, double width, List<Block> out) {
        String notice = edition.notice(wording.texts()).replace('\n', ' ');
        double kind = type.width(leaflet.kind(), Weight.MEDIUM, NOTICE);
        double own = type.width(notice, Weight.BOLD, NOTICE);
        out.add(new Block.Line(left, TOP + 2.4, leaflet.kind(), Weight.MEDIUM, NOTICE, Ink.ACCENT));
        if (kind + own + 4 <= width) {
            right(notice, left + width, TOP + 2.4, out);
            return TOP + 4;
        }
        return text(notice, left, TOP + 3.6, width, NOTICE, Weight.BOLD, Ink.TEXT, out);
    }

    private double text(
            String text,
            double left,
            double y,
            double width,
            double em,
            Weight weight,
            int argb,
            List<Block> out) {
        return lines(
                type.lines(text, weight, em, width, width), left, y, em, 1.4, weight, argb, out);
    }

    private static double lines(
            List<String> lines,
            double left,
            double y,
            double em,
            double leading,
            Weight weight,
            int argb,
            List<Block> out) {
        Pieces.lines(lines, left, y, em, em * leading, weight, argb, out);
        return y + lines.size() * em * leading;
    }

    private List<Piece> pieces(Leaflet leaflet, Edition edition, double width, boolean roomy) {
        LeafletPieces make = new LeafletPieces(type, codes, width);
        List<Piece> all = new ArrayList<>();
        if (!edition.hasMaps()) {
            all.add(make.note(wording.said("brief.no-maps")));
        }
        for (Leaflet.DayPart d : leaflet.days()) {
            all.add(make.day(d));
            for (int i = 0; i < d.rows().size(); i++) {
                boolean last = i == d.rows().size() - 1;
                all.add(
                        switch (d.rows().get(i)) {
                            case Leaflet.Moment m -> make.moment(m, d.number(), last);
                            case Leaflet.Visit v -> make.visit(v, d.number(), last, roomy);
                        });
            }
        }
        all.add(make.heading(wording.said("leaflet.known")));
        leaflet.known().forEach(k -> all.add(make.known(k)));
        if (!leaflet.codes().isEmpty()) {
            all.add(make.known(new Leaflet.Known(false, 0, leaflet.codes())));
        }
        if (!leaflet.sources().isEmpty()) {
            all.add(make.heading(wording.said("brief.sources")));
            StringBuilder one = new StringBuilder();
            for (int i = 0; i < leaflet.sources().size(); i++) {
                one.append(i == 0 ? "" : "  ")
                        .append('[')
                        .append(i + 1)
                        .append("]\u00A0")
                        .append(leaflet.sources().get(i));
            }
            all.addAll(make.flowing(one.toString()));
        }
        return all;
    }

    /// @throws AtlasException of the input where it would be too tall for a phone
    public Tall tall(Leaflet leaflet, Edition edition) {
        double width = COLUMN - 2 * EDGE;
        double map = edition.hasMaps() ? Math.clamp(maps.suits(leaflet.map(), width), 70, 120) : 0;
        List<Block> out = new ArrayList<>();
        List<Block> inside = new ArrayList<>();
        double y = head(leaflet, edition, EDGE, width, inside);
        if (map > 0) {
            maps.place(leaflet.map(), edition, EDGE, y, width, map, inside);
            y += map + 1.6;
            y += maps.legend(leaflet.map(), width, map).place(EDGE, y, inside) + 2.2;
        }
        for (Piece p : pieces(leaflet, edition, width, true)) {
            y += p.before();
            p.placing().at(EDGE, y, inside);
            y += p.height();
        }
        y += 3;
        inside.add(new Block.Rule(EDGE, y, EDGE + width, y, 0.2, Ink.RULE));
        y =
                lines(
                        foot(leaflet, width),
                        EDGE,
                        y + 1,
                        LeafletType.SMALL,
                        LeafletType.LEADING,
                        Weight.REGULAR,
                        Ink.MUTED,
                        inside);
        y += TOP - 3;
        if (y > TALLEST) {
            throw AtlasException.input(
                    wording.texts().get("leaflet.problem.tall", leaflet.title()),
                    wording.texts().get("leaflet.problem.tall.next"));
        }
        out.add(new Block.Fill(0, 0, COLUMN, y, Ink.PAPER));
        out.addAll(inside);
        return new Tall(COLUMN, y, out);
    }
}
