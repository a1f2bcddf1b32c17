package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.leaflet.Leaflet.MapPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Pin;
import org.xianggan.atlas.core.leaflet.Leaflet.Sign;
import org.xianggan.atlas.core.leaflet.Leaflet.Way;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;

/// What the map of a leaflet shows, one after another in as few lines as hold it.
final class LeafletLegend {
    private static final int SYMBOL = 26;
    private static final double PITCH = 4.5;
    private static final double GAP = 4;
    private static final double MARK = 1.8;

    /// A symbol and its name.
    private interface Sample {
        /// @param y middle
        void at(double x, double y, List<Block> out);
    }

    private record Entry(Sample sample, double width, List<String> lines) {}

    private final Typesetter type;
    private final double width;
    private final List<Entry> entries = new ArrayList<>();

    LeafletLegend(Typesetter type, double width) {
        this.type = type;
        this.width = width;
    }

    /// @param ground what of the map itself is seen
    static LeafletLegend of(
            MapPart map,
            List<Legend.Entry> ground,
            Wording wording,
            Typesetter type,
            double width) {
        LeafletLegend legend = new LeafletLegend(type, width);
        for (Way w : map.ways()) {
            if (w.driven().isEmpty()) {
                continue;
            }
            String name = w.tag().isEmpty() ? wording.said("leaflet.legend.way") : w.tag();
            legend.swatch(
                    new Swatch.OfTrack(LeafletType.tone(w.day()), LeafletType.use(w.day()), true),
                    name);
        }
        if (map.ways().stream().anyMatch(w -> !w.walked().isEmpty())) {
            int day =
                    map.ways().stream()
                            .filter(w -> !w.walked().isEmpty())
                            .findFirst()
                            .orElseThrow()
                            .day();
            legend.swatch(
                    new Swatch.OfTrack(LeafletType.tone(day), Use.WALKED, true),
                    wording.said("leaflet.legend.walked"));
        }
        for (Sign s : List.of(Sign.STOP, Sign.ROUGH, Sign.NIGHT)) {
            map.pins().stream()
                    .filter(p -> p.sign() == s)
                    .findFirst()
                    .ifPresent((Pin p) -> legend.mark(s, p.text(), said(s, wording)));
        }
        // Hills explain themselves.
        ground.stream()
                .filter(e -> !(e.swatch() instanceof Swatch.OfRow r && r.row() == LayerRow.RELIEF))
                .forEach(e -> legend.swatch(e.swatch(), e.name()));
        return legend;
    }

    private static String said(Sign s, Wording wording) {
        return wording.said("leaflet.legend." + s.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void swatch(Swatch swatch, String name) {
        double w = SYMBOL * Page.PIXEL;
        add((x, y, out) -> out.add(new Block.Symbol(x, y - w / 4, SYMBOL, swatch)), w, name);
    }

    private void mark(Sign sign, String text, String name) {
        add(
                (x, y, out) ->
                        out.add(new Block.Mark(x + MARK, y, MARK, sign, text, Ink.TEXT, Ink.PAPER)),
                2 * MARK,
                name);
    }

    private void add(Sample sample, double symbol, String name) {
        double room = width - symbol - 1.2;
        List<String> lines = type.lines(name, Weight.REGULAR, LeafletType.SMALL, room, room);
        double longest =
                lines.stream()
                        .mapToDouble(l -> type.width(l, Weight.REGULAR, LeafletType.SMALL))
                        .max()
                        .orElse(0);
        entries.add(
                new Entry(
                        (x, y, out) -> {
                            sample.at(x, y, out);
                            double top = y - lines.size() * PITCH / 2;
                            Pieces.lines(
                                    lines,
                                    x + symbol + 1.2,
                                    top,
                                    LeafletType.SMALL,
                                    PITCH,
                                    Weight.REGULAR,
                                    Ink.TEXT,
                                    out);
                        },
                        symbol + 1.2 + longest,
                        lines));
    }

    /// @return how high it is
    double place(double left, double top, List<Block> out) {
        double x = left;
        double y = top;
        double high = PITCH;
        for (Entry e : entries) {
            if (x > left && x + e.width() > left + width) {
                x = left;
                y += high;
                high = PITCH;
            }
            high = Math.max(high, e.lines().size() * PITCH);
            e.sample().at(x, y + high / 2, out);
            x += e.width() + GAP;
        }
        return entries.isEmpty() ? 0 : y + high - top;
    }
}
