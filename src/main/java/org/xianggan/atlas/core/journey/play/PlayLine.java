package org.xianggan.atlas.core.journey.play;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.network.Route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is played: scenes one after another, and the line that they lead along. To be made on a
/// worker; safe for several threads.
///
/// An hour of driving takes five seconds, so that eight hours would take forty; at a stop one stays
/// two and a half. Without motion ways take no time: one steps from stop to stop.
public final class PlayLine {
    private final List<Scene> scenes;
    private final long[] starts;
    private final double[] lon;
    private final double[] lat;
    private final double[] along;
    private final Map<Integer, Scene> stops = new HashMap<>();
    private final List<Scene> stations;
    private final double[][] days;

    /// @param lon,lat,along points of the line, each with its metres from the beginning
    /// @param days when each begins and ends, minutes after midnight
    PlayLine(List<Scene> scenes, double[] lon, double[] lat, double[] along, double[][] days) {
        this.scenes = List.copyOf(scenes);
        this.starts = scenes.stream().mapToLong(Scene::starts).toArray();
        this.lon = lon;
        this.lat = lat;
        this.along = along;
        this.days = days;
        stations = scenes.stream().filter(s -> s.kind().isStation()).toList();
        for (Scene s : stations) {
            if (s.stay() != null) {
                stops.put(s.stay().index(), s);
            }
        }
    }

    /// @param roads one for each day, see [org.xianggan.atlas.core.journey.LoopPlanner#roads]
    /// @param motion whether ways are played too
    public static PlayLine of(Itinerary plan, List<Route> roads, boolean motion) {
        return new PlayScript(plan, roads, motion).line();
    }

    public List<Scene> scenes() {
        return scenes;
    }

    /// Scenes at which one stands still: the start, stops, nights, the end.
    public List<Scene> stations() {
        return stations;
    }

    /// How long it takes at its own speed.
    public long nanos() {
        return scenes.getLast().ends();
    }

    /// Of the line.
    public double metres() {
        return along[along.length - 1];
    }

    /// The visit to a stop of the loop, by its number there.
    public @Nullable Scene stop(int index) {
        return stops.get(index);
    }

    /// Of two that meet at a moment the later one.
    Scene at(long nanos) {
        int i = Arrays.binarySearch(starts, nanos);
        if (i < 0) {
            i = Math.max(0, -i - 2);
        }
        while (i + 1 < starts.length && starts[i + 1] <= nanos) {
            i++;
        }
        return scenes.get(i);
    }

    /// The station at which one is, or that one left last.
    int station(long nanos) {
        int low = 0;
        int high = stations.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (stations.get(middle).starts() <= nanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The moment at which a share of the time of a day is over.
    ///
    /// @param day from 0; beyond the last it is the last
    long atDay(int day, double fraction) {
        int d = Math.clamp(day, 0, days.length - 1);
        double clock = days[d][0] + Math.clamp(fraction, 0, 1) * (days[d][1] - days[d][0]);
        Scene found = null;
        for (Scene s : scenes) {
            if (s.day() == d && s.clockFrom() <= clock && s.kind() != Scene.Kind.END) {
                found = s;
            }
        }
        if (found == null) {
            return 0;
        }
        double span = found.clockTo() - found.clockFrom();
        double share = span == 0 ? 0 : Math.clamp((clock - found.clockFrom()) / span, 0, 1);
        return found.starts() + (long) (share * found.nanos());
    }

    /// How much of a day is over at a time of it.
    double share(int day, double clock) {
        double[] d = days[day];
        return d[1] == d[0] ? 1 : Math.clamp((clock - d[0]) / (d[1] - d[0]), 0, 1);
    }

    /// The part of the line, from its point `i` on, in which so many metres are over: one that has
    /// a length, wherever there is one.
    private int part(double metres) {
        int i = Arrays.binarySearch(along, metres);
        i = i < 0 ? -i - 2 : i;
        return Math.clamp(i, 0, Math.max(0, along.length - 2));
    }

    LonLat place(double metres) {
        int i = part(metres);
        if (along.length == 1) {
            return new LonLat(lon[0], lat[0]);
        }
        double length = along[i + 1] - along[i];
        double t = length == 0 ? 0 : Math.clamp((metres - along[i]) / length, 0, 1);
        return new LonLat(lon[i] + t * (lon[i + 1] - lon[i]), lat[i] + t * (lat[i + 1] - lat[i]));
    }

    /// Degrees clockwise from north; 0 where nothing moves.
    double bearing(double metres) {
        if (along.length == 1) {
            return 0;
        }
        int i = part(metres);
        double scale = Math.cos(Math.toRadians((lat[i] + lat[i + 1]) / 2));
        double degrees =
                Math.toDegrees(Math.atan2((lon[i + 1] - lon[i]) * scale, lat[i + 1] - lat[i]));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /// Whether a stay has a way in from a gate that can be seen.
    static boolean isTransfer(Stay s) {
        return s.transferMetres() > 0;
    }
}
