package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lays the course of a river, as somebody drew it through some known places, on surveyed lines
/// that bear its name. EPSG:3857 metres.
final class RiverLaying {
    /// Lines farther from the course than this, on the average, are another river's.
    private static final double FAR = 8_000;

    /// Courses that have more than this part of themselves beside another are its side arms.
    private static final double SIDE_ARM = 0.4;

    /// Shorter stretches without a surveyed line are bridged straight.
    private static final double BRIDGED = 4_000;

    /// A surveyed line along a stretch of the course.
    ///
    /// @param from, to along the course
    private record Span(LineString line, double from, double to) {
        double length() {
            return to - from;
        }
    }

    /// @param course with the current
    /// @param covered which part of the old course the surveyed lines run along, 0…1
    /// @param laid lines that are part of it now
    record Laid(Coordinate[] course, double covered, List<LineString> laid) {}

    private final LineString old;
    private final LengthIndexedLine along;

    private RiverLaying(LineString old) {
        this.old = old;
        this.along = new LengthIndexedLine(old);
    }

    /// @param named surveyed lines of that name, in any order and direction
    static Laid of(LineString old, List<LineString> named) {
        return new RiverLaying(old).laid(named);
    }

    private Laid laid(List<LineString> named) {
        LineMerger merger = new LineMerger();
        merger.add(named);
        List<Span> spans = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            Span span = span((LineString) merged);
            if (span.length() > 0 && distance(span.line) < FAR) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingDouble(Span::length).reversed());
        List<Span> taken = new ArrayList<>();
        for (Span span : spans) {
            double beside = taken.stream().mapToDouble(t -> shared(span, t)).sum();
            if (beside <= SIDE_ARM * span.length()) {
                taken.add(span);
            }
        }
        taken.sort(Comparator.comparingDouble(Span::from));
        double covered = taken.stream().mapToDouble(Span::length).sum() / old.getLength();
        return new Laid(
                course(taken), Math.min(1, covered), taken.stream().map(Span::line).toList());
    }

    /// Turned so that it goes on as the river does.
    private Span span(LineString line) {
        double from = along.project(line.getCoordinateN(0));
        double to = along.project(line.getCoordinateN(line.getNumPoints() - 1));
        return from <= to ? new Span(line, from, to) : new Span(line.reverse(), to, from);
    }

    private double distance(LineString line) {
        double sum = 0;
        int step = Math.max(1, line.getNumPoints() / 20);
        int n = 0;
        for (int i = 0; i < line.getNumPoints(); i += step) {
            sum += old.distance(line.getPointN(i));
            n++;
        }
        return sum / n;
    }

    private static double shared(Span a, Span b) {
        return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
    }

    private Coordinate[] course(List<Span> taken) {
        if (taken.isEmpty()) {
            return old.getCoordinates();
        }
        List<Coordinate> out = new ArrayList<>();
        double at = 0;
        for (Span span : taken) {
            if (span.from - at > BRIDGED) {
                out.addAll(List.of(along.extractLine(at, span.from).getCoordinates()));
            }
            out.addAll(List.of(span.line.getCoordinates()));
            at = Math.max(at, span.to);
        }
        if (old.getLength() - at > BRIDGED) {
            out.addAll(List.of(along.extractLine(at, old.getLength()).getCoordinates()));
        }
        return out.toArray(Coordinate[]::new);
    }
}
