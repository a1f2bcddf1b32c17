package org.xianggan.atlas.exchange.csv;

import org.xianggan.atlas.exchange.source.SourceWords;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// Records of comma-separated text, after RFC 4180, with any of LF, CRLF and CR between them.
final class CsvParser {
    private static final int LONGEST = 4_000_000;
    private static final int MOST_CELLS = 4000;
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final SourceWords words;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder cell = new StringBuilder();
    private int from;
    private int to;
    private long line = 1;
    private long recordLine;

    CsvParser(Reader in, char separator, SourceWords words) {
        this.in = in;
        this.separator = separator;
        this.words = words;
    }

    /// The line that the last record began in.
    long line() {
        return recordLine;
    }

    private int peek() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer, 0, buffer.length));
            if (to == 0) {
                return END;
            }
        }
        return buffer[from];
    }

    private int take() throws IOException {
        int c = peek();
        if (c != END) {
            from++;
        }
        return c;
    }

    /// Fills `cells` with the next record; false at the end. An empty line is a record of one empty
    /// cell.
    boolean next(List<String> cells) throws IOException {
        cells.clear();
        recordLine = line;
        if (peek() == END) {
            return false;
        }
        while (true) {
            int end = peek() == '"' ? quoted() : plain();
            cells.add(cell.toString());
            if (cells.size() > MOST_CELLS) {
                throw words.bad("import.csv.cells", null, recordLine, MOST_CELLS);
            }
            if (end != separator) {
                return true;
            }
        }
    }

    /// @return what ended the cell: the separator, or anything else for the end of the record
    private int plain() throws IOException {
        cell.setLength(0);
        return rest();
    }

    private int rest() throws IOException {
        while (true) {
            int c = take();
            if (c == separator || c == END) {
                return c;
            }
            if (isBreak(c)) {
                return '\n';
            }
            append(c);
        }
    }

    private int quoted() throws IOException {
        cell.setLength(0);
        take();
        while (true) {
            int c = take();
            if (c == END) {
                throw words.bad("import.csv.quote", null, recordLine);
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                take();
            } else if (c == '\n' || c == '\r') {
                line++;
                if (c == '\r' && peek() == '\n') {
                    take();
                    append('\r');
                    c = '\n';
                }
            }
            append(c);
        }
        // What stands behind the closing quotation mark belongs to the cell all the same.
        return rest();
    }

    private boolean isBreak(int c) throws IOException {
        if (c == '\r') {
            if (peek() == '\n') {
                take();
            }
        } else if (c != '\n') {
            return false;
        }
        line++;
        return true;
    }

    private void append(int c) {
        if (cell.length() >= LONGEST) {
            throw words.bad("import.csv.long", null, recordLine);
        }
        cell.append((char) c);
    }

    static List<String> record() {
        return new ArrayList<>();
    }
}
