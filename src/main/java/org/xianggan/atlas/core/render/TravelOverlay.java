package org.xianggan.atlas.core.render;

import org.xianggan.atlas.core.geo.WorldPoint;

import java.util.List;

/// What a planner sees over the map, as plain data: zones, a band around a line, routes, what was
/// drawn, and marks on them. Each list is painted from first to last, the lists in this order.
/// Places in EPSG:3857 metres.
public record TravelOverlay(
        List<Zone> zones, List<Band> bands, List<Track> tracks, List<Mark> marks) {
    /// Shows nothing.
    public static final TravelOverlay NONE =
            new TravelOverlay(List.of(), List.of(), List.of(), List.of());

    public TravelOverlay {
        zones = List.copyOf(zones);
        bands = List.copyOf(bands);
        tracks = List.copyOf(tracks);
        marks = List.copyOf(marks);
    }

    /// Which colour it has; never the only sign of what it is.
    public enum Tone {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        /// As it is, beside what it would become.
        BEFORE,
        AFTER,
        /// By a person's hand.
        DRAWN;

        private static final Tone[] ROUTES = {FIRST, SECOND, THIRD, FOURTH};

        /// That of a route by its place in the table, from 0; beyond the fourth they come again.
        public static Tone ofRoute(int place) {
            return ROUTES[place % ROUTES.length];
        }
    }

    /// A polygon.
    ///
    /// @param shell, holes without the closing point
    public record Area(List<WorldPoint> shell, List<List<WorldPoint>> holes) {
        public Area {
            shell = List.copyOf(shell);
            holes = holes.stream().map(List::copyOf).toList();
        }
    }

    /// What is reached within some hours. The wider zone comes before the narrower, which is
    /// painted over it.
    ///
    /// @param generalised the same for smaller scales, the nearest first
    public record Zone(double hours, Tone tone, List<Area> areas, List<Generalised> generalised) {
        public Zone {
            areas = List.copyOf(areas);
            generalised = List.copyOf(generalised);
        }

        /// Generalises it: slow, on workers only.
        public Zone(double hours, Tone tone, List<Area> areas) {
            this(hours, tone, areas, ZoneScales.of(areas));
        }

        /// As it is drawn where a logical pixel has so many metres.
        public List<Area> at(double metresPerPixel) {
            List<Area> best = areas;
            for (Generalised g : generalised) {
                best = metresPerPixel >= g.from() ? g.areas() : best;
            }
            return best;
        }
    }

    /// A zone as it is read from afar.
    ///
    /// @param from Mercator metres of a logical pixel from which on it is drawn so
    public record Generalised(double from, List<Area> areas) {
        public Generalised {
            areas = List.copyOf(areas);
        }
    }

    /// What lies within some distance of a line.
    public record Band(Tone tone, List<Area> areas) {
        public Band {
            areas = List.copyOf(areas);
        }
    }

    /// A route, or a drawn line.
    ///
    /// @param number what the map's answers call it; no two tracks that can be chosen share one
    /// @param bright whether it is the chosen one; the others are paler and thinner
    /// @param grip whether it can be chosen and dragged
    public record Track(
            int number, Tone tone, boolean bright, boolean grip, List<Stretch> stretches) {
        public Track {
            stretches = List.copyOf(stretches);
        }
    }

    /// How a stretch may be travelled.
    public enum Use {
        OPEN,
        /// The year knows it as not open; it is painted as what is planned.
        NOT_OPEN,
        /// Between a stop and the network, in a straight line.
        ACCESS,
        /// As [#OPEN], with a pale core: every other day of a loop, which is told from its
        /// neighbours without colours.
        CORED,
        /// On foot.
        WALKED
    }

    public record Stretch(List<WorldPoint> path, Use use) {
        public Stretch {
            path = List.copyOf(path);
        }
    }

    /// What a mark is.
    public enum Sign {
        /// A stop with its letter.
        STOP,
        /// A place that a route was dragged over.
        VIA,
        /// The number or name of a track or zone, in its tone.
        NUMBER
    }

    /// @param text a letter or two; empty for [Sign#VIA]
    public record Mark(WorldPoint at, String text, Sign sign, Tone tone) {}
}
