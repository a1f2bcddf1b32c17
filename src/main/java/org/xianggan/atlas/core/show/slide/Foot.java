package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.paper.Legend;
import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// The band along the lower edge: what the signs mean, where the figures are from, whose the map
/// is, for whom the slide is.
final class Foot {
    private static final double SIDE = 48;
    private static final double PAD = 16;
    private static final double EM = 24;
    private static final double LINE = 34;
    private static final double ROW = 42;
    private static final double SYMBOL = 60;
    private static final double INDENT = SYMBOL + 12;
    private static final double APART = 34;

    /// Between entries, where that saves a row.
    private static final double[] TIGHTER = {34, 28, 22};

    private static final String JOINED = String.valueOf(Typesetter.JOINED);

    /// More than a third of a slide is no band.
    private static final double HIGHEST = SlideSize.HEIGHT * 0.34;

    private final SlideSize size;
    private final SlideInk ink;
    private final Typesetter type;
    private final Said said;
    private final List<Legend.Entry> entries;
    private final List<Part.Entry> placed = new ArrayList<>();
    private final List<String> sources;
    private final List<String> lines;
    private final double noticeWidth;
    private final double numberWidth;
    private final double legendHeight;

    Foot(SlideSize size, Said said, List<Legend.Entry> entries, SlideInk ink, Typesetter type) {
        this.size = size;
        this.ink = ink;
        this.type = type;
        this.said = said;
        this.entries = entries;
        double room = size.width() - 2 * SIDE;
        this.legendHeight = legend(room, tightest(room));
        this.sources =
                said.sources().isEmpty()
                        ? List.of()
                        : type.lines(said.sources(), Weight.REGULAR, EM, room, room);
        this.noticeWidth = type.width(said.notice(), Weight.BOLD, EM) + 1;
        this.numberWidth =
                said.number().isEmpty() ? 0 : type.width(said.number(), Weight.MEDIUM, EM) + 1;
        this.lines = foot(room, noticeWidth + numberWidth + 2 * APART);
    }

    /// Over the whole width; its last line leaves room for the notice.
    private List<String> foot(double room, double taken) {
        List<String> broken = new ArrayList<>();
        if (!said.foot().isEmpty()) {
            broken.addAll(type.lines(said.foot(), Weight.REGULAR, EM, room, room));
        }
        if (broken.isEmpty() || type.width(broken.getLast(), Weight.REGULAR, EM) > room - taken) {
            broken.add("");
        }
        return List.copyOf(broken);
    }

    /// The widest gap with which the entries need no more rows than with the narrowest.
    private double tightest(double room) {
        double least = legend(room, TIGHTER[TIGHTER.length - 1]);
        for (double apart : TIGHTER) {
            if (legend(room, apart) <= least) {
                return apart;
            }
        }
        return APART;
    }

    /// Flows the entries over as few rows as they need.
    ///
    /// @return their height
    private double legend(double room, double apart) {
        placed.clear();
        double x = SIDE;
        double y = 0;
        for (Legend.Entry e : entries) {
            double words = Math.min(room - INDENT, type.width(e.name(), Weight.REGULAR, EM) + 1);
            if (x > SIDE && x + INDENT + words > SIDE + room) {
                x = SIDE;
                y += ROW;
            }
            placed.add(
                    new Part.Entry(
                            new SlideBox(x, y + (ROW - SYMBOL / 2) / 2, SYMBOL, SYMBOL / 2),
                            new SlideBox(x + INDENT, y, words, ROW),
                            e.swatch(),
                            e.name()));
            x += INDENT + words + apart;
        }
        return entries.isEmpty() ? 0 : y + ROW;
    }

    double height() {
        return 2 * PAD + legendHeight + (sources.size() + lines.size()) * LINE;
    }

    boolean isTooHigh() {
        return height() > HIGHEST;
    }

    SlideBox box() {
        return new SlideBox(0, SlideSize.HEIGHT - height(), size.width(), height());
    }

    void place(List<Part> out) {
        SlideBox box = box();
        double room = size.width() - 2 * SIDE;
        out.add(new Part.Panel(box, 0, ink.card(), 0));
        out.add(new Part.Panel(new SlideBox(0, box.y(), box.width(), 2), 0, ink.edge(), 0));
        double y = box.y() + PAD;
        if (!placed.isEmpty()) {
            double top = y;
            out.add(
                    new Part.Legend(
                            new SlideBox(SIDE, y, room, legendHeight),
                            placed.stream()
                                    .map(
                                            e ->
                                                    new Part.Entry(
                                                            down(e.symbol(), top),
                                                            down(e.text(), top),
                                                            e.swatch(),
                                                            e.words()))
                                    .toList(),
                            EM,
                            ink.ink()));
            y += legendHeight;
        }
        y +=
                text(
                        Part.Role.SOURCES,
                        said.sources().replace(JOINED, ""),
                        sources,
                        SIDE,
                        y,
                        room,
                        out);
        List<String> words = lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
        attribution(words, y, room, out);
        double last = y + (lines.size() - 1) * LINE;
        double right = size.width() - SIDE;
        if (numberWidth > 0) {
            out.add(
                    new Part.Text(
                            new SlideBox(right - numberWidth, last, numberWidth, LINE),
                            Part.Role.NUMBER,
                            said.number(),
                            List.of(said.number()),
                            Weight.MEDIUM,
                            EM,
                            LINE,
                            ink.muted(),
                            true));
            right -= numberWidth + APART;
        }
        out.add(
                new Part.Text(
                        new SlideBox(right - noticeWidth, last, noticeWidth, LINE),
                        Part.Role.NOTICE,
                        said.notice(),
                        List.of(said.notice()),
                        Weight.BOLD,
                        EM,
                        LINE,
                        ink.ink(),
                        true));
    }

    /// In two parts where it has several lines: the last one ends before the notice.
    private void attribution(List<String> words, double y, double room, List<Part> out) {
        if (words.isEmpty()) {
            return;
        }
        boolean beside = words.size() == lines.size();
        int whole = beside ? words.size() - 1 : words.size();
        if (whole > 0) {
            List<String> above = words.subList(0, whole);
            text(Part.Role.ATTRIBUTION, said(above), above, SIDE, y, room, out);
        }
        if (beside) {
            String last = words.getLast();
            double width = type.width(last, Weight.REGULAR, EM) + 1;
            double below = y + whole * LINE;
            text(Part.Role.ATTRIBUTION, last, List.of(last), SIDE, below, width, out);
        }
    }

    /// The lines as one text again.
    private static String said(List<String> broken) {
        StringBuilder s = new StringBuilder();
        for (String line : broken) {
            boolean latin =
                    !s.isEmpty() && s.charAt(s.length() - 1) < 0x2E80 && line.charAt(0) < 0x2E80;
            s.append(latin ? " " : "").append(line);
        }
        return s.toString();
    }

    private static SlideBox down(SlideBox b, double by) {
        return new SlideBox(b.x(), b.y() + by, b.width(), b.height());
    }

    private double text(
            Part.Role role,
            String text,
            List<String> broken,
            double x,
            double y,
            double width,
            List<Part> out) {
        if (text.isEmpty()) {
            return 0;
        }
        double height = broken.size() * LINE;
        out.add(
                new Part.Text(
                        new SlideBox(x, y, width, height),
                        role,
                        text,
                        broken,
                        Weight.REGULAR,
                        EM,
                        LINE,
                        ink.muted(),
                        false));
        return height;
    }
}
