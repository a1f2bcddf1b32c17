package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.paper.CountySheet.Row;
import org.xianggan.atlas.core.wording.Wording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What a page says of roads, railways and crossings in one year.
final class LineRows {
    private static final List<String> CLASSES =
            List.of(
                    "expressway",
                    "high_speed",
                    "intercity",
                    "conventional",
                    "heavy_haul",
                    "national",
                    "provincial",
                    "county",
                    "other",
                    "metro",
                    "works");

    private final Map<EntityId, Line> lines = new HashMap<>();
    private final List<Crossing> crossings;
    private final Wording wording;
    private final Messages texts;
    private final int year;

    LineRows(List<Line> lines, List<Crossing> crossings, Wording wording, int year) {
        lines.forEach(l -> this.lines.put(l.id(), l));
        this.crossings = List.copyOf(crossings);
        this.wording = wording;
        this.texts = wording.texts();
        this.year = year;
    }

    /// Roads and railways of a panel, by status and class.
    List<Row> of(Map<String, List<EntityInfo.Link>> related) {
        return Stream.of("roads", "railways")
                .flatMap(k -> related.getOrDefault(k, List.of()).stream())
                .map(l -> lines.get(l.target()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(
                        Comparator.comparingInt(this::rank)
                                .thenComparingInt(l -> CountyWriter.place(CLASSES, l.lineClass())))
                .map(this::line)
                .toList();
    }

    private int rank(Line line) {
        Status status = line.statusIn(year);
        return status == null ? 1 : 2 * Status.OPEN_FIRST.indexOf(status);
    }

    private Row line(Line line) {
        Status status = line.statusIn(year);
        Set<Edtf> since = new LinkedHashSet<>();
        Set<Citation> cited = new LinkedHashSet<>();
        boolean target = false;
        for (Section s : line.sections()) {
            Timeline.InYear now = s.timeline().in(year);
            target |= now.target();
            if (now.since() != null) {
                since.add(now.since());
            }
            for (LineEvent e : s.timeline().events()) {
                if (e.status() == now.status() && e.date().equals(now.since())) {
                    cited.addAll(e.citations());
                }
            }
        }
        String word = wording.said("status." + (status == null ? "mixed" : status.code()));
        String date = since.size() == 1 ? wording.date(since.iterator().next()) : "";
        return new Row(
                word,
                wording.name(line),
                CountyWriter.joined(
                        " · ",
                        texts.first("line-class." + line.lineClass()),
                        target && !date.isEmpty() ? texts.first("sheet.target", date) : date,
                        line.hasCourse() ? line.accuracy().name() : texts.first("sheet.no-course")),
                CountyWriter.first(cited.isEmpty() ? line.citations() : List.copyOf(cited)));
    }

    /// Both sides of each, as far as anybody knows.
    List<Row> crossings(EntityId county) {
        return crossings.stream()
                .filter(
                        c ->
                                county.equals(c.hunan().county())
                                        || county.equals(c.jiangxi().county()))
                .sorted(
                        Comparator.comparingInt(
                                c ->
                                        c.lineClass() == null
                                                ? 99
                                                : CountyWriter.place(CLASSES, c.lineClass())))
                .map(
                        c ->
                                new Row(
                                        null,
                                        wording.name(c.names()),
                                        texts.first(
                                                "sheet.sides", side(c.hunan()), side(c.jiangxi())),
                                        CountyWriter.first(
                                                Stream.concat(
                                                                c.hunan().citations().stream()
                                                                        .limit(1),
                                                                c.jiangxi().citations().stream()
                                                                        .limit(1))
                                                        .toList())))
                .toList();
    }

    private String side(Crossing.Side side) {
        Status status = side.status();
        return status == null
                ? texts.first("sheet.unknown")
                : CountyWriter.joined(
                        " ",
                        texts.first("status." + status.code()),
                        side.date() == null ? "" : wording.date(side.date()));
    }
}
