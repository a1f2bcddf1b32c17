package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.MapState;

import java.util.List;

/// All that a leaflet says, in the language in which it is written.
///
/// @param kind what such a paper is called
/// @param line days, length, hours
/// @param when from where to where, when, on whose roads
/// @param text what its publisher says of it, or null
/// @param days of a loop; of a published route one without a number
/// @param known what a traveller has to know, the gravest first
/// @param sources in the order of their numbers
/// @param foot age of the data, whose they are, when it was made
/// @param codes where the codes lead; empty without one
public record Leaflet(
        String kind,
        String title,
        String line,
        String when,
        @Nullable String text,
        List<DayPart> days,
        List<Known> known,
        String codes,
        List<String> sources,
        List<String> foot,
        MapPart map) {
    public Leaflet {
        days = List.copyOf(days);
        known = List.copyOf(known);
        sources = List.copyOf(sources);
        foot = List.copyOf(foot);
    }

    /// A day as it goes.
    ///
    /// @param number from 1; 0 where the stops are not divided into days
    /// @param figures when and where it begins, length and hours of driving; a line a language
    public record DayPart(int number, String heading, List<String> figures, List<Row> rows) {
        public DayPart {
            figures = List.copyOf(figures);
            rows = List.copyOf(rows);
        }
    }

    /// What comes next in a day.
    public sealed interface Row {}

    /// A way, a meal, a beginning, a night.
    ///
    /// @param time empty where it has none of its own
    public record Moment(Sign sign, String time, String text) implements Row {}

    /// A stop.
    ///
    /// @param number on list and map
    /// @param second its name in the second language, or null
    /// @param times arriving, visiting, leaving; empty where nobody planned it
    /// @param kind what it is, where it lies
    /// @param details opening, address, telephone, position: a line each
    /// @param address what its code holds; null for none, and one of the details says why
    /// @param missed whether one stands before closed doors
    public record Visit(
            int number,
            String name,
            @Nullable String second,
            String times,
            String kind,
            List<Detail> details,
            @Nullable String address,
            boolean missed)
            implements Row {
        public Visit {
            details = List.copyOf(details);
        }

        Visit shorter() {
            return new Visit(
                    number,
                    name,
                    second,
                    times,
                    kind,
                    details.stream()
                            .filter(d -> !d.brief().isEmpty())
                            .map(d -> Detail.of(d.brief()))
                            .toList(),
                    address,
                    missed);
        }
    }

    /// @param brief the same where there is less room; empty for nothing
    public record Detail(String text, String brief) {
        static Detail of(String text) {
            return new Detail(text, text);
        }
    }

    /// With less of each stop: for two pages that would not hold it else.
    public Leaflet shorter() {
        return new Leaflet(
                kind,
                title,
                line,
                when,
                text,
                days.stream().map(Leaflet::shorter).toList(),
                known,
                codes,
                sources,
                foot,
                map);
    }

    private static DayPart shorter(DayPart d) {
        return new DayPart(
                d.number(),
                d.heading(),
                d.figures(),
                d.rows().stream().map(r -> r instanceof Visit v ? v.shorter() : r).toList());
    }

    /// What a sign on list or map means.
    public enum Sign {
        START,
        /// A numbered stop.
        STOP,
        /// A numbered stop of which only the township or the county is known.
        ROUGH,
        NIGHT,
        DRIVE,
        RAIL,
        WALK,
        /// From a gate by shuttle, ropeway or boat.
        TRANSFER,
        LUNCH,
        END
    }

    /// @param grave whether something does not work
    /// @param stop its number on the list, 0 for none
    public record Known(boolean grave, int stop, String text) {}

    /// @param box what has to be seen
    /// @param ways as they are drawn, the first day first
    public record MapPart(GeoBox box, MapState state, List<Way> ways, List<Pin> pins) {
        public MapPart {
            ways = List.copyOf(ways);
            pins = List.copyOf(pins);
        }
    }

    /// The way of a day.
    ///
    /// @param tag what it is called on the map; empty for the one way of a published route
    /// @param driven, walked parts of it
    public record Way(int day, String tag, List<List<LonLat>> driven, List<List<LonLat>> walked) {
        public Way {
            driven = driven.stream().map(List::copyOf).toList();
            walked = walked.stream().map(List::copyOf).toList();
        }
    }

    /// @param text in its mark: a number; empty for what has a sign of its own
    /// @param names one line, or two in two languages
    public record Pin(LonLat at, Sign sign, String text, List<String> names) {
        public Pin {
            names = List.copyOf(names);
        }
    }
}
