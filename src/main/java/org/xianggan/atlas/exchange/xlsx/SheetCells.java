package org.xianggan.atlas.exchange.xlsx;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.XmlInput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The cells of a sheet, row by row, out of its XML (ECMA-376, part 1, chapter 18.3).
final class SheetCells {
    private static final int MOST_COLUMNS = 4000;
    private static final int LETTERS = 26;

    private final XmlInput xml;
    private final Book book;
    private final SourceWords words;
    private boolean merged;
    private long formulas;

    /// Takes rows; false ends the reading.
    @FunctionalInterface
    interface Rows {
        boolean row(long number, List<@Nullable Object> cells) throws IOException;
    }

    SheetCells(XmlInput xml, Book book, SourceWords words) {
        this.xml = xml;
        this.book = book;
        this.words = words;
    }

    boolean merged() {
        return merged;
    }

    long formulas() {
        return formulas;
    }

    void read(Rows to) throws IOException {
        if (!xml.root()) {
            return;
        }
        long number = 0;
        while (xml.child()) {
            switch (xml.name()) {
                case "sheetData" -> {
                    while (xml.child()) {
                        if (!xml.name().equals("row")) {
                            xml.skip();
                            continue;
                        }
                        number = number(xml.attribute("r"), number + 1);
                        if (!to.row(number, row())) {
                            return;
                        }
                    }
                }
                case "mergeCells" -> {
                    merged = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private static long number(@Nullable String text, long otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : otherwise;
    }

    private List<@Nullable Object> row() throws IOException {
        List<@Nullable Object> cells = new ArrayList<>();
        while (xml.child()) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            int column = column(xml.attribute("r"), cells.size());
            if (column >= MOST_COLUMNS) {
                throw words.bad("import.xlsx.large", null);
            }
            String type = xml.attribute("t");
            String style = xml.attribute("s");
            Object value = cell(type == null ? "n" : type, style);
            while (cells.size() < column) {
                cells.add(null);
            }
            if (column < cells.size()) {
                cells.set(column, value);
            } else {
                cells.add(value);
            }
        }
        return cells;
    }

    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * LETTERS + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }

    private @Nullable Object cell(String type, @Nullable String style) throws IOException {
        String value = null;
        StringBuilder inline = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "f" -> {
                    formulas++;
                    xml.skip();
                }
                case "is" -> inline = inline();
                default -> xml.skip();
            }
        }
        if (type.equals("inlineStr")) {
            return inline == null || inline.isEmpty() ? null : inline.toString();
        }
        return value == null || value.isEmpty() ? null : book.value(value, type, style);
    }

    /// Runs of text, without what is read above them (phonetics).
    private StringBuilder inline() throws IOException {
        StringBuilder out = new StringBuilder();
        while (xml.child()) {
            switch (xml.name()) {
                case "t" -> out.append(xml.text());
                case "r" -> {
                    while (xml.child()) {
                        if (xml.name().equals("t")) {
                            out.append(xml.text());
                        } else {
                            xml.skip();
                        }
                    }
                }
                default -> xml.skip();
            }
        }
        return out;
    }
}
