package org.xianggan.atlas.core.journey.play;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Drive;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;

import java.util.ArrayList;
import java.util.List;

/// Writes the scenes of an itinerary, each with its part of the line.
final class PlayScript {
    private static final double SECOND = 1e9;
    private static final double MINUTE_OF_DRIVING = 5 * SECOND / 60;

    /// Ways so short that nobody would see them.
    private static final double LEAST_WAY = 0.8 * SECOND;

    private static final double TRANSFER = 1.2 * SECOND;
    private static final long STOP = (long) (2.5 * SECOND);
    private static final long START = (long) (1.2 * SECOND);
    private static final long NIGHT = (long) (1.8 * SECOND);
    private static final double SAME = 1e-6;

    private final Itinerary plan;
    private final List<Route> roads;
    private final boolean motion;
    private final List<Scene> scenes = new ArrayList<>();
    private final List<LonLat> line = new ArrayList<>();
    private final List<Double> along = new ArrayList<>();
    private long now;
    private int day;

    PlayScript(Itinerary plan, List<Route> roads, boolean motion) {
        if (plan.days().size() != roads.size()) {
            throw new IllegalArgumentException("not a road for each day");
        }
        this.plan = plan;
        this.roads = roads;
        this.motion = motion;
    }

    PlayLine line() {
        double[][] days = new double[plan.days().size()][];
        for (day = 0; day < days.length; day++) {
            Day d = plan.days().get(day);
            days[day] = new double[] {d.begins(), d.ends()};
            day(d, roads.get(day));
        }
        day--;
        Day last = plan.days().getLast();
        add(Scene.Kind.END, null, null, null, 0, last.ends(), last.ends(), metres());
        int n = line.size();
        double[] lon = new double[n];
        double[] lat = new double[n];
        double[] metres = new double[n];
        for (int i = 0; i < n; i++) {
            lon[i] = line.get(i).lon();
            lat[i] = line.get(i).lat();
            metres[i] = along.get(i);
        }
        return new PlayLine(scenes, lon, lat, metres, days);
    }

    private void day(Day d, Route road) {
        List<Drive> drives = d.drives();
        int next = 0;
        go(road.legs().getFirst().course().getFirst());
        boolean setsOut = !drives.isEmpty() && isBefore(drives.getFirst(), d);
        if (day == 0 && setsOut) {
            add(Scene.Kind.START, null, null, null, START, d.begins(), d.begins(), metres());
        }
        for (int i = 0; i < d.stays().size(); i++) {
            Stay s = d.stays().get(i);
            if (i > 0 || setsOut) {
                drive(drives.get(next), road.legs().get(next));
                next++;
            }
            boolean more = next < drives.size();
            stay(s, more ? Math.max(s.leave(), drives.get(next).leaves()) : s.leave());
        }
        if (next < drives.size()) {
            drive(drives.get(next), road.legs().get(next));
        }
        if (d.night() != null) {
            add(Scene.Kind.NIGHT, null, null, d.night(), NIGHT, d.ends(), d.ends(), metres());
        }
    }

    /// Whether the first drive of a day comes before its first visit.
    private static boolean isBefore(Drive first, Day d) {
        return d.stays().isEmpty()
                || first.arrives() <= d.stays().getFirst().arrive() + SAME
                        && first.leaves() <= d.begins() + SAME;
    }

    private void drive(Drive d, Leg leg) {
        double from = metres();
        leg.course().forEach(this::go);
        double minutes = d.hop().seconds().mid() / 60 + d.hop().footSeconds() / 60;
        double nanos = metres() - from < 1 ? 0 : Math.max(LEAST_WAY, minutes * MINUTE_OF_DRIVING);
        add(Scene.Kind.DRIVE, d, null, null, moving(nanos), d.leaves(), d.arrives(), from);
    }

    /// @param leaves when one drives on, a meal afterwards included
    private void stay(Stay s, double leaves) {
        LonLat gate = s.transfer() == null ? null : s.transfer().at();
        LonLat at = s.stop().position();
        if (gate == null || at == null || !PlayLine.isTransfer(s)) {
            add(Scene.Kind.STOP, null, s, null, STOP, s.arrive(), leaves, metres());
            return;
        }
        double from = metres();
        go(at);
        long ride = moving(TRANSFER);
        add(Scene.Kind.TRANSFER_IN, null, s, null, ride, s.arrive(), s.begin(), from);
        add(Scene.Kind.STOP, null, s, null, STOP, s.begin(), s.ends(), metres());
        from = metres();
        go(gate);
        add(Scene.Kind.TRANSFER_OUT, null, s, null, ride, s.ends(), leaves, from);
    }

    private long moving(double nanos) {
        return motion ? (long) nanos : 0;
    }

    private double metres() {
        return along.getLast();
    }

    private void go(LonLat to) {
        if (line.isEmpty()) {
            line.add(to);
            along.add(0.0);
            return;
        }
        double metres = Geodesics.metres(line.getLast(), to);
        // What is shorter only makes directions up.
        if (metres >= 0.1) {
            line.add(to);
            along.add(along.getLast() + metres);
        }
    }

    private void add(
            Scene.Kind kind,
            @Nullable Drive drive,
            @Nullable Stay stay,
            @Nullable NightTown night,
            long nanos,
            double clockFrom,
            double clockTo,
            double metresFrom) {
        scenes.add(
                new Scene(
                        kind,
                        day,
                        drive,
                        stay,
                        night,
                        now,
                        now + nanos,
                        metresFrom,
                        metres(),
                        clockFrom,
                        clockTo));
        now += nanos;
    }
}
