package org.xianggan.atlas.exchange.journey;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopInlet;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.Inspection;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.task.Work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads loops from files, through the readers of layers.
public final class LoopIn implements LoopInlet {
    /// A loop that the atlas wrote has fewer rows: sixty stops, their ways in, days, nights.
    private static final int MOST_ROWS = 500;

    private final Importer importer;
    private final Messages texts;

    public LoopIn(Importer importer, Messages texts) {
        this.importer = importer;
        this.texts = texts;
    }

    @Override
    public Loop read(Path file, int year, Work work) {
        List<FeatureRow> rows = new ArrayList<>();
        long[] points = new long[1];
        Inspection seen =
                importer.inspect(
                        file,
                        ReadOptions.PLAIN,
                        row -> {
                            points[0] += row.shape() instanceof Point ? 1 : 0;
                            if (rows.size() < MOST_ROWS) {
                                rows.add(row);
                            }
                        },
                        work);
        if (seen.rejectedRows() > 0) {
            throw AtlasException.input(
                    seen.rejected().getFirst().message(), texts.get("loop.read.rejected.next"));
        }
        Optional<Loop> own = LoopReading.read(rows);
        if (own.isPresent()) {
            return own.get();
        }
        List<Stop> stops = route(rows);
        if (stops.isEmpty()) {
            if (points[0] > LoopPlanner.MOST_STOPS) {
                throw many(file, points[0]);
            }
            stops = points(rows);
        }
        if (stops.isEmpty()) {
            throw AtlasException.input(
                    texts.get("loop.read.nothing", file.getFileName()),
                    texts.get("loop.read.nothing.next"));
        }
        if (stops.size() > LoopPlanner.MOST_STOPS + 1) {
            throw many(file, stops.size());
        }
        return loop(title(seen, file), stops, year);
    }

    private AtlasException many(Path file, long stops) {
        return AtlasException.input(
                texts.get("loop.read.many", file.getFileName(), stops, LoopPlanner.MOST_STOPS),
                texts.get("loop.read.many.next"));
    }

    private static String title(Inspection seen, Path file) {
        String title = seen.head().title();
        return title.isBlank() ? String.valueOf(file.getFileName()) : title;
    }

    /// Back to where it begins where the file says so; a place that is passed again is visited
    /// once.
    private static Loop loop(String name, List<Stop> stops, int year) {
        boolean ring =
                stops.size() > 2
                        && Objects.equals(stops.getFirst().position(), stops.getLast().position());
        Map<@Nullable LonLat, Stop> once = new LinkedHashMap<>();
        stops.forEach(s -> once.putIfAbsent(s.position(), s));
        return Loop.named(name, year)
                .ending(ring ? Finish.BACK : Finish.AT_LAST)
                .with(once.values().stream().map(LoopStop::of).toList());
    }

    /// The points of the first route, with the names that waypoints have at the same places.
    private static List<Stop> route(List<FeatureRow> rows) {
        Map<LonLat, String> names = new HashMap<>();
        for (Stop s : points(rows)) {
            names.putIfAbsent(s.position(), s.name());
        }
        for (FeatureRow r : rows) {
            if ("rte".equals(r.values().get("kind")) && r.shape() instanceof LineString line) {
                List<Stop> stops = new ArrayList<>();
                for (Coordinate c : line.getCoordinates()) {
                    LonLat at = new LonLat(c.x, c.y);
                    stops.add(Stop.at(names.getOrDefault(at, plain(at)), at));
                }
                return stops;
            }
        }
        return List.of();
    }

    private static List<Stop> points(List<FeatureRow> rows) {
        List<Stop> stops = new ArrayList<>();
        for (FeatureRow r : rows) {
            if (r.shape() instanceof Point p) {
                LonLat at = new LonLat(p.getX(), p.getY());
                Object name = r.values().get("name");
                stops.add(
                        Stop.at(
                                name == null || name.toString().isBlank()
                                        ? plain(at)
                                        : name.toString(),
                                at));
            }
        }
        return stops;
    }

    private static String plain(LonLat at) {
        return String.format(Locale.ROOT, "%.3f°E %.3f°N", at.lon(), at.lat());
    }
}
