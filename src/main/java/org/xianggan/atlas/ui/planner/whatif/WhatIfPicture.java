package org.xianggan.atlas.ui.planner.whatif;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.nearby.ReachReport;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.ui.planner.Ground;
import org.xianggan.atlas.ui.planner.parts.Drawn;

import java.util.ArrayList;
import java.util.List;

/// What of an answer is drawn over the map. Workers only.
final class WhatIfPicture {
    private WhatIfPicture() {}

    /// @param changed the drawn line that is being changed: it is on the map in another way
    static TravelOverlay of(
            Ground ground,
            WhatIfModel.Answer a,
            WhatIfModel.@Nullable Pair pair,
            @Nullable Double hours,
            @Nullable DrawnLine changed) {
        List<TravelOverlay.Zone> zones = new ArrayList<>();
        if (hours != null) {
            // What is gained shows around what was there before.
            add(zones, a.report().after(), hours, Tone.AFTER);
            add(zones, a.report().before(), hours, Tone.BEFORE);
        }
        List<TravelOverlay.Track> tracks = new ArrayList<>();
        int number = 0;
        for (DrawnLine line : a.after().drawn()) {
            if (!line.equals(changed)) {
                tracks.add(Drawn.line(line, number++));
            }
        }
        List<TravelOverlay.Mark> marks = new ArrayList<>();
        if (pair != null) {
            way(ground, a.report().whatIf().before(), pair, Tone.BEFORE, tracks);
            way(ground, a.report().whatIf().after(), pair, Tone.AFTER, tracks);
            List<Snap> places = a.report().whatIf().after().places();
            marks.add(Drawn.mark(places.get(pair.i()).at(), "A", Tone.AFTER));
            marks.add(Drawn.mark(places.get(pair.j()).at(), "B", Tone.AFTER));
        }
        return zones.isEmpty() && tracks.isEmpty()
                ? TravelOverlay.NONE
                : new TravelOverlay(zones, List.of(), tracks, marks);
    }

    private static void add(
            List<TravelOverlay.Zone> zones, @Nullable ReachReport of, double hours, Tone tone) {
        if (of != null) {
            for (Reach.Zone z : of.reach().zones()) {
                if (z.hours() == hours) {
                    zones.add(new TravelOverlay.Zone(hours, tone, Drawn.areas(z.shapes())));
                }
            }
        }
    }

    private static void way(
            Ground ground,
            Matrix m,
            WhatIfModel.Pair pair,
            Tone tone,
            List<TravelOverlay.Track> tracks) {
        if (!m.isReachable(pair.i(), pair.j())) {
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
}
