package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.paper.CountySheet.Row;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Lays the page of a county out: head, map, legend, columns, foot. The map takes what the lists
/// leave; where the lists would leave too little, the longest show their first rows and say how
/// many there are more. For one thread.
final class CountyLayout {
    private static final PaperSize SIZE = PaperSize.A4_PORTRAIT;
    private static final double LEFT = 12;
    private static final double TOP = 10;
    private static final double BOTTOM = 9;
    private static final double WIDTH = SIZE.width() - 2 * LEFT;
    private static final double MAP_TOP = TOP + 16.5;
    private static final double LEAST_MAP = 92;
    private static final double MOST_MAP = 150;
    private static final double FOOT_EM = 1.95;
    private static final int LEAST_ROWS = 2;

    /// Around the county, logical pixels.
    private static final int MARGIN = 20;

    /// Of the bar and the notice, logical pixels.
    private static final int BELOW = 26;

    private final FeatureSource features;
    private final Wording wording;
    private final Messages texts;
    private final Sources sources;
    private final Typesetter type;
    private final Edition edition;
    private final List<String> attributions;
    private final Columns columns = new Columns(3, WIDTH, 6);
    private final Pieces pieces;

    CountyLayout(
            FeatureSource features,
            Wording wording,
            Sources sources,
            Typesetter type,
            Edition edition,
            List<String> attributions) {
        this.features = features;
        this.wording = wording;
        this.texts = wording.texts();
        this.sources = sources;
        this.type = type;
        this.edition = edition;
        this.attributions = attributions;
        this.pieces = new Pieces(type, columns.columnWidth());
    }

    Page place(CountySheet sheet) {
        List<Block> out = new ArrayList<>();
        out.add(new Block.Fill(0, 0, SIZE.width(), SIZE.height(), Ink.PAPER));
        head(sheet, out);
        List<String> foot =
                sheet.foot().stream()
                        .flatMap(s -> type.lines(s, Weight.REGULAR, FOOT_EM, WIDTH, WIDTH).stream())
                        .toList();
        double footTop = SIZE.height() - BOTTOM - foot.size() * FOOT_EM * 1.35 - 1.2;
        if (edition.hasMaps()) {
            withMap(sheet, footTop, out);
        } else {
            withoutMap(sheet, footTop, out);
        }
        out.add(new Block.Rule(LEFT, footTop, LEFT + WIDTH, footTop, 0.2, Ink.RULE));
        Pieces.lines(
                foot, LEFT, footTop + 1.2, FOOT_EM, FOOT_EM * 1.35, Weight.REGULAR, Ink.MUTED, out);
        return new Page(SIZE, sheet.title(), out);
    }

    private void withoutMap(CountySheet sheet, double footTop, List<Block> out) {
        double room = footTop - MAP_TOP - 2;
        List<Piece> all =
                pieces(fitting(sheet.sections(), sheet.sections(), room), sheet.sections());
        Double height = columns.height(all, room);
        columns.place(all, LEFT, MAP_TOP, height == null ? room : height, out);
    }

    private void withMap(CountySheet sheet, double footTop, List<Block> out) {
        MapState state = state(sheet);
        // A guess of the legend tells how high the map is, and that what the legend is.
        double between = 26;
        List<CountySheet.Section> shown = sheet.sections();
        for (int round = 0; ; round++) {
            double room = footTop - MAP_TOP - LEAST_MAP - between;
            shown = fitting(shown, sheet.sections(), room);
            List<Piece> all = pieces(shown, sheet.sections());
            Double height = columns.height(all, room);
            double lists = height == null ? room : height;
            double map = Math.min(MOST_MAP, footTop - MAP_TOP - between - lists);
            Viewport view = view(sheet, map);
            LegendStrip legend =
                    new LegendStrip(
                            Legend.of(features, view, state, wording, id -> id), WIDTH, 62, type);
            double needed = legend.height() + 7.5;
            if (needed > between && round < 4) {
                between = needed;
                continue;
            }
            map(sheet, view, state, out);
            double y = MAP_TOP + view.height() * Page.PIXEL + 1.8;
            legend.place(LEFT, y, out);
            y += legend.height() + 2.6;
            columns.place(all, LEFT, y, lists, out);
            break;
        }
    }

    private void head(CountySheet sheet, List<Block> out) {
        double em = 8.2;
        String kind = wording.said("sheet.kind");
        double kindWidth = type.width(kind, Weight.MEDIUM, 2.7);
        double right = LEFT + WIDTH;
        // The longest name there is fits by getting smaller, never by being cut.
        double most = WIDTH - kindWidth - 6;
        double width = type.width(sheet.title(), Weight.MEDIUM, em);
        if (width > most) {
            em *= most / width;
            width = most;
        }
        out.add(new Block.Line(LEFT, TOP + 7.6, sheet.title(), Weight.MEDIUM, em, Ink.TEXT));
        double beside = most - width - 4;
        if (type.width(sheet.subtitle(), Weight.REGULAR, 3.4) <= beside) {
            out.add(
                    new Block.Line(
                            LEFT + width + 4,
                            TOP + 7.6,
                            sheet.subtitle(),
                            Weight.REGULAR,
                            3.4,
                            Ink.MUTED));
        } else {
            // Under it, before what it belongs to.
            under(sheet.subtitle() + " · " + sheet.place(), out);
        }
        out.add(new Block.Line(right - kindWidth, TOP + 3.4, kind, Weight.MEDIUM, 2.7, Ink.ACCENT));
        String year = wording.said("sheet.year", Integer.toString(sheet.year()));
        right(year, right, TOP + 7.6, Weight.REGULAR, 2.6, Ink.TEXT, out);
        right(edition.notice(texts), right, TOP + 12.8, Weight.BOLD, 2.9, Ink.TEXT, out);
        if (type.width(sheet.subtitle(), Weight.REGULAR, 3.4) <= beside) {
            under(sheet.place(), out);
        }
    }

    private void under(String words, List<Block> out) {
        double room = WIDTH - type.width(edition.notice(texts), Weight.BOLD, 2.9) - 6;
        double em = Math.min(2.9, 2.9 * room / type.width(words, Weight.REGULAR, 2.9));
        out.add(new Block.Line(LEFT, TOP + 12.8, words, Weight.REGULAR, em, Ink.MUTED));
    }

    private void right(
            String text,
            double right,
            double y,
            Weight weight,
            double em,
            int argb,
            List<Block> out) {
        double x = right - type.width(text, weight, em);
        out.add(new Block.Line(x, y, text, weight, em, argb));
    }

    private MapState state(CountySheet sheet) {
        Set<LayerRow> rows = EnumSet.copyOf(LayerRow.defaults());
        return new MapState(rows, sheet.year(), MapState.Theme.PAPER, texts.language(), null);
    }

    /// The county above the bar and the notice, which lie at the lower edge.
    private static Viewport view(CountySheet sheet, double height) {
        GeoBox box = sheet.county().box();
        int width = (int) Math.floor(WIDTH / Page.PIXEL);
        int high = (int) Math.floor(height / Page.PIXEL);
        Viewport v =
                Viewport.fitting(box == null ? GeoBox.FRAME : box, width, high - BELOW, 1, MARGIN);
        return v.resized(width, high, 1)
                .at(v.centreX(), v.centreY() - BELOW / 2.0 * v.metresPerPixel(), v.zoom());
    }

    private void map(CountySheet sheet, Viewport view, MapState state, List<Block> out) {
        out.add(
                new Block.MapBlock(
                        LEFT,
                        MAP_TOP,
                        view,
                        state,
                        sheet.county().id(),
                        null,
                        null,
                        edition.notice(texts),
                        attributions));
        double w = view.width() * Page.PIXEL;
        double h = view.height() * Page.PIXEL;
        frame(LEFT, MAP_TOP, w, h, out);
        out.add(new Block.North(LEFT + w - 6, MAP_TOP + 3, 9, Ink.TEXT, Ink.PAPER));
    }

    static void frame(double x, double y, double w, double h, List<Block> out) {
        out.add(new Block.Rule(x, y, x + w, y, 0.3, Ink.TEXT));
        out.add(new Block.Rule(x, y + h, x + w, y + h, 0.3, Ink.TEXT));
        out.add(new Block.Rule(x, y, x, y + h, 0.3, Ink.TEXT));
        out.add(new Block.Rule(x + w, y, x + w, y + h, 0.3, Ink.TEXT));
    }

    /// The first rows of the longest sections, as few as it takes, and in the end no remarks.
    private List<CountySheet.Section> fitting(
            List<CountySheet.Section> from, List<CountySheet.Section> whole, double room) {
        List<CountySheet.Section> shown = new ArrayList<>(from);
        while (columns.height(pieces(shown, whole), room) == null) {
            int longest = -1;
            int most = LEAST_ROWS;
            for (int i = 0; i < shown.size(); i++) {
                if (!shown.get(i).whole() && shown.get(i).rows().size() > most) {
                    longest = i;
                    most = shown.get(i).rows().size();
                }
            }
            if (longest >= 0) {
                shown.set(longest, shown.get(longest).shorter());
            } else if (shown.stream().anyMatch(CountySheet.Section::isRemarked)) {
                shown.replaceAll(CountySheet.Section::bare);
            } else {
                break;
            }
        }
        return shown;
    }

    private List<Piece> pieces(List<CountySheet.Section> shown, List<CountySheet.Section> whole) {
        Sources.Numbers numbers = sources.numbers();
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            CountySheet.Section section = shown.get(i);
            all.add(pieces.heading(section.heading()));
            if (section.rows().isEmpty()) {
                all.add(pieces.note(section.none()));
            }
            String group = null;
            for (Row row : section.rows()) {
                if (row.group() != null && !row.group().equals(group)) {
                    group = row.group();
                    all.add(pieces.group(group));
                }
                Piece told = pieces.row(row.main(), row.side(), numbers.of(row.citations()));
                if (row.note() == null) {
                    all.add(told);
                } else {
                    all.add(told.keeping());
                    all.add(pieces.remark(row.note()));
                }
            }
            int more = whole.get(i).rows().size() - section.rows().size();
            if (more > 0) {
                all.add(pieces.note(wording.said("sheet.more", Integer.toString(more))));
            }
        }
        List<String> list = numbers.list();
        all.add(pieces.heading(wording.said("sheet.sources")));
        if (list.isEmpty()) {
            all.add(pieces.note(wording.said("sheet.none.sources")));
        }
        for (int i = 0; i < list.size(); i++) {
            all.add(pieces.source(i + 1, list.get(i)));
        }
        return all;
    }
}
