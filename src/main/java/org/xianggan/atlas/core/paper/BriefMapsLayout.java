package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.BriefPages.Drawing;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;

/// The maps of a brief, before and after beside each other over one legend: the same place at the
/// same scale.
final class BriefMapsLayout {
    private static final double GAP = 4;
    private static final double WIDTH = (BriefLayout.WIDTH - GAP) / 2;
    private static final double CAPTION = 2.4;
    private static final double PITCH = CAPTION * 1.36;

    /// Around what is to be seen, and of the bar and the notice; logical pixels.
    private static final int MARGIN = 18;

    private static final int BELOW = 26;

    /// Nearer than this a map shows little of what is around.
    private static final double NEAREST = 11.5;

    private final FeatureSource features;
    private final Wording wording;
    private final Typesetter type;
    private Brief.@Nullable Maps maps;
    private @Nullable Viewport view;
    private @Nullable LegendStrip strip;
    private List<String> names = List.of();
    private List<List<String>> captions = List.of();

    BriefMapsLayout(FeatureSource features, Wording wording, Typesetter type) {
        this.features = features;
        this.wording = wording;
        this.type = type;
    }

    private record Ready(Brief.Maps maps, Viewport view, LegendStrip strip) {}

    /// The legend of maps of that height.
    void begin(Brief.Maps of, double height) {
        maps = of;
        Viewport v = view(of, height);
        view = v;
        List<Legend.Entry> entries = new ArrayList<>();
        of.signs().forEach(s -> entries.add(new Legend.Entry(s.swatch(), s.name())));
        entries.addAll(Legend.of(features, v, of.state(), wording, id -> id));
        strip = new LegendStrip(entries, BriefLayout.WIDTH, 58, type);
        names = entries.stream().map(Legend.Entry::name).toList();
        captions = List.of(caption(1, of.before()), caption(2, of.after()));
    }

    private Ready ready() {
        if (maps == null || view == null || strip == null) {
            throw new IllegalStateException("no maps were begun");
        }
        return new Ready(maps, view, strip);
    }

    private List<String> caption(int number, Brief.Side side) {
        return type.lines(label(number, side), Weight.REGULAR, CAPTION, WIDTH, WIDTH);
    }

    private String label(int number, Brief.Side side) {
        return wording.texts().first("brief.figure", number) + " " + side.caption();
    }

    /// The least height at which the whole box is seen without what lies beyond the atlas.
    static double needed(Brief.Maps of) {
        WorldBox box = WebMercator.project(of.box());
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double pixels = (WIDTH / Page.PIXEL) * box.height() / frame.width();
        return (pixels + 2 * MARGIN + BELOW) * Page.PIXEL;
    }

    /// No wider than what the atlas knows: paper beyond it would be bare.
    private static Viewport view(Brief.Maps of, double height) {
        int width = (int) Math.floor(WIDTH / Page.PIXEL);
        int high = (int) Math.floor(height / Page.PIXEL);
        Viewport v = Viewport.fitting(of.box(), width, high - BELOW, 1, MARGIN);
        v = v.at(v.centreX(), v.centreY(), Math.min(v.zoom(), NEAREST));
        double most = WebMercator.project(GeoBox.FRAME).width() / v.metresPerPixel();
        return v.resized((int) Math.min(width, Math.floor(most)), high, 1)
                .at(v.centreX(), v.centreY() - BELOW / 2.0 * v.metresPerPixel(), v.zoom())
                .clamped();
    }

    /// @param height of the maps
    /// @return where what follows begins
    double place(double left, double top, double height, Edition edition, List<Block> out) {
        Ready r = ready();
        Viewport v = view(r.maps(), height);
        double inset = (WIDTH - v.width() * Page.PIXEL) / 2;
        map(left + inset, top, v, r.maps().before(), edition, out);
        map(left + WIDTH + GAP + inset, top, v, r.maps().after(), edition, out);
        double y = top + v.height() * Page.PIXEL + 0.8;
        int lines = 0;
        for (int i = 0; i < captions.size(); i++) {
            List<String> caption = captions.get(i);
            lines = Math.max(lines, caption.size());
            double x = left + i * (WIDTH + GAP);
            Pieces.lines(caption, x, y, CAPTION, PITCH, Weight.REGULAR, Ink.TEXT, out);
        }
        y += lines * PITCH + 1.2;
        r.strip().place(left, y, out);
        return y + r.strip().height();
    }

    private void map(
            double x, double y, Viewport v, Brief.Side side, Edition edition, List<Block> out) {
        out.add(
                new Block.MapBlock(
                        x,
                        y,
                        v,
                        ready().maps().state(),
                        null,
                        side.overlay(),
                        null,
                        notice(edition),
                        List.of()));
        double w = v.width() * Page.PIXEL;
        CountyLayout.frame(x, y, w, v.height() * Page.PIXEL, out);
        out.add(new Block.North(x + w - 5, y + 2.5, 7, Ink.TEXT, Ink.PAPER));
    }

    /// In one language: a map that takes half of a page has no room for two.
    private String notice(Edition edition) {
        Messages texts = wording.texts();
        return edition.notice(texts.language() == Language.BOTH ? Messages.chinese() : texts);
    }

    /// Each map by itself, as it was begun.
    List<Drawing> drawings(Edition edition) {
        Ready r = ready();
        return List.of(
                drawing(r, r.maps().before(), edition), drawing(r, r.maps().after(), edition));
    }

    private Drawing drawing(Ready r, Brief.Side side, Edition edition) {
        List<Block> out = new ArrayList<>();
        double w = r.view().width() * Page.PIXEL;
        out.add(new Block.Fill(0, 0, w, r.view().height() * Page.PIXEL, Ink.PAPER));
        map(0, 0, r.view(), side, edition, out);
        return new Drawing(
                r.view().width() * Page.PIXEL,
                r.view().height() * Page.PIXEL,
                out,
                side.caption(),
                wording.said("brief.map.alt", side.caption()));
    }

    Drawing legend() {
        Ready r = ready();
        List<Block> out = new ArrayList<>();
        out.add(new Block.Fill(0, 0, BriefLayout.WIDTH, r.strip().height(), Ink.PAPER));
        r.strip().place(0, 0, out);
        String what = wording.said("brief.legend");
        return new Drawing(
                BriefLayout.WIDTH,
                r.strip().height(),
                out,
                what,
                what + ": " + String.join(wording.texts().first("form.semicolon"), names));
    }
}
