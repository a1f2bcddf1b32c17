package org.xianggan.atlas.ui.loops;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.travel.Drawn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
            tracks.add(
                    new Track(d, Tone.ofRoute(d), true, false, stretches(plan, d, roads.get(d))));
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

    /// What is driven; dashed what is walked from the road, and the ways in from gates.
    private static List<Stretch> stretches(Itinerary plan, int day, Route road) {
        List<Stretch> all = new ArrayList<>();
        Set<WorldPoint> walked = new HashSet<>();
        List<Stretch> ways = new ArrayList<>();
        for (Stay s : plan.days().get(day).stays()) {
            LonLat at = s.stop().position();
            if (at == null) {
                continue;
            }
            Transfer in = s.transfer();
            LonLat gate = in == null ? null : in.at();
            if (gate != null) {
                ways.add(
                        new Stretch(
                                List.of(WebMercator.project(gate), WebMercator.project(at)),
                                Use.WALKED));
            }
            if (plan.loop().stops().get(s.index()).onFoot()) {
                walked.add(WebMercator.project(at));
            }
        }
        for (Stretch s : Drawn.stretches(road)) {
            boolean onFoot = s.use() == Use.ACCESS && walked.contains(s.path().getFirst());
            all.add(onFoot ? new Stretch(s.path(), Use.WALKED) : s);
        }
        all.addAll(ways);
        return all;
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
