package org.xianggan.atlas.core.brief;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// 方案说明: what is said of a scenario, in one language, before anybody knows how much of it finds
/// room. PDF and DOCX are made of the same one.
///
/// @param title what it is about; `kind` which paper it is; `subtitle` what is changed, and when
/// @param summary the sentence of numbers
/// @param foot data version, date, who the map is from
/// @param sources by number, from 1; empty until [#numbered]
public record Brief(
        String kind,
        String title,
        String subtitle,
        Words summary,
        Maps maps,
        List<Chapter> chapters,
        List<String> foot,
        List<String> sources) {
    public Brief {
        chapters = List.copyOf(chapters);
        foot = List.copyOf(foot);
        sources = List.copyOf(sources);
    }

    /// Text with who says so.
    ///
    /// @param marks the numbers of its sources, `1,4`; empty until [Brief#numbered] and without
    ///     sources
    public record Words(String text, List<Citation> citations, String marks) {
        public Words {
            citations = List.copyOf(citations);
        }

        public static Words of(String text, List<Citation> citations) {
            return new Words(text, citations, "");
        }

        public static Words of(String text) {
            return of(text, List.of());
        }
    }

    /// The same place before and after.
    ///
    /// @param box what both show at least, degrees
    /// @param state what both show; the year and the language are those of the brief
    /// @param signs what lies over the map, for the legend
    public record Maps(GeoBox box, MapState state, Side before, Side after, List<Sign> signs) {
        public Maps {
            signs = List.copyOf(signs);
        }
    }

    public record Side(TravelOverlay overlay, String caption) {}

    public record Sign(Swatch swatch, String name) {}

    public record Chapter(String heading, List<Part> parts) {
        public Chapter {
            parts = List.copyOf(parts);
        }
    }

    public sealed interface Part {}

    /// @param quiet what is said beside: smaller and paler
    public record Paragraph(Words words, boolean quiet) implements Part {}

    /// A list that shows its first things only where there is no room for all.
    public sealed interface Shrinking extends Part {
        int size();

        /// How many stay, however little room there is.
        int least();

        /// The first so many; what is left out is counted in a sentence.
        Shrinking first(int count, Wording wording);
    }

    /// @param number whether it holds numbers, which stand at the right
    /// @param share of the width, as a part of the sum of all
    public record Column(String head, boolean number, double share) {}

    /// @param restKey the sentence of how many there are more
    /// @param rest that sentence; null where all are shown
    public record Table(
            List<Column> columns,
            List<List<Words>> rows,
            int least,
            String restKey,
            @Nullable String rest)
            implements Shrinking {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Words> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells");
                }
            }
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Table first(int count, Wording wording) {
            return new Table(
                    columns,
                    rows.subList(0, count),
                    least,
                    restKey,
                    count == rows.size()
                            ? null
                            : wording.said(restKey, String.valueOf(rows.size() - count)));
        }
    }

    /// Things that are said, one under another, under a lead of their own.
    public record Items(
            String lead, List<Words> items, int least, String restKey, @Nullable String rest)
            implements Shrinking {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public int size() {
            return items.size();
        }

        @Override
        public Items first(int count, Wording wording) {
            return new Items(
                    lead,
                    items.subList(0, count),
                    least,
                    restKey,
                    count == items.size()
                            ? null
                            : wording.said(restKey, String.valueOf(items.size() - count)));
        }
    }

    public Brief with(List<Chapter> others) {
        return new Brief(kind, title, subtitle, summary, maps, others, foot, sources);
    }

    /// With the numbers of its sources in the order in which a reader meets them.
    public Brief numbered(Sources known) {
        Sources.Numbers numbers = known.numbers();
        Words first = numbered(summary, numbers);
        List<Chapter> told = new ArrayList<>();
        for (Chapter c : chapters) {
            List<Part> parts = new ArrayList<>();
            for (Part p : c.parts()) {
                parts.add(
                        switch (p) {
                            case Paragraph(Words words, boolean quiet) ->
                                    new Paragraph(numbered(words, numbers), quiet);
                            case Table t ->
                                    new Table(
                                            t.columns(),
                                            t.rows().stream().map(r -> all(r, numbers)).toList(),
                                            t.least(),
                                            t.restKey(),
                                            t.rest());
                            case Items i ->
                                    new Items(
                                            i.lead(),
                                            all(i.items(), numbers),
                                            i.least(),
                                            i.restKey(),
                                            i.rest());
                        });
            }
            told.add(new Chapter(c.heading(), parts));
        }
        return new Brief(kind, title, subtitle, first, maps, told, foot, numbers.list());
    }

    private static List<Words> all(List<Words> words, Sources.Numbers numbers) {
        return words.stream().map(w -> numbered(w, numbers)).toList();
    }

    private static Words numbered(Words w, Sources.Numbers numbers) {
        return new Words(w.text(), w.citations(), shorter(numbers.of(w.citations())));
    }

    /// `3,4,5,7` as “3–5,7”.
    static String shorter(String marks) {
        if (marks.isEmpty()) {
            return marks;
        }
        List<Integer> all = Arrays.stream(marks.split(",")).map(Integer::valueOf).sorted().toList();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < all.size(); ) {
            int end = i;
            while (end + 1 < all.size() && all.get(end + 1) == all.get(end) + 1) {
                end++;
            }
            if (end - i >= 2) {
                told.add(all.get(i) + "–" + all.get(end));
            } else {
                all.subList(i, end + 1).forEach(n -> told.add(n.toString()));
            }
            i = end + 1;
        }
        return String.join(",", told);
    }
}
