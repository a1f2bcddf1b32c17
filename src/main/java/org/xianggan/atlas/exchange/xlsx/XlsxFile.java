package org.xianggan.atlas.exchange.xlsx;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.sheet.SheetWriter;
import org.xianggan.atlas.exchange.WholeFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A workbook: each table on a page with its head frozen, then the notes. Numbers are numbers and
/// days are days, everything else is text and stays as it is.
public final class XlsxFile implements SheetWriter {
    private static final String APPLICATION = "xianggan-atlas";

    /// The form that this format's programs ask for.
    private static final String VERSION = "1.0";

    private static final String HEAD_FILL = "F3EEE2";
    private static final int NOTE_WIDTH = 100;

    /// What a page may not be called.
    private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\'\\p{Cntrl}]";

    private static final int LONGEST_NAME = 31;

    static final String DAY = "yyyy-mm-dd";

    @Override
    public void write(List<Sheet> sheets, Path file) throws IOException {
        WholeFile.write(
                file,
                out -> {
                    try (Workbook book = new Workbook(out, APPLICATION, VERSION)) {
                        Set<String> names = new HashSet<>();
                        for (Sheet sheet : sheets) {
                            table(book.newWorksheet(freshName(sheet.title(), names)), sheet);
                        }
                        Sheet.Notes notes = sheets.getFirst().notes();
                        notes(book.newWorksheet(freshName(notes.title(), names)), notes.lines());
                    }
                });
    }

    private static void table(Worksheet page, Sheet sheet) {
        int columns = sheet.columns().size();
        for (int c = 0; c < columns; c++) {
            Sheet.Column column = sheet.columns().get(c);
            page.value(0, c, column.head());
            page.width(c, column.width());
        }
        page.range(0, 0, 0, columns - 1).style().bold().fillColor(HEAD_FILL).wrapText(true).set();
        for (int r = 0; r < sheet.rows().size(); r++) {
            List<Cell> row = sheet.rows().get(r);
            for (int c = 0; c < columns; c++) {
                set(page, r + 1, c, row.get(c));
            }
        }
        page.freezePane(1, 1);
        if (!sheet.rows().isEmpty()) {
            page.setAutoFilter(0, 0, sheet.rows().size(), columns - 1);
        }
    }

    private static void set(Worksheet page, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Text(String text) -> page.value(row, column, text);
            case Cell.Code(String text) -> {
                page.value(row, column, text);
                // Text even after somebody edits the cell.
                page.style(row, column).format("@").set();
            }
            case Cell.Day(LocalDate day) -> {
                page.value(row, column, day);
                page.style(row, column).format(DAY).set();
            }
            case Cell.Number n -> {
                page.value(row, column, n.value());
                page.style(row, column).format(format(n.decimals())).set();
            }
        }
    }

    private static String format(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    private static void notes(Worksheet page, List<String> lines) {
        page.width(0, NOTE_WIDTH);
        for (int r = 0; r < lines.size(); r++) {
            page.value(r, 0, lines.get(r));
            page.style(r, 0).wrapText(true).set();
        }
    }

    /// No two pages may be called the same, nor may one have no name.
    private static String freshName(String title, Set<String> names) {
        String name = pageName(title);
        String fresh = name.isEmpty() ? "1" : name;
        for (int n = 2; !names.add(fresh.toLowerCase(Locale.ROOT)); n++) {
            String end = " " + n;
            int most = Math.min(name.length(), LONGEST_NAME - end.length());
            fresh = name.substring(0, most) + end;
        }
        return fresh;
    }

    /// As Excel takes it; empty where nothing is left.
    static String pageName(String title) {
        String name = title.replaceAll(NOT_IN_NAMES, " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    }
}
