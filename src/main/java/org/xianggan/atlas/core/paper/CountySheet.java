package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the page of a county says, before anybody knows how much of it finds room.
///
/// @param title its name; `subtitle` the others
/// @param place what it belongs to
record CountySheet(
        Entity county,
        String title,
        String subtitle,
        String place,
        int year,
        List<Section> sections,
        List<String> foot) {
    CountySheet {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /// @param none what is said where there is nothing
    /// @param whole whether all of it stays on the page, however long the others are
    record Section(String heading, List<Row> rows, String none, boolean whole) {
        Section {
            rows = List.copyOf(rows);
        }

        boolean isRemarked() {
            return rows.stream().anyMatch(r -> r.note() != null);
        }

        /// The same without remarks.
        Section bare() {
            List<Row> bare =
                    rows.stream()
                            .map(r -> new Row(r.group(), r.main(), r.side(), r.citations()))
                            .toList();
            return new Section(heading, bare, none, whole);
        }

        /// One row less: the last of the largest group, so that every group keeps its first.
        Section shorter() {
            Map<String, Integer> sizes = new HashMap<>();
            rows.forEach(r -> sizes.merge(String.valueOf(r.group()), 1, Integer::sum));
            int most = sizes.values().stream().mapToInt(n -> n).max().orElse(0);
            List<Row> left = new ArrayList<>(rows);
            for (int i = left.size() - 1; i >= 0; i--) {
                if (sizes.getOrDefault(String.valueOf(left.get(i).group()), 0) == most) {
                    left.remove(i);
                    break;
                }
            }
            return new Section(heading, left, none, whole);
        }
    }

    /// @param group a heading of its own above the first row that has it; null for none
    /// @param main what it is; `side` what is said of it, at the right where there is room
    /// @param note what is to be known of it (another version, a rounding); null for nothing
    record Row(
            @Nullable String group,
            String main,
            String side,
            List<Citation> citations,
            @Nullable String note) {
        Row {
            citations = List.copyOf(citations);
        }

        Row(@Nullable String group, String main, String side, List<Citation> citations) {
            this(group, main, side, citations, null);
        }
    }
}
