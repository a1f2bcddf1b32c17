package org.xianggan.atlas.core.survey.road;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ways of a network, each once: what edges run on.
final class WayBook {
    private static final Timeline NOTHING_SAID = new Timeline(List.of(), null);

    private record Key(List<LinePart> parts, WayClass wayClass, @Nullable String ref) {}

    private final Map<EntityId, Line> lines;
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();

    WayBook(Map<EntityId, Line> lines) {
        this.lines = lines;
    }

    List<Way> ways() {
        return ways;
    }

    /// A road of no named line: open in every year.
    int plain(WayClass wayClass, @Nullable String ref) {
        return numbers.computeIfAbsent(
                new Key(List.of(), wayClass, ref),
                k -> put(new Way(null, -1, ref, null, wayClass, NOTHING_SAID)));
    }

    /// A road of named lines. As in the shipped network, the first is the one open earliest, then
    /// the one of the higher class.
    int of(List<LinePart> parts) {
        List<LinePart> sorted =
                parts.stream()
                        .sorted(
                                Comparator.comparing(this::since)
                                        .thenComparing(p -> wayClass(line(p)))
                                        .thenComparing(p -> p.line().toString())
                                        .thenComparing(LinePart::section))
                        .toList();
        return numbers.computeIfAbsent(
                new Key(sorted, wayClass(line(sorted.getFirst())), null), k -> put(made(sorted)));
    }

    private int put(Way way) {
        ways.add(way);
        return ways.size() - 1;
    }

    private Way made(List<LinePart> parts) {
        LinePart first = parts.getFirst();
        Line line = line(first);
        List<Way.Also> also = new ArrayList<>();
        for (LinePart p : parts.subList(1, parts.size())) {
            // A line that comes back on its own road is there already.
            if (also.stream().noneMatch(a -> a.line().equals(p.line()))
                    && !p.line().equals(first.line())) {
                Line other = line(p);
                also.add(
                        new Way.Also(
                                p.line(),
                                p.section(),
                                other.ref(),
                                other.names(),
                                wayClass(other),
                                timeline(p)));
            }
        }
        return new Way(
                line.id(),
                first.section(),
                line.ref(),
                line.names(),
                wayClass(line),
                timeline(first),
                also);
    }

    private Line line(LinePart part) {
        Line line = lines.get(part.line());
        if (line == null) {
            throw new IllegalStateException("no line " + part.line());
        }
        return line;
    }

    private static WayClass wayClass(Line line) {
        return WayClass.of(line.lineClass()).orElse(WayClass.OTHER);
    }

    private Timeline timeline(LinePart part) {
        return line(part).sections().get(part.section()).timeline();
    }

    private LocalDate since(LinePart part) {
        return timeline(part).events().stream()
                .filter(e -> e.status() == Status.OPEN)
                .map(WayBook::day)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static LocalDate day(LineEvent e) {
        return e.date().firstDay();
    }
}
