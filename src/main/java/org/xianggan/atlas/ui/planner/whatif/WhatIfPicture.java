package org.xianggan.atlas.ui.planner.whatif;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.nearby.ReachReport;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.travel.Drawn;
import org.xianggan.atlas.ui.planner.Ground;

import java.util.ArrayList;
import java.util.List;

/// What of an answer is drawn over the map: lines that are opened or drawn, the ways of the chosen
/// pair, the chosen zone. Workers only.
final class WhatIfPicture {
    /// What is wanted of it besides lines.
    ///
    /// @param pair whose ways are shown
    /// @param hours whose zone is shown
    /// @param changed the drawn line that is being changed: it is on the map in another way
    record Shown(
            WhatIfModel.@Nullable Pair pair, @Nullable Double hours, @Nullable DrawnLine changed) {}

    private final Ground ground;
    private final WhatIfModel.Answer a;
    private final Shown shown;
    private final List<TravelOverlay.Zone> zones = new ArrayList<>();
    private final List<TravelOverlay.Track> tracks = new ArrayList<>();
    private final List<TravelOverlay.Mark> marks = new ArrayList<>();

    private WhatIfPicture(Ground ground, WhatIfModel.Answer a, Shown shown) {
        this.ground = ground;
        this.a = a;
        this.shown = shown;
    }

    /// Both sides in one.
    static TravelOverlay of(Ground ground, WhatIfModel.Answer a, Shown shown) {
        WhatIfPicture picture = new WhatIfPicture(ground, a, shown);
        // What is gained shows around what was there before.
        picture.zone(a.report().after(), Tone.AFTER);
        picture.zone(a.report().before(), Tone.BEFORE);
        picture.lines(a.after(), Tone.AFTER);
        picture.way(a.report().whatIf().before(), Tone.BEFORE);
        picture.way(a.report().whatIf().after(), Tone.AFTER);
        picture.ends(Tone.AFTER);
        return picture.made();
    }

    static TravelOverlay before(Ground ground, WhatIfModel.Answer a, Shown shown) {
        return new WhatIfPicture(ground, a, shown)
                .side(a.report().before(), a.before(), a.report().whatIf().before(), Tone.BEFORE);
    }

    static TravelOverlay after(Ground ground, WhatIfModel.Answer a, Shown shown) {
        return new WhatIfPicture(ground, a, shown)
                .side(a.report().after(), a.after(), a.report().whatIf().after(), Tone.AFTER);
    }

    private TravelOverlay side(@Nullable ReachReport reach, Scenario of, Matrix times, Tone tone) {
        zone(reach, tone);
        lines(of, tone);
        way(times, tone);
        ends(tone);
        return made();
    }

    private TravelOverlay made() {
        return zones.isEmpty() && tracks.isEmpty()
                ? TravelOverlay.NONE
                : new TravelOverlay(zones, List.of(), tracks, marks);
    }

    private void zone(@Nullable ReachReport of, Tone tone) {
        Double hours = shown.hours();
        if (of == null || hours == null) {
            return;
        }
        for (Reach.Zone z : of.reach().zones()) {
            if (z.hours() == hours) {
                zones.add(new TravelOverlay.Zone(hours, tone, Drawn.areas(z.shapes())));
            }
        }
    }

    private void lines(Scenario s, Tone tone) {
        TravelOverlay.Track opened = Drawn.opened(ground.network(a.mode()), s, tracks.size(), tone);
        if (!opened.stretches().isEmpty()) {
            tracks.add(opened);
        }
        for (DrawnLine line : s.drawn()) {
            if (!line.equals(shown.changed())) {
                tracks.add(Drawn.line(line, tracks.size()));
            }
        }
    }

    private void way(Matrix m, Tone tone) {
        WhatIfModel.Pair pair = shown.pair();
        if (pair == null || !m.isReachable(pair.i(), pair.j())) {
            return;
        }
        List<Snap> ends = List.of(m.places().get(pair.i()), m.places().get(pair.j()));
        try {
            tracks.add(
                    Drawn.route(
                            ground.engine().route(ends, m.conditions(), 1).getFirst(),
                            tracks.size(),
                            tone));
        } catch (TravelProblem none) {
            // No way: nothing to draw, the cell says so.
        }
    }

    private void ends(Tone tone) {
        WhatIfModel.Pair pair = shown.pair();
        if (pair != null) {
            List<Snap> places = a.report().whatIf().after().places();
            marks.add(Drawn.mark(places.get(pair.i()).at(), "A", tone));
            marks.add(Drawn.mark(places.get(pair.j()).at(), "B", tone));
        }
    }
}
