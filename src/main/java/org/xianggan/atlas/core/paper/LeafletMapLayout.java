package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.leaflet.Leaflet.MapPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Pin;
import org.xianggan.atlas.core.leaflet.Leaflet.Sign;
import org.xianggan.atlas.core.leaflet.Leaflet.Way;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;

/// The map of a leaflet: the ways under the names of the map, numbered stops and their names above
/// all, bar, arrow, notice, and the legend beneath.
final class LeafletMapLayout {
    private static final double RADIUS = 2.35;
    private static final double EM = 2.95;
    private static final double PITCH = EM * 1.2;

    /// Around what has to be seen, for names; logical pixels.
    private static final int MARGIN = 34;

    private static final int BELOW = 20;

    /// Nearer than this a map shows little of what is around.
    private static final double NEAREST = 12;

    /// From one point of a way to the next, millimetres.
    private static final double STEP = 1.2;

    private final FeatureSource features;
    private final Wording wording;
    private final Typesetter type;

    LeafletMapLayout(FeatureSource features, Wording wording, Typesetter type) {
        this.features = features;
        this.wording = wording;
        this.type = type;
    }

    /// The height at which a map of that width shows the whole with nothing to spare.
    double suits(MapPart map, double width) {
        WorldBox box = WebMercator.project(map.box());
        double inside = width / Page.PIXEL - 2 * MARGIN;
        double high = inside * box.height() / Math.max(1, box.width());
        return (high + 2 * MARGIN + BELOW) * Page.PIXEL;
    }

    private static Viewport view(MapPart map, double width, double height) {
        int wide = (int) Math.floor(width / Page.PIXEL);
        int high = (int) Math.floor(height / Page.PIXEL);
        Viewport v = Viewport.fitting(map.box(), wide, high - BELOW, 1, MARGIN);
        v = v.at(v.centreX(), v.centreY(), Math.min(v.zoom(), NEAREST));
        // Paper beyond what the atlas knows would be bare: rather nearer than that.
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double most = frame.width() / v.metresPerPixel();
        return v.resized((int) Math.min(wide, Math.floor(most)), high, 1)
                .at(v.centreX(), v.centreY() - BELOW / 2.0 * v.metresPerPixel(), v.zoom())
                .clamped();
    }

    void place(
            MapPart map,
            Edition edition,
            double left,
            double top,
            double width,
            double height,
            List<Block> out) {
        Viewport v = view(map, width, height);
        double w = v.width() * Page.PIXEL;
        double h = v.height() * Page.PIXEL;
        double x = left + (width - w) / 2;
        Rect frame = new Rect(x, top, w, h);
        out.add(
                new Block.MapBlock(
                        x,
                        top,
                        v,
                        map.state(),
                        null,
                        overlay(map),
                        null,
                        notice(edition),
                        List.of()));
        CountyLayout.frame(x, top, w, h, out);
        out.add(new Block.North(x + w - 5.5, top + 3, 8, Ink.TEXT, Ink.PAPER));
        pins(map, v, frame, out);
    }

    /// What a map of that size shows, as wide as it.
    LeafletLegend legend(MapPart map, double width, double height) {
        Viewport v = view(map, width, height);
        return LeafletLegend.of(
                map, Legend.of(features, v, map.state(), wording, id -> id), wording, type, width);
    }

    /// In one language: a map has no room for two.
    private String notice(Edition edition) {
        Messages texts = wording.texts();
        return edition.notice(texts.language() == Language.BOTH ? Messages.chinese() : texts);
    }

    private static TravelOverlay overlay(MapPart map) {
        List<Track> tracks = new ArrayList<>();
        for (Way w : map.ways()) {
            List<Stretch> stretches = new ArrayList<>();
            w.driven().forEach(c -> stretches.add(new Stretch(path(c), LeafletType.use(w.day()))));
            w.walked().forEach(c -> stretches.add(new Stretch(path(c), Use.WALKED)));
            tracks.add(new Track(tracks.size(), LeafletType.tone(w.day()), true, false, stretches));
        }
        return new TravelOverlay(List.of(), List.of(), tracks, List.of());
    }

    private static List<WorldPoint> path(List<LonLat> points) {
        return points.stream().map(WebMercator::project).toList();
    }

    private static double[] spot(LonLat p, Viewport v, Rect frame) {
        WorldPoint w = WebMercator.project(p);
        return new double[] {
            frame.x() + v.toScreenX(w.x()) * Page.PIXEL, frame.y() + v.toScreenY(w.y()) * Page.PIXEL
        };
    }

    private void pins(MapPart map, Viewport v, Rect frame, List<Block> out) {
        List<Pin> pins = map.pins();
        List<double[]> spots = pins.stream().map(p -> spot(p.at(), v, frame)).toList();
        List<List<double[]>> each = map.ways().stream().map(w -> points(w, v, frame)).toList();
        List<double[]> ways = each.stream().flatMap(List::stream).toList();
        List<Rect> taken = new ArrayList<>();
        taken.add(new Rect(frame.x() + frame.width() - 10, frame.y(), 10, 12));
        taken.add(
                new Rect(frame.x() + frame.width() - 62, frame.y() + frame.height() - 10, 62, 10));
        taken.add(new Rect(frame.x(), frame.y() + frame.height() - 8, 45, 8));
        PinPlacing placing = new PinPlacing(frame, taken, spots, RADIUS, ways);
        List<Block> tags = new ArrayList<>();
        for (int i = 0; i < map.ways().size(); i++) {
            tag(map.ways().get(i), each.get(i), placing, tags);
        }
        placing.name(
                pins.stream().mapToDouble(this::width).toArray(),
                pins.stream().mapToDouble(p -> p.names().size() * PITCH).toArray());
        out.addAll(tags);
        for (int i = 0; i < pins.size(); i++) {
            leader(spots.get(i), placing, i, out);
        }
        for (int i = 0; i < pins.size(); i++) {
            Pin p = pins.get(i);
            double[] at = placing.mark(i);
            free(Rect.around(at[0], at[1], RADIUS), out);
            out.add(new Block.Mark(at[0], at[1], RADIUS, p.sign(), p.text(), Ink.TEXT, Ink.PAPER));
            name(p, at, placing.name(i), out);
        }
    }

    private double width(Pin p) {
        return p.names().stream()
                .mapToDouble(n -> type.width(n, Weight.MEDIUM, EM))
                .max()
                .orElse(0);
    }

    /// A mark that was pushed aside points to its place.
    private static void leader(double[] spot, PinPlacing placing, int i, List<Block> out) {
        if (placing.isMoved(i)) {
            double[] at = placing.mark(i);
            out.add(new Block.Rule(spot[0], spot[1], at[0], at[1], 0.9, Ink.PAPER));
            out.add(new Block.Rule(spot[0], spot[1], at[0], at[1], 0.35, Ink.TEXT));
            out.add(new Block.Mark(spot[0], spot[1], 0.55, Sign.STOP, "", Ink.TEXT, Ink.PAPER));
        }
    }

    private void name(Pin p, double[] at, @Nullable Rect r, List<Block> out) {
        if (r == null) {
            return;
        }
        free(r, out);
        for (int k = 0; k < p.names().size(); k++) {
            String text = p.names().get(k);
            double w = type.width(text, Weight.MEDIUM, EM);
            double middle = r.x() + r.width() / 2;
            // Towards its mark, or in the middle above and below it.
            double x =
                    r.x() > at[0]
                            ? r.x()
                            : r.x() + r.width() < at[0] ? r.x() + r.width() - w : middle - w / 2;
            out.add(
                    new Block.Haloed(
                            new Block.Line(
                                    x,
                                    r.y() + k * PITCH + Pieces.baseline(EM, PITCH),
                                    text,
                                    Weight.MEDIUM,
                                    EM,
                                    Ink.TEXT),
                            0xFFFBFAF6,
                            0.5));
        }
    }

    private void tag(Way way, List<double[]> points, PinPlacing placing, List<Block> out) {
        if (way.tag().isEmpty() || points.isEmpty()) {
            return;
        }
        double em = LeafletType.SMALL;
        double w = type.width(way.tag(), Weight.BOLD, em) + 2.4;
        double h = em * 1.45;
        Rect r = placing.tag(points, w, h);
        if (r == null) {
            return;
        }
        int colour = LeafletType.colour(way.day());
        free(r, out);
        out.add(new Block.Tag(r.x(), r.y(), w, h, 0.9, Ink.PAPER, colour, 0.5));
        out.add(
                new Block.Line(
                        r.x() + 1.2,
                        r.y() + Pieces.baseline(em, h),
                        way.tag(),
                        Weight.BOLD,
                        em,
                        colour));
    }

    private static void free(Rect r, List<Block> out) {
        Rect wide = r.grown(0.5);
        out.add(new Block.Free(wide.x(), wide.y(), wide.width(), wide.height()));
    }

    /// Points of a way on the map, near to each other.
    private static List<double[]> points(Way way, Viewport v, Rect frame) {
        List<double[]> all = new ArrayList<>();
        for (List<LonLat> course : way.driven()) {
            double[] before = null;
            for (LonLat p : course) {
                double[] here = spot(p, v, frame);
                if (before != null) {
                    double far = Math.hypot(here[0] - before[0], here[1] - before[1]);
                    int parts = (int) Math.ceil(far / STEP);
                    for (int k = 1; k <= parts; k++) {
                        double t = k / (double) parts;
                        double[] at = {
                            before[0] + t * (here[0] - before[0]),
                            before[1] + t * (here[1] - before[1])
                        };
                        double[] last = all.isEmpty() ? null : all.getLast();
                        if (last == null
                                || Math.hypot(at[0] - last[0], at[1] - last[1]) >= STEP * 0.8) {
                            all.add(at);
                        }
                    }
                }
                before = here;
            }
        }
        return all;
    }
}
