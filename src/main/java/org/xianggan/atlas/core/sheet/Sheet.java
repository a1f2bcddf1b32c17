package org.xianggan.atlas.core.sheet;

import java.util.List;
import java.util.stream.Collectors;

/// A table to be copied or written to a file.
///
/// @param title name of the page that holds the table
/// @param notes lines that go with it: where it is from, as of when, under which terms
public record Sheet(String title, List<Column> columns, List<List<Cell>> rows, Notes notes) {

    /// @param head with its unit
    /// @param width characters of the usual width
    public record Column(String head, int width) {}

    public record Notes(String title, List<String> lines) {
        public Notes {
            lines = List.copyOf(lines);
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells, " + columns.size() + " heads");
            }
        }
    }

    /// Heads and rows as spreadsheets take them from the clipboard: a tab between cells, nothing
    /// else in them that could part one.
    public String toTabs() {
        StringBuilder out = new StringBuilder();
        out.append(columns.stream().map(c -> oneLine(c.head())).collect(Collectors.joining("\t")));
        for (List<Cell> row : rows) {
            out.append('\n');
            out.append(row.stream().map(c -> oneLine(c.plain())).collect(Collectors.joining("\t")));
        }
        return out.append('\n').toString();
    }

    /// As [#toTabs], with the notes below, a line each.
    public String toTabsWithNotes() {
        StringBuilder out = new StringBuilder(toTabs());
        out.append('\n').append(oneLine(notes.title())).append('\n');
        for (String line : notes.lines()) {
            out.append(oneLine(line)).append('\n');
        }
        return out.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
