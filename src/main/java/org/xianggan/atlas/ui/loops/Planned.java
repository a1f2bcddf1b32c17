package org.xianggan.atlas.ui.loops;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.travel.Drawn;

import java.util.ArrayList;
import java.util.List;

/// A loop with its days, the roads that they lead over, and how it is drawn; made on a worker.
///
/// @param of the document, as it was asked
/// @param roads one for each day
/// @param box of all of it
record Planned(Loop of, Itinerary plan, List<Route> roads, TravelOverlay overlay, GeoBox box) {
    /// What marks the start and the night on the map, where no number stands.
    record Signs(String start, String night) {}

    Planned {
        roads = List.copyOf(roads);
    }

    static Planned of(Loop loop, Itinerary plan, List<Route> roads, Signs signs) {
        List<Track> tracks = new ArrayList<>();
        GeoBox box = null;
        for (int d = 0; d < roads.size(); d++) {
            tracks.add(new Track(d, Tone.ofRoute(d), true, false, Drawn.stretches(roads.get(d))));
            for (LonLat p : roads.get(d).course()) {
                box = box == null ? GeoBox.around(p) : box.union(GeoBox.around(p));
            }
        }
        return new Planned(
                loop,
                plan,
                roads,
                new TravelOverlay(List.of(), List.of(), tracks, marks(plan, signs)),
                box == null ? GeoBox.FRAME : box);
    }

    private static List<Mark> marks(Itinerary plan, Signs signs) {
        List<Mark> marks = new ArrayList<>();
        Stop start = plan.loop().start();
        if (start != null) {
            add(marks, start, signs.start(), Sign.STOP, 0);
        }
        if (plan.loop().finish() instanceof Finish.At(Stop end)) {
            add(marks, end, signs.start(), Sign.STOP, plan.days().size() - 1);
        }
        for (Day day : plan.days()) {
            if (day.night() != null) {
                add(marks, day.night().stop(), signs.night(), Sign.NUMBER, day.number() - 1);
            }
            for (Stay s : day.stays()) {
                add(marks, s.stop(), String.valueOf(s.index() + 1), Sign.STOP, day.number() - 1);
            }
        }
        return marks;
    }

    private static void add(List<Mark> marks, Stop stop, String text, Sign sign, int day) {
        @Nullable LonLat at = stop.position();
        if (at != null) {
            marks.add(new Mark(WebMercator.project(at), text, sign, Tone.ofRoute(day)));
        }
    }
}
