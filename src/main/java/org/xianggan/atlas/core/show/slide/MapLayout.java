package org.xianggan.atlas.core.show.slide;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Legend;
import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.ScaleBar;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;

/// A slide with a map, or with two of them side by side: the card on the left, the band below, the
/// map behind both.
final class MapLayout {
    private static final double EDGE = 36;
    private static final double YEAR = 44;
    private static final double YEAR_HEIGHT = 72;
    /// Of the degrees beside the border of the atlas.
    private static final double DEGREES = 130;

    /// Of the year in the corner.
    private static final double BADGE = 130;

    private static final double LONGEST_BAR = 180;
    private static final double BAR_HEIGHT = 46;

    /// A guess at the band's height, which follows from what the map shows.
    private static final double FOOT = 190;

    private final SlideSize size;
    private final SlideInk ink;
    private final Typesetter type;
    private final Look look;
    private final Theme theme;
    private final Wording wording;
    private final Supplies supplies;

    MapLayout(
            SlideSize size,
            SlideInk ink,
            Typesetter type,
            Look look,
            Theme theme,
            Wording wording,
            Supplies supplies) {
        this.size = size;
        this.ink = ink;
        this.type = type;
        this.look = look;
        this.theme = theme;
        this.wording = wording;
        this.supplies = supplies;
    }

    record Result(List<SlideMap> maps, List<Part> parts, List<String> overfull) {}

    Result of(Said said, String author, SceneMap map, FeatureSource features) {
        // The legend is what the map shows, the band is as high as the legend, and the map has the
        // room that the band leaves: a higher band than guessed makes the map smaller, so that it
        // shows no less.
        Result draft = with(said, author, map, List.of(), FOOT);
        List<Legend.Entry> legend = SlideLegend.of(draft.maps(), features, wording, supplies);
        Foot foot = new Foot(size, said, legend, ink, type);
        if (foot.height() > FOOT) {
            draft = with(said, author, map, List.of(), foot.height());
            legend = SlideLegend.of(draft.maps(), features, wording, supplies);
        }
        return with(said, author, map, legend, FOOT);
    }

    private Result with(
            Said said, String author, SceneMap map, List<Legend.Entry> legend, double least) {
        Messages texts = wording.texts();
        double bottom =
                SlideSize.HEIGHT
                        - Math.max(least, new Foot(size, said, legend, ink, type).height());
        double wide = size.width();
        SceneMap.Before before = map.before();
        boolean twice = before != null;
        Card cards = new Card(ink, type, texts, look.large());
        double base =
                Math.clamp(wide * (twice ? 0.26 : 0.30), 480, 700) * (look.large() ? 1.12 : 1);
        double widest = Math.max(base, Math.min(wide * 0.56, 1100));
        if (!twice) {
            base = Math.clamp(wide - needed(map, bottom) - 3 * EDGE - BADGE, base, widest);
        }
        Card.Placed card =
                said.isCover() && !twice
                        ? cards.cover(said, author, Math.min(wide * 0.56, 1280), bottom)
                        : cards.beside(said, base, widest, bottom);
        double left = card.box().width() > 0 ? card.box().right() : 0;
        List<Part> parts = new ArrayList<>();
        List<SlideMap> maps = new ArrayList<>();
        if (before != null) {
            double from = left + EDGE;
            double half = (wide - from) / 2;
            maps.add(
                    half(
                            map,
                            before.year(),
                            before.travel(),
                            before.name().in(look.language()),
                            new SlideBox(from, 0, half, SlideSize.HEIGHT),
                            bottom));
            maps.add(
                    half(
                            map,
                            map.year(),
                            map.travel(),
                            before.after().in(look.language()),
                            new SlideBox(from + half, 0, half, SlideSize.HEIGHT),
                            bottom));
        } else {
            SlideBox at = size.box();
            double room = wide - left - 2 * EDGE;
            // A sheet that is narrower than its room keeps clear of the year.
            boolean narrow = needed(map, bottom) <= room - BADGE;
            SlideBox free =
                    new SlideBox(
                            left + EDGE,
                            EDGE,
                            Math.max(1, narrow ? room - BADGE : room),
                            bottom - 2 * EDGE);
            maps.add(
                    new SlideMap(
                            at,
                            List.of(),
                            MapPlace.of(map.box(), at, free, MapPlace.scale(language(map))),
                            state(map, map.year()),
                            map.travel(),
                            map.web(),
                            ""));
        }
        // A figure that found no room leaves no source behind.
        Foot foot = new Foot(size, card.said(), legend, ink, type);
        furniture(maps, map, foot.box().y(), parts);
        parts.addAll(card.parts());
        foot.place(parts);
        List<SlideBox> covered = covered(card, parts, foot);
        List<String> over = new ArrayList<>(card.overfull());
        if (foot.isTooHigh()) {
            over.add(texts.first("show.slide.over.foot"));
        }
        return new Result(
                maps.stream().map(m -> covering(m, covered)).toList(), List.copyOf(parts), over);
    }

    /// How wide the sheet of the map is at most, its degrees too: what is beyond is bare.
    private double needed(SceneMap map, double bottom) {
        SlideBox free = new SlideBox(0, EDGE, size.width(), bottom - 2 * EDGE);
        SlideBox at = size.box();
        Viewport v = MapPlace.of(map.box(), at, free, MapPlace.scale(language(map)));
        return MapPlace.seen(GeoBox.FRAME, at, v).width() + 2 * DEGREES;
    }

    private SlideMap half(
            SceneMap map,
            int year,
            @Nullable TravelOverlay travel,
            String tag,
            SlideBox at,
            double bottom) {
        SlideBox free =
                new SlideBox(
                        at.x() + EDGE / 2,
                        EDGE + YEAR_HEIGHT,
                        Math.max(1, at.width() - EDGE),
                        bottom - 2 * EDGE - YEAR_HEIGHT);
        return new SlideMap(
                at,
                List.of(),
                MapPlace.of(map.box(), at, free, MapPlace.scale(language(map))),
                state(map, year),
                travel,
                map.web(),
                tag);
    }

    private Language language(SceneMap map) {
        return map.language() == null ? look.language() : map.language();
    }

    private MapState state(SceneMap map, int year) {
        return new MapState(
                map.rows(),
                year,
                theme,
                language(map),
                map.selected(),
                map.looks(),
                look.large(),
                supplies.layers(map.layers()));
    }

    /// Years and the scale bar, and what parts two maps.
    private void furniture(List<SlideMap> maps, SceneMap map, double bottom, List<Part> out) {
        for (SlideMap m : maps) {
            if (maps.size() > 1) {
                out.add(
                        new Part.Panel(
                                new SlideBox(m.at().x() - 2, 0, 4, bottom), 0, ink.edge(), 0));
            }
            badge(m, out);
        }
        scale(maps.getLast(), bottom, out);
    }

    /// The year of a map, or what it is called. A name that is too long gets smaller letters, then
    /// more lines: none is cut.
    private void badge(SlideMap m, List<Part> out) {
        String year = Integer.toString(m.state().year());
        String said = m.tag().isEmpty() ? wording.texts().first("show.slide.year", year) : m.tag();
        double room = m.at().width() - 2 * EDGE - 44;
        double whole = type.width(said, Weight.BOLD, YEAR) + 1;
        double em = Math.max(Sizes.LEAST, YEAR * Math.min(1, room / whole));
        boolean fits = type.width(said, Weight.BOLD, em) <= room;
        List<String> lines = fits ? List.of(said) : type.lines(said, Weight.BOLD, em, room, room);
        double leading = fits ? YEAR_HEIGHT : em * 1.3;
        double width = 1;
        for (String line : lines) {
            width = Math.max(width, type.width(line, Weight.BOLD, em) + 1);
        }
        double height = lines.size() * leading;
        double panelHeight = fits ? YEAR_HEIGHT : Math.max(YEAR_HEIGHT, height + 16);
        SlideBox panel =
                new SlideBox(m.at().right() - EDGE - width - 44, EDGE, width + 44, panelHeight);
        out.add(new Part.Panel(panel, 14, ink.card(), ink.edge()));
        out.add(
                new Part.Text(
                        new SlideBox(
                                panel.x() + 22,
                                panel.y() + (panelHeight - height) / 2,
                                width,
                                height),
                        Part.Role.YEAR,
                        said,
                        lines,
                        Weight.BOLD,
                        em,
                        leading,
                        ink.ink(),
                        false));
    }

    private void scale(SlideMap m, double bottom, List<Part> out) {
        Viewport v = m.viewport();
        double unit = MapPlace.units(v);
        ScaleBar bar = ScaleBar.of(v, LONGEST_BAR / unit, ScaleBar.SCREEN_PIXEL);
        double length = bar.pixels() * unit;
        double words = type.width(bar.label(), Weight.MEDIUM, 26) + 1;
        double width = Math.max(length, words);
        Palette p = Palette.of(theme);
        out.add(
                new Part.Scale(
                        new SlideBox(
                                m.at().right() - EDGE - width,
                                bottom - 24 - BAR_HEIGHT,
                                width,
                                BAR_HEIGHT),
                        length,
                        bar.label(),
                        26,
                        p.ink(),
                        p.land()));
    }

    private static List<SlideBox> covered(Card.Placed card, List<Part> parts, Foot foot) {
        List<SlideBox> all = new ArrayList<>();
        all.add(foot.box());
        if (card.box().width() > 0) {
            all.add(card.box());
        }
        for (Part p : parts) {
            if (p instanceof Part.Scale || p instanceof Part.Panel panel && panel.round() == 14) {
                all.add(p.at());
            }
        }
        return all;
    }

    private static SlideMap covering(SlideMap m, List<SlideBox> covered) {
        return new SlideMap(
                m.at(),
                covered.stream().filter(m.at()::meets).toList(),
                m.viewport(),
                m.state(),
                m.travel(),
                m.web(),
                m.tag());
    }
}
