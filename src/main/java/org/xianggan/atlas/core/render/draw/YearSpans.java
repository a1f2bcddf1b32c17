package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.YearSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// In which years a picture looks as it does in one of them: most places see nothing built for
/// years, and need not be painted again when the years run by. Safe for several threads.
final class YearSpans {
    /// Before and after, nothing is told of any line.
    private static final int FIRST = 1900;

    private static final int LAST = 2100;

    private final FeatureSource source;
    private final Map<Timeline, List<YearSpan>> known = new ConcurrentHashMap<>();

    YearSpans(FeatureSource source) {
        this.source = source;
    }

    YearSpan of(Layer.Group group, PixelFrame f, int year) {
        return switch (group) {
            case GROUND, WATER_AND_BOUNDARIES, USER -> YearSpan.EVER;
            case LINES -> around(lines(f), year);
            case MARKS -> around(stations(f), year);
        };
    }

    private Set<Timeline> lines(PixelFrame f) {
        Set<Timeline> found = distinct();
        WorldBox box = f.box(LineDrawing.MARGIN);
        for (Layer layer : List.of(Layer.ROADS, Layer.RAILWAYS)) {
            source.lines(
                    layer,
                    f.zoom(),
                    box,
                    (fid, kind, xy, from, count) -> {
                        if (kind.look() instanceof MapFeature.LinePiece piece) {
                            found.add(piece.timeline());
                        }
                    });
        }
        return found;
    }

    private Set<Timeline> stations(PixelFrame f) {
        Set<Timeline> found = distinct();
        for (MapFeature m : source.query(Layer.STATIONS, f.zoom(), f.box(MarkDrawing.MARGIN))) {
            if (m.look() instanceof MapFeature.Dot dot) {
                found.add(dot.timeline());
            }
        }
        return found;
    }

    private static Set<Timeline> distinct() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private YearSpan around(Set<Timeline> timelines, int year) {
        YearSpan span = YearSpan.EVER;
        for (Timeline t : timelines) {
            span = span.meeting(of(t, year));
        }
        return span;
    }

    private YearSpan of(Timeline timeline, int year) {
        for (YearSpan span : known.computeIfAbsent(timeline, YearSpans::all)) {
            if (span.contains(year)) {
                return span;
            }
        }
        return YearSpan.only(year);
    }

    /// All years from the first to the last that can be shown, in spans.
    private static List<YearSpan> all(Timeline timeline) {
        List<YearSpan> spans = new ArrayList<>();
        int first = Integer.MIN_VALUE;
        Timeline.InYear before = timeline.in(FIRST);
        for (int year = FIRST + 1; year <= LAST; year++) {
            Timeline.InYear now = timeline.in(year);
            if (!alike(before, now)) {
                spans.add(new YearSpan(first, year - 1));
                first = year;
            }
            before = now;
        }
        spans.add(new YearSpan(first, Integer.MAX_VALUE));
        return List.copyOf(spans);
    }

    /// The date of the event that holds is not drawn.
    private static boolean alike(Timeline.InYear a, Timeline.InYear b) {
        return a.status() == b.status()
                && a.drawn() == b.drawn()
                && a.hatched() == b.hatched()
                && a.target() == b.target();
    }
}
