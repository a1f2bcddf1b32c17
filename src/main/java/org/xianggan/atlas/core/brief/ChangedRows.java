package org.xianggan.atlas.core.brief;

import org.xianggan.atlas.core.brief.Brief.Chapter;
import org.xianggan.atlas.core.brief.Brief.Column;
import org.xianggan.atlas.core.brief.Brief.Paragraph;
import org.xianggan.atlas.core.brief.Brief.Part;
import org.xianggan.atlas.core.brief.Brief.Table;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a scenario changes: each line with its status in that year, how long it is and how well its
/// course is known.
final class ChangedRows {
    private static final int CITED = 2;
    private static final int LEAST = 3;

    /// A line of the atlas that is changed.
    ///
    /// @param works whether it makes any difference; not where it is open already or has no course
    record Changed(ChangedPart part, Line line, boolean works) {}

    private final Wording wording;
    private final Messages texts;
    private final int year;

    ChangedRows(Wording wording, int year) {
        this.wording = wording;
        this.texts = wording.texts();
        this.year = year;
    }

    Chapter chapter(List<Changed> changed, Scenario scenario) {
        List<List<Words>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        changed.stream().filter(Changed::works).map(this::row).forEach(rows::add);
        scenario.drawn().stream().map(this::row).forEach(rows::add);
        parts.add(
                new Table(
                        List.of(
                                column("line", false, 4.4),
                                column("change", false, 1.5),
                                new Column(
                                        wording.said("brief.column.status", String.valueOf(year)),
                                        false,
                                        4),
                                column("length", false, 4),
                                column("accuracy", false, 1.3)),
                        rows,
                        LEAST,
                        "brief.more.lines",
                        null));
        changed.stream().filter(c -> !c.works()).map(this::vain).forEach(parts::add);
        return new Chapter(wording.said("brief.chapter.lines"), parts);
    }

    private Column column(String key, boolean number, double share) {
        return new Column(wording.said("brief.column." + key), number, share);
    }

    private List<Words> row(Changed c) {
        Line line = c.line();
        List<Section> sections = concerned(c);
        String name =
                c.part().part().section() == LinePart.WHOLE
                        ? wording.name(line)
                        : Twofold.line(
                                texts,
                                m ->
                                        m.first(
                                                "planner.section.of",
                                                wording.in(m).name(line),
                                                section(c, m)));
        return List.of(
                Words.of(name),
                Words.of(wording.said(c.part().avoided() ? "brief.avoided" : "brief.opened")),
                Words.of(status(sections, line), cited(sections, line)),
                Words.of(length(sections, line)),
                Words.of(
                        line.hasCourse()
                                ? line.accuracy().name()
                                : texts.first("sheet.no-course")));
    }

    private static String section(Changed c, Messages m) {
        return c.part().section() == null
                ? m.first("planner.section.number", c.part().part().section() + 1)
                : c.part().section().in(m);
    }

    /// Those of its sections that it is about: of a whole line what is opened is not open yet, what
    /// is avoided is.
    private List<Section> concerned(Changed c) {
        Line line = c.line();
        int section = c.part().part().section();
        if (section != LinePart.WHOLE) {
            return List.of(line.sections().get(section));
        }
        return line.sections().stream()
                .filter(s -> s.timeline().in(year).status() == Status.OPEN == c.part().avoided())
                .toList();
    }

    /// `规划 2023-08-02；资料截至 2025-06`.
    private String status(List<Section> sections, Line line) {
        Set<String> all = new LinkedHashSet<>();
        for (Section s : sections) {
            Timeline.InYear now = s.timeline().in(year);
            String word = wording.said("status." + now.status().code());
            String since = now.since() == null ? "" : wording.date(now.since());
            if (now.target() && !since.isEmpty()) {
                since = texts.first("sheet.target", since);
            }
            all.add(since.isEmpty() ? word : word + " " + since);
        }
        String told = String.join(texts.first("form.enumeration"), all);
        return line.asOf() == null
                ? told
                : told
                        + texts.first("form.semicolon")
                        + wording.said("detail.as-of", wording.date(line.asOf()));
    }

    private List<Citation> cited(List<Section> sections, Line line) {
        Set<Citation> cited = new LinkedHashSet<>();
        for (Section s : sections) {
            Timeline.InYear now = s.timeline().in(year);
            for (LineEvent e : s.timeline().events()) {
                if (e.status() == now.status() && e.date().equals(now.since())) {
                    cited.addAll(e.citations());
                }
            }
        }
        List<Citation> all = cited.isEmpty() ? line.citations() : List.copyOf(cited);
        return all.stream().limit(CITED).toList();
    }

    /// As published, and as drawn.
    private String length(List<Section> sections, Line line) {
        List<String> all = new ArrayList<>();
        String published = line.publishedLength();
        if (published != null && sections.size() == line.sections().size()) {
            all.add(
                    wording.said(
                            "brief.published",
                            wording.text(
                                    published.matches("[\\d.]+") ? published + " km" : published)));
        }
        List<Double> drawn =
                sections.stream().map(Section::drawnKm).filter(Objects::nonNull).toList();
        if (!drawn.isEmpty()) {
            double km = drawn.stream().mapToDouble(d -> d).sum();
            all.add(wording.said("detail.km", Figures.number(km, 1)));
        }
        return all.isEmpty()
                ? texts.first("sheet.unknown")
                : String.join(texts.first("form.semicolon"), all);
    }

    private List<Words> row(DrawnLine line) {
        String speed =
                line.speed() == null
                        ? ""
                        : texts.first("form.comma")
                                + texts.first("supposed.kmh", Figures.plain(line.speed()));
        return List.of(
                Words.of(line.name()),
                Words.of(wording.said("brief.drawn")),
                Words.of(
                        wording.said("planner.way." + line.wayClass().code())
                                + speed
                                + texts.first("form.semicolon")
                                + wording.said("brief.drawn.status")),
                Words.of(
                        wording.said(
                                "detail.km",
                                Figures.number(Geodesics.metres(line.points()) / 1000, 1))),
                Words.of(AccuracyClass.D.name()));
    }

    /// What makes no difference, and why.
    private Paragraph vain(Changed c) {
        String key =
                !c.line().hasCourse()
                        ? "brief.vain.course"
                        : c.part().avoided() ? "brief.vain.avoided" : "brief.vain.opened";
        return new Paragraph(
                Words.of(
                        Twofold.line(
                                texts, m -> m.first(key, c.part().in(m), String.valueOf(year)))),
                true);
    }
}
