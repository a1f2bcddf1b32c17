package org.xianggan.atlas.core.travel;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Shape;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Use;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Answers as what is drawn over the map. Workers only.
public final class Drawn {
    private Drawn() {}

    /// The wider zone first.
    public static List<TravelOverlay.Zone> zones(Reach reach, Tone tone) {
        List<TravelOverlay.Zone> zones = new ArrayList<>();
        for (Reach.Zone z : reach.zones()) {
            zones.add(new TravelOverlay.Zone(z.hours(), tone, areas(z.shapes())));
        }
        Collections.reverse(zones);
        return zones;
    }

    public static List<TravelOverlay.Area> areas(List<Shape> shapes) {
        return shapes.stream()
                .map(
                        s ->
                                new TravelOverlay.Area(
                                        ring(s.shell()),
                                        s.holes().stream().map(Drawn::ring).toList()))
                .toList();
    }

    private static List<WorldPoint> ring(List<LonLat> closed) {
        return path(closed.subList(0, closed.size() - 1));
    }

    public static List<WorldPoint> path(List<LonLat> points) {
        return points.stream().map(WebMercator::project).toList();
    }

    public static TravelOverlay.Track route(Route route, int number, Tone tone) {
        return new TravelOverlay.Track(
                number, tone, true, false, List.of(new Stretch(path(route.course()), Use.OPEN)));
    }

    /// A route as it is travelled: open, not open yet, and between a stop and the network.
    public static List<Stretch> stretches(Route route) {
        List<Stretch> all = new ArrayList<>();
        for (Leg leg : route.legs()) {
            access(leg.from(), all);
            Use use = null;
            List<WorldPoint> path = new ArrayList<>();
            for (Piece p : leg.pieces()) {
                if (p.share() == 0) {
                    continue;
                }
                Use now = route.conditions().isOpenInYear(p.edge()) ? Use.OPEN : Use.NOT_OPEN;
                if (now != use && use != null) {
                    all.add(new Stretch(path, use));
                    path.clear();
                }
                use = now;
                for (LonLat at : route.conditions().network().course(p)) {
                    add(path, WebMercator.project(at));
                }
            }
            if (use != null) {
                all.add(new Stretch(path, use));
            }
            access(leg.to(), all);
        }
        return all;
    }

    private static void access(Snap s, List<Stretch> all) {
        LonLat stop = s.stop().position();
        if (s.accessMetres() > 0 && stop != null) {
            all.add(
                    new Stretch(
                            List.of(WebMercator.project(stop), WebMercator.project(s.at())),
                            Use.ACCESS));
        }
    }

    private static void add(List<WorldPoint> path, WorldPoint p) {
        if (path.isEmpty() || !path.getLast().equals(p)) {
            path.add(p);
        }
    }

    /// What a scenario opens of a network; without a stretch where that is nothing.
    public static TravelOverlay.Track opened(
            Network network, Scenario scenario, int number, Tone tone) {
        return courses(
                scenario.opened().isEmpty() ? List.of() : Courses.of(network, scenario::opens),
                Use.OPEN,
                false,
                number,
                tone);
    }

    /// Lines that nobody takes hold of.
    public static TravelOverlay.Track courses(
            List<List<LonLat>> courses, Use use, boolean bright, int number, Tone tone) {
        return new TravelOverlay.Track(
                number,
                tone,
                bright,
                false,
                courses.stream().map(p -> new Stretch(path(p), use)).toList());
    }

    public static TravelOverlay.Track line(DrawnLine line, int number) {
        return new TravelOverlay.Track(
                number,
                Tone.DRAWN,
                true,
                false,
                List.of(new Stretch(path(line.points()), Use.NOT_OPEN)));
    }

    public static TravelOverlay.Mark mark(LonLat at, String letter, Tone tone) {
        return new TravelOverlay.Mark(
                WebMercator.project(at), letter, TravelOverlay.Sign.STOP, tone);
    }
}
