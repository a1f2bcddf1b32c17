package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.paper.BriefPages.Laid;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the parts of a brief stand: head and summary, the maps beside each other, what is said,
/// and the foot of each page.
final class BriefLayout {
    static final double LEFT = 16;
    private static final PaperSize SIZE = PaperSize.A4_PORTRAIT;
    static final double WIDTH = SIZE.width() - 2 * LEFT;
    private static final double TOP = 12;
    private static final double BOTTOM = 10;
    private static final double TITLE = 6.6;
    private static final double LEAST_TITLE = 4.2;
    private static final double SUBTITLE = 2.9;
    private static final double KIND = 2.7;
    private static final double NOTICE = 2.9;
    private static final double RUNNING = 2.6;
    private static final double INSET = 7;
    private static final double FOOT = 1.95;
    private static final double FOOT_PITCH = FOOT * 1.36;
    private static final int SUMMARY = 0xFFF7F1F5;

    private final Wording wording;
    private final Typesetter type;
    private final BriefMapsLayout maps;
    private BriefPieces pieces;
    private BriefPieces inset;
    private double scale = 1;
    private Edition edition = Edition.INTERNAL;
    private double footTop;
    private List<String> foot = List.of();

    BriefLayout(FeatureSource features, Wording wording, Typesetter type) {
        this.wording = wording;
        this.type = type;
        this.maps = new BriefMapsLayout(features, wording, type);
        this.pieces = new BriefPieces(type, WIDTH, 1);
        this.inset = new BriefPieces(type, WIDTH - INSET, 1);
    }

    /// The height that suits the maps: `usual`, or for what is taller than wide up to `most`.
    double suits(Brief brief, double usual, double most) {
        return Math.clamp(BriefMapsLayout.needed(brief.maps()), usual, most);
    }

    /// Letters of another size from now on.
    void scale(double of) {
        scale = of;
        pieces = new BriefPieces(type, WIDTH, of);
        inset = new BriefPieces(type, WIDTH - INSET, of);
    }

    /// Takes a brief up.
    ///
    /// @param height of its maps to begin with; 0 without maps
    void begin(Brief brief, Edition forWhom, double height) {
        edition = forWhom;
        foot =
                brief.foot().stream()
                        .flatMap(
                                s ->
                                        type
                                                .lines(
                                                        s,
                                                        Weight.REGULAR,
                                                        FOOT,
                                                        WIDTH - 14,
                                                        WIDTH - 14)
                                                .stream())
                        .toList();
        footTop = SIZE.height() - BOTTOM - foot.size() * FOOT_PITCH - 1.2;
        if (height > 0) {
            maps.begin(brief.maps(), height);
        }
    }

    /// @param height of the maps; 0 for none
    boolean fits(Brief shown, double height, int pages) {
        return flow(shown, height, pages, new ArrayList<>()).place(items(shown));
    }

    /// How much of the last page is filled where so much fits, 0 to 1.
    double filled(Brief shown, double height, int pages) {
        Flow flow = flow(shown, height, pages, new ArrayList<>());
        flow.place(items(shown));
        return flow.pages().size() < pages ? 0 : (flow.end() - TOP - 8) / (footTop - TOP - 8);
    }

    Laid made(Brief shown, double wanted, int pages) {
        double height = wanted;
        if (height > 0) {
            // The legend of the maps as they are in the end may have another row.
            maps.begin(shown.maps(), height);
            while (height > 30 && !fits(shown, height, pages)) {
                height -= 1;
                maps.begin(shown.maps(), height);
            }
        }
        List<Block> first = new ArrayList<>();
        Flow flow = flow(shown, height, pages, first);
        if (!flow.place(items(shown))) {
            throw new IllegalStateException("what fitted fits no more");
        }
        List<Page> all = new ArrayList<>();
        int count = flow.pages().size();
        for (int i = 0; i < count; i++) {
            List<Block> out = new ArrayList<>();
            out.add(new Block.Fill(0, 0, SIZE.width(), SIZE.height(), Ink.PAPER));
            if (i == 0) {
                out.addAll(first);
            } else {
                runningHead(shown, out);
            }
            out.addAll(flow.pages().get(i));
            foot(i + 1, count, out);
            all.add(new Page(SIZE, shown.title(), out));
        }
        return height == 0
                ? new Laid(all, shown, scale, List.of(), null)
                : new Laid(all, shown, scale, maps.drawings(edition), maps.legend());
    }

    private Flow flow(Brief shown, double height, int pages, List<Block> first) {
        double top = head(shown, first);
        if (height > 0) {
            top = maps.place(LEFT, top, height, edition, first);
        }
        double[] tops = new double[pages];
        double[] bottoms = new double[pages];
        Arrays.fill(tops, TOP + 8);
        Arrays.fill(bottoms, footTop - 1.5);
        tops[0] = top + 2.4;
        return new Flow(LEFT, tops, bottoms);
    }

    /// @return where what follows begins
    private double head(Brief shown, List<Block> out) {
        String notice = edition.notice(wording.texts()).replace('\n', ' ');
        // Beside a long notice in two languages it gets smaller.
        double beside = WIDTH - type.width(notice, Weight.BOLD, NOTICE) - 4;
        double kind = KIND * Math.min(1, beside / type.width(shown.kind(), Weight.MEDIUM, KIND));
        out.add(new Block.Line(LEFT, TOP + 2.4, shown.kind(), Weight.MEDIUM, kind, Ink.ACCENT));
        right(notice, TOP + 2.4, out);
        double em = TITLE;
        List<String> title = type.lines(shown.title(), Weight.MEDIUM, em, WIDTH, WIDTH);
        while (title.size() > 2 && em > LEAST_TITLE) {
            em -= 0.4;
            title = type.lines(shown.title(), Weight.MEDIUM, em, WIDTH, WIDTH);
        }
        double y = TOP + 4.6;
        double pitch = em * 1.28;
        Pieces.lines(title, LEFT, y, em, pitch, Weight.MEDIUM, Ink.TEXT, out);
        y += title.size() * pitch + 0.8;
        List<String> under = type.lines(shown.subtitle(), Weight.REGULAR, SUBTITLE, WIDTH, WIDTH);
        double underPitch = SUBTITLE * 1.4;
        Pieces.lines(under, LEFT, y, SUBTITLE, underPitch, Weight.REGULAR, Ink.MUTED, out);
        y += under.size() * underPitch + 1.8;
        Piece summary = inset.paragraph(shown.summary(), false);
        double high = summary.height() + 3.2;
        out.add(new Block.Fill(LEFT, y, WIDTH, high, SUMMARY));
        out.add(new Block.Fill(LEFT, y, 0.9, high, Ink.ACCENT));
        summary.placing().at(LEFT + 3.8, y + 1.6, out);
        return y + high + 1.2;
    }

    private void runningHead(Brief shown, List<Block> out) {
        String notice = edition.notice(wording.texts()).replace('\n', ' ');
        double room = WIDTH - type.width(notice, Weight.BOLD, NOTICE) - 6;
        // A title that has no room is not cut: it stands in full on the first page.
        String title =
                type.width(shown.title(), Weight.REGULAR, RUNNING) <= room
                        ? shown.title()
                        : shown.kind();
        out.add(new Block.Line(LEFT, TOP + 2.4, title, Weight.REGULAR, RUNNING, Ink.MUTED));
        right(notice, TOP + 2.4, out);
        out.add(new Block.Rule(LEFT, TOP + 4.4, LEFT + WIDTH, TOP + 4.4, 0.2, Ink.RULE));
    }

    private void right(String text, double y, List<Block> out) {
        double x = LEFT + WIDTH - type.width(text, Weight.BOLD, NOTICE);
        out.add(new Block.Line(x, y, text, Weight.BOLD, NOTICE, Ink.TEXT));
    }

    private void foot(int page, int pages, List<Block> out) {
        out.add(new Block.Rule(LEFT, footTop, LEFT + WIDTH, footTop, 0.2, Ink.RULE));
        Pieces.lines(foot, LEFT, footTop + 1.2, FOOT, FOOT_PITCH, Weight.REGULAR, Ink.MUTED, out);
        String number = wording.texts().first("brief.page", page, pages);
        double x = LEFT + WIDTH - type.width(number, Weight.REGULAR, 2.4);
        out.add(new Block.Line(x, footTop + 3.6, number, Weight.REGULAR, 2.4, Ink.MUTED));
    }

    private List<Flow.Item> items(Brief shown) {
        List<Flow.Item> items = new ArrayList<>();
        if (!edition.hasMaps()) {
            items.add(Flow.Item.of(pieces.note(wording.said("brief.no-maps"))));
        }
        for (Brief.Chapter c : shown.chapters()) {
            items.add(Flow.Item.of(pieces.heading(c.heading())));
            for (Brief.Part p : c.parts()) {
                switch (p) {
                    case Brief.Paragraph(Words words, boolean quiet) ->
                            items.add(Flow.Item.of(pieces.paragraph(words, quiet)));
                    case Brief.Table t -> table(t, items);
                    case Brief.Items i -> {
                        items.add(Flow.Item.of(pieces.lead(i.lead())));
                        i.items().forEach(w -> items.add(Flow.Item.of(pieces.item(w))));
                        rest(i.rest(), items);
                    }
                }
            }
        }
        items.add(Flow.Item.of(pieces.heading(wording.said("brief.sources"))));
        if (shown.sources().isEmpty()) {
            items.add(Flow.Item.of(pieces.note(wording.said("brief.none.sources"))));
        }
        List<String> sources = shown.sources();
        for (int i = 0; i < sources.size(); i += 2) {
            String second = i + 1 < sources.size() ? sources.get(i + 1) : null;
            items.add(Flow.Item.of(pieces.sources(i + 1, sources.get(i), second)));
        }
        return items;
    }

    private void table(Brief.Table t, List<Flow.Item> items) {
        Piece head = pieces.head(t);
        if (!t.rows().isEmpty()) {
            items.add(Flow.Item.of(head));
        }
        for (int i = 0; i < t.rows().size(); i++) {
            Piece row = pieces.row(t, t.rows().get(i));
            // How many there are more does not stand alone on the next page.
            boolean last = i == t.rows().size() - 1 && t.rest() != null;
            items.add(new Flow.Item(last ? row.keeping() : row, head));
        }
        rest(t.rest(), items);
    }

    private void rest(@Nullable String rest, List<Flow.Item> items) {
        if (rest != null) {
            items.add(Flow.Item.of(pieces.note(rest)));
        }
    }
}
