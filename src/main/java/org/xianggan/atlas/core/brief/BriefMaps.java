package org.xianggan.atlas.core.brief;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief.Maps;
import org.xianggan.atlas.core.brief.Brief.Side;
import org.xianggan.atlas.core.brief.Brief.Sign;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.travel.Drawn;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The two maps: what is changed, and the way of the pair that tells the change best, before and
/// after. What is changed is bright, the ways beneath it pale.
final class BriefMaps {
    /// Degrees around what a map has to show.
    private static final double AROUND = 0.03;

    /// Broad bands that would lie over the lines it is about.
    private static final Set<LayerRow> ASIDE = EnumSet.of(LayerRow.RED_ROUTES, LayerRow.BELT);

    private final Wording wording;
    private final Messages texts;
    private final RouteEngine engine;
    private final Effect effect;
    private final List<Effect> all;
    private final @Nullable PairGain pair;
    private @Nullable GeoBox box;

    /// @param all the first of them has the pair
    BriefMaps(List<Effect> all, RouteEngine engine, Wording wording) {
        this.all = all;
        this.effect = all.getFirst();
        this.engine = engine;
        this.wording = wording;
        this.texts = wording.texts();
        this.pair = effect.nearest();
    }

    Maps make() {
        int year = effect.after().scenario().year();
        List<Track> before = new ArrayList<>();
        List<Track> after = new ArrayList<>();
        List<Sign> signs = new ArrayList<>();
        way(effect.whatIf().before(), Tone.BEFORE, "brief.sign.before", before, signs);
        way(effect.whatIf().after(), Tone.AFTER, "brief.sign.after", after, signs);
        for (Effect e : all) {
            Change c = e.change();
            c.courses().forEach(line -> line.forEach(this::include));
            if (!c.opened().isEmpty()) {
                after.add(Drawn.courses(c.opened(), Use.OPEN, true, after.size(), Tone.AFTER));
                sign(Tone.AFTER, Use.OPEN, "brief.sign.opened", signs);
            }
            if (!c.avoided().isEmpty()) {
                before.add(Drawn.courses(c.avoided(), Use.OPEN, true, before.size(), Tone.FOURTH));
                after.add(
                        Drawn.courses(c.avoided(), Use.NOT_OPEN, true, after.size(), Tone.FOURTH));
                sign(Tone.FOURTH, Use.OPEN, "brief.sign.open", signs);
                sign(Tone.FOURTH, Use.NOT_OPEN, "brief.sign.avoided", signs);
            }
            for (DrawnLine line : c.drawn()) {
                after.add(Drawn.line(line, after.size()));
            }
            if (!c.drawn().isEmpty()) {
                sign(Tone.DRAWN, Use.NOT_OPEN, "brief.sign.drawn", signs);
            }
        }
        Set<LayerRow> rows = EnumSet.copyOf(LayerRow.defaults());
        rows.removeAll(ASIDE);
        MapState state = new MapState(rows, year, MapState.Theme.PAPER, texts.language(), null);
        GeoBox seen = box == null ? GeoBox.FRAME : box;
        return new Maps(
                new GeoBox(
                        seen.west() - AROUND,
                        seen.south() - AROUND,
                        seen.east() + AROUND,
                        seen.north() + AROUND),
                state,
                new Side(
                        new TravelOverlay(List.of(), List.of(), before, marks(Tone.BEFORE)),
                        caption("before", effect.whatIf().before(), year)),
                new Side(
                        new TravelOverlay(List.of(), List.of(), after, marks(Tone.AFTER)),
                        caption("after", effect.whatIf().after(), year)),
                signs);
    }

    private void sign(Tone tone, Use use, String key, List<Sign> to) {
        Sign sign = new Sign(new Swatch.OfTrack(tone, use, true), wording.said(key));
        if (!to.contains(sign)) {
            to.add(sign);
        }
    }

    private void way(Matrix times, Tone tone, String key, List<Track> to, List<Sign> signs) {
        PairGain p = pair;
        if (p == null || !times.isReachable(p.i(), p.j())) {
            return;
        }
        Route route =
                engine.route(
                                List.of(times.places().get(p.i()), times.places().get(p.j())),
                                times.conditions(),
                                1)
                        .getFirst();
        route.course().forEach(this::include);
        to.add(Drawn.courses(List.of(route.course()), Use.OPEN, false, to.size(), tone));
        signs.add(new Sign(new Swatch.OfTrack(tone, Use.OPEN, false), wording.said(key)));
    }

    private void include(LonLat p) {
        GeoBox one = GeoBox.around(p);
        box = box == null ? one : box.union(one);
    }

    private List<Mark> marks(Tone tone) {
        PairGain p = pair;
        if (p == null) {
            return List.of();
        }
        Matrix times = effect.whatIf().after();
        return List.of(
                Drawn.mark(times.places().get(p.i()).at(), "A", tone),
                Drawn.mark(times.places().get(p.j()).at(), "B", tone));
    }

    private String caption(String which, Matrix times, int year) {
        PairGain p = pair;
        String y = String.valueOf(year);
        if (p == null) {
            return wording.said("brief.map." + which, y);
        }
        Range seconds = times.seconds(p.i(), p.j());
        return Twofold.line(
                texts,
                m ->
                        m.first(
                                "brief.map." + which + ".way",
                                y,
                                TimeRows.seat(effect, p.i(), m),
                                TimeRows.seat(effect, p.j(), m),
                                seconds.isNone()
                                        ? m.first("whatif.none")
                                        : Figures.hours(seconds, m)));
    }
}
