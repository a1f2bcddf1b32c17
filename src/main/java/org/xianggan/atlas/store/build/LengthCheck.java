package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A published length beside the length that is drawn: where they differ by more than the drawn
/// course may be off, one of the two is wrong, or they are not of the same thing.
final class LengthCheck {
    /// One number for the whole line: “149公里（全线）”, “约113公里”, “182.78”. What is said of a
    /// part of it, of a plan, or beside another account tells nothing about the course.
    private static final Pattern WHOLE =
            Pattern.compile("约?(\\d+(?:\\.\\d+)?)(?:公里)?(?:（[^（）]*）)?");

    private static final Pattern PARTIAL = Pattern.compile("[段境另内]|方案|规划|粤汉");

    /// Nearer than this to the frame a course runs on beyond it, Mercator metres.
    private static final double FRAME_NEAR = 20_000;

    private final DataFolder data;
    private final Problems problems;

    LengthCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
    }

    void check() {
        lines(DataFile.ROADS, DataFile.ROAD_SECTIONS, DataFile.ROAD_WAYPOINTS);
        lines(DataFile.RAILS, DataFile.RAIL_SECTIONS, DataFile.RAIL_WAYPOINTS);
    }

    private void lines(DataFile lines, DataFile sections, DataFile waypoints) {
        Map<String, List<Row>> points = data.table(waypoints).by("line");
        Map<String, List<Row>> bySections = data.table(sections).by("line");
        for (Row r : data.rows(lines)) {
            Double published = whole(r.get("published_length"));
            List<Row> mine = points.getOrDefault(r.get("id"), List.of());
            if (published == null || mine.size() < 2 || !isReadable(mine)) {
                continue;
            }
            Track track = Track.of(r, mine);
            boolean leaves =
                    Track.distanceToFrame(track.end(true)) < FRAME_NEAR
                            || Track.distanceToFrame(track.end(false)) < FRAME_NEAR;
            boolean whole =
                    bySections.getOrDefault(r.get("id"), List.of()).stream()
                            .allMatch(s -> s.has("from_seq"));
            if (!leaves && whole) {
                compare(r, published, track, bySections.getOrDefault(r.get("id"), List.of()));
            }
        }
    }

    private void compare(Row r, double published, Track track, List<Row> sections) {
        double drawn = 0;
        double allowed = 0;
        for (Row s : sections) {
            Track.Span span = track.span(s);
            if (span == null) {
                return;
            }
            for (Course.Piece p :
                    Course.pieces(track.curve, track.classes, span.from(), span.to())) {
                drawn += p.km();
                allowed += p.km() * share(p.accuracy());
            }
        }
        allowed = Math.max(allowed, Math.max(drawn, published) * share(AccuracyClass.B));
        if (Math.abs(drawn - published) > allowed) {
            problems.warning(r, "length", km(published), km(drawn), km(allowed));
        }
    }

    /// How much of its length a course of a class may be wrong by: a curve through points a few
    /// kilometres apart loses the bends between them.
    private static double share(AccuracyClass accuracy) {
        return switch (accuracy) {
            case A -> 0.01;
            case B -> 0.03;
            case C -> 0.08;
            case D -> 0.2;
        };
    }

    private static boolean isReadable(List<Row> points) {
        return points.stream().allMatch(p -> p.number("lon") != null && p.number("lat") != null);
    }

    private static @Nullable Double whole(String printed) {
        Matcher m = WHOLE.matcher(printed);
        return m.matches() && !PARTIAL.matcher(printed.replace("全线", "")).find()
                ? Double.valueOf(m.group(1))
                : null;
    }

    private static String km(double km) {
        return String.format(Locale.ROOT, "%.1f", km);
    }
}
