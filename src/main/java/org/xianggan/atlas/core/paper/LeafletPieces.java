package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.leaflet.Leaflet.DayPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Detail;
import org.xianggan.atlas.core.leaflet.Leaflet.Known;
import org.xianggan.atlas.core.leaflet.Leaflet.Moment;
import org.xianggan.atlas.core.leaflet.Leaflet.Sign;
import org.xianggan.atlas.core.leaflet.Leaflet.Visit;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.BitSet;
import java.util.List;

/// Makes the rows of a leaflet, of that width: along a day runs its line, as it is drawn on the
/// map, and what happens stands on it.
final class LeafletPieces {
    private static final double RAIL = 2.9;
    private static final double RAIL_WIDTH = 1.1;
    private static final double INDENT = 7.4;
    private static final double DISC = 2.35;
    private static final double SMALL_DISC = 1.75;

    /// Of a code; its quiet zone is four squares more on each side.
    private static final double CODE = 18.6;

    private static final int QUIET = 4;

    private final Typesetter type;
    private final CodeMaker codes;
    private final double width;

    LeafletPieces(Typesetter type, CodeMaker codes, double width) {
        this.type = type;
        this.codes = codes;
        this.width = width;
    }

    /// The line of a day over the whole height of a piece.
    private static void rail(double x, double y, double height, int day, List<Block> out) {
        double middle = x + RAIL;
        // A little over its end: no hair of paper is seen between two pieces.
        double end = y + height + 0.15;
        int colour = LeafletType.colour(day);
        out.add(new Block.Rule(middle, y, middle, end, RAIL_WIDTH, colour));
        if (LeafletType.isCored(day)) {
            out.add(new Block.Rule(middle, y, middle, end, RAIL_WIDTH * 0.4, Ink.PAPER));
        }
    }

    private static void walked(double x, double y, double height, int day, List<Block> out) {
        double middle = x + RAIL;
        for (double at = 0; at < height; at += 1.5) {
            double to = y + Math.min(height, at + 0.6);
            out.add(
                    new Block.Rule(
                            middle, y + at, middle, to, RAIL_WIDTH * 0.6, LeafletType.colour(day)));
        }
    }

    Piece day(DayPart day) {
        double em = LeafletType.DAY;
        double room = width - INDENT - 2;
        List<String> lines = type.lines(day.heading(), Weight.MEDIUM, em, room, room);
        List<String> under =
                day.figures().stream()
                        .flatMap(
                                f ->
                                        type
                                                .lines(
                                                        f,
                                                        Weight.REGULAR,
                                                        LeafletType.BODY,
                                                        room,
                                                        room)
                                                .stream())
                        .toList();
        double pitch = em * 1.3;
        double small = LeafletType.BODY * LeafletType.LEADING;
        double height = lines.size() * pitch + under.size() * small + 1.8;
        return new Piece(
                height,
                3,
                true,
                (x, y, out) -> {
                    out.add(new Block.Fill(x, y, width, height, LeafletType.BAND));
                    if (day.number() > 0) {
                        rail(x, y + height / 2, height / 2, day.number(), out);
                        out.add(
                                new Block.Mark(
                                        x + RAIL,
                                        y + height / 2,
                                        DISC,
                                        Sign.START,
                                        "",
                                        LeafletType.colour(day.number()),
                                        Ink.PAPER));
                    }
                    double left = x + (day.number() > 0 ? INDENT : 2);
                    Pieces.lines(lines, left, y + 0.9, em, pitch, Weight.MEDIUM, Ink.TEXT, out);
                    Pieces.lines(
                            under,
                            left,
                            y + 0.9 + lines.size() * pitch,
                            LeafletType.BODY,
                            small,
                            Weight.REGULAR,
                            Ink.TEXT,
                            out);
                });
    }

    /// @param last whether the day ends with it
    Piece moment(Moment m, int day, boolean last) {
        boolean walked = m.sign() == Sign.WALK || m.sign() == Sign.TRANSFER;
        boolean quiet = m.sign() == Sign.DRIVE || m.sign() == Sign.RAIL || walked;
        double em = quiet ? LeafletType.SMALL : LeafletType.BODY;
        double time = m.time().isEmpty() ? 0 : type.width(m.time(), Weight.MEDIUM, em) + 1.8;
        double room = width - INDENT;
        List<String> lines = type.lines(m.text(), Weight.REGULAR, em, room - time, room);
        double pitch = em * LeafletType.LEADING;
        double air = quiet ? 0.7 : 0.9;
        double height = lines.size() * pitch + 2 * air;
        return new Piece(
                height,
                0,
                quiet || !last && m.sign() != Sign.NIGHT,
                (x, y, out) -> {
                    double middle = y + air + pitch / 2;
                    if (walked) {
                        walked(x, y, height, day, out);
                    } else {
                        rail(x, y, last ? middle - y : height, day, out);
                    }
                    if (m.sign() != Sign.DRIVE && m.sign() != Sign.RAIL) {
                        out.add(
                                new Block.Mark(
                                        x + RAIL,
                                        middle,
                                        SMALL_DISC,
                                        m.sign(),
                                        "",
                                        m.sign() == Sign.NIGHT ? Ink.TEXT : LeafletType.colour(day),
                                        Ink.PAPER));
                    }
                    int ink = quiet ? Ink.MUTED : Ink.TEXT;
                    double base = y + air + Pieces.baseline(em, pitch);
                    if (time > 0) {
                        out.add(new Block.Line(x + INDENT, base, m.time(), Weight.MEDIUM, em, ink));
                    }
                    out.add(
                            new Block.Line(
                                    x + INDENT + time,
                                    base,
                                    lines.getFirst(),
                                    Weight.REGULAR,
                                    em,
                                    ink));
                    Pieces.lines(
                            lines.subList(1, lines.size()),
                            x + INDENT,
                            y + air + pitch,
                            em,
                            pitch,
                            Weight.REGULAR,
                            ink,
                            out);
                });
    }

    /// @param day 0 for none: then there is no line beside it
    /// @param last whether the day ends with it
    /// @param roomy whether each thing that is said has a line of its own
    Piece visit(Visit v, int day, boolean last, boolean roomy) {
        Square code = v.address() == null ? null : square(v.address());
        double beside = code == null ? 0 : code.whole() + 1;
        Wrapped text =
                new Wrapped(type, width - INDENT, beside, code == null ? 0 : code.whole() - 1);
        text.add(v.name(), Weight.MEDIUM, LeafletType.NAME, Ink.TEXT, 1.3);
        if (v.second() != null) {
            text.add(v.second(), Weight.REGULAR, LeafletType.SMALL, Ink.TEXT, LeafletType.LEADING);
        }
        if (!v.times().isEmpty()) {
            text.add(v.times(), Weight.MEDIUM, LeafletType.BODY, Ink.TEXT, LeafletType.LEADING);
        }
        if (!v.kind().isEmpty()) {
            text.add(v.kind(), Weight.REGULAR, LeafletType.SMALL, Ink.MUTED, LeafletType.LEADING);
        }
        List<String> details = v.details().stream().map(Detail::text).toList();
        for (String d : roomy ? details : List.of(String.join(" ", details))) {
            text.add(d, Weight.REGULAR, LeafletType.SMALL, Ink.MUTED, LeafletType.LEADING);
        }
        double height = Math.max(text.height(), code == null ? 0 : code.whole() - 1.5) + 2.2;
        double middle = 1 + LeafletType.NAME * 1.3 / 2;
        return new Piece(
                height,
                0,
                false,
                (x, y, out) -> {
                    if (day > 0) {
                        rail(x, y, last ? middle : height, day, out);
                    }
                    out.add(
                            new Block.Mark(
                                    x + RAIL,
                                    y + middle,
                                    DISC,
                                    v.address() == null ? Sign.ROUGH : Sign.STOP,
                                    String.valueOf(v.number()),
                                    Ink.TEXT,
                                    Ink.PAPER));
                    text.place(x + INDENT, y + 1, out);
                    if (code != null) {
                        code.place(x + width - code.whole(), y - 0.4, out);
                    }
                });
    }

    private Square square(String address) {
        boolean[][] rows = codes.code(address);
        BitSet dark = new BitSet(rows.length * rows.length);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows.length; c++) {
                dark.set(r * rows.length + c, rows[r][c]);
            }
        }
        return new Square(rows.length, dark);
    }

    /// A code and the quiet zone that it needs.
    private record Square(int squares, BitSet dark) {
        double whole() {
            return CODE + 2 * quiet();
        }

        private double quiet() {
            return QUIET * CODE / squares;
        }

        void place(double x, double y, List<Block> out) {
            out.add(new Block.Fill(x, y, whole(), whole(), Ink.PAPER));
            out.add(new Block.Code(x + quiet(), y + quiet(), CODE, squares, dark, 0xFF000000));
        }
    }

    Piece heading(String text) {
        double em = LeafletType.DAY;
        double pitch = em * 1.3;
        List<String> lines = type.lines(text, Weight.MEDIUM, em, width, width);
        return new Piece(
                lines.size() * pitch + 1.4,
                3.4,
                true,
                (x, y, out) -> {
                    Pieces.lines(lines, x, y, em, pitch, Weight.MEDIUM, Ink.ACCENT, out);
                    double rule = y + lines.size() * pitch + 0.4;
                    out.add(new Block.Rule(x, rule, x + width, rule, 0.25, Ink.ACCENT));
                });
    }

    Piece known(Known k) {
        double em = LeafletType.SMALL;
        double pitch = em * LeafletType.LEADING;
        double indent = 4.8;
        Weight weight = k.grave() ? Weight.MEDIUM : Weight.REGULAR;
        List<String> lines = type.lines(k.text(), weight, em, width - indent, width - indent);
        int ink = k.grave() ? Ink.TEXT : Ink.MUTED;
        return new Piece(
                lines.size() * pitch,
                0.8,
                false,
                (x, y, out) -> {
                    double middle = y + pitch / 2;
                    if (k.stop() > 0) {
                        out.add(
                                new Block.Mark(
                                        x + 1.75,
                                        middle,
                                        1.75,
                                        Sign.STOP,
                                        String.valueOf(k.stop()),
                                        ink,
                                        Ink.PAPER));
                    } else if (k.grave()) {
                        out.add(
                                new Block.Line(
                                        x + 1.2,
                                        y + Pieces.baseline(em, pitch),
                                        "!",
                                        Weight.BOLD,
                                        em * 1.2,
                                        Ink.TEXT));
                    } else {
                        out.add(new Block.Fill(x + 1.3, middle - 0.45, 0.9, 0.9, Ink.ACCENT));
                    }
                    Pieces.lines(lines, x + indent, y, em, pitch, weight, ink, out);
                });
    }

    /// Text that may be torn between its lines.
    List<Piece> flowing(String text) {
        double em = LeafletType.SMALL;
        double pitch = em * LeafletType.LEADING;
        return type.lines(text, Weight.REGULAR, em, width, width).stream()
                .map(
                        line ->
                                new Piece(
                                        pitch,
                                        0,
                                        false,
                                        (x, y, out) ->
                                                Pieces.lines(
                                                        List.of(line),
                                                        x,
                                                        y,
                                                        em,
                                                        pitch,
                                                        Weight.REGULAR,
                                                        Ink.MUTED,
                                                        out)))
                .toList();
    }

    Piece note(String text) {
        double em = LeafletType.SMALL;
        double pitch = em * LeafletType.LEADING;
        List<String> lines = type.lines(text, Weight.REGULAR, em, width, width);
        return new Piece(
                lines.size() * pitch,
                0.8,
                false,
                (x, y, out) ->
                        Pieces.lines(lines, x, y, em, pitch, Weight.REGULAR, Ink.MUTED, out));
    }
}
