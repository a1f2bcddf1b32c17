package org.xianggan.atlas.exchange.csv;

import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.sheet.SheetWriter;
import org.xianggan.atlas.exchange.WholeFile;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// CSV that Excel and WPS open by a double click: UTF-8 with a byte-order mark (else they take it
/// for GBK), CRLF, RFC 4180 quotes. Further tables stand below the first, each after an empty line;
/// the notes stand below the last, likewise.
public final class CsvFile implements SheetWriter {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    static final String END = "\r\n";

    /// Where a cell begins with one of these a spreadsheet computes it.
    static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    @Override
    public void write(List<Sheet> sheets, Path file) throws IOException {
        WholeFile.write(
                file,
                out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    writer.write(BYTE_ORDER_MARK);
                    writer.write(text(sheets));
                    writer.flush();
                });
    }

    /// Everything after the byte-order mark.
    static String text(List<Sheet> sheets) {
        StringBuilder out = new StringBuilder();
        for (Sheet sheet : sheets) {
            if (!out.isEmpty()) {
                out.append(END);
            }
            line(out, sheet.columns().stream().map(c -> quoted(harmless(c.head()))).toList());
            for (List<Cell> row : sheet.rows()) {
                line(out, row.stream().map(CsvFile::cell).toList());
            }
        }
        List<String> notes = sheets.getFirst().notes().lines();
        if (!notes.isEmpty()) {
            out.append(END);
            notes.forEach(n -> line(out, List.of(quoted(harmless(n)))));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(String.join(",", cells)).append(END);
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Number n -> n.text();
            case Cell.Text(String text) -> quoted(harmless(text));
            case Cell.Code(String text) -> code(text);
            case Cell.Day(LocalDate day) -> code(day.toString());
        };
    }

    /// A tab before it keeps spreadsheets from reading a date or a number; it is not seen, and
    /// whoever reads the file by program strips it.
    static String code(String text) {
        return "\"\t" + text.replace("\"", "\"\"") + '"';
    }

    /// An apostrophe before what would be computed.
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
