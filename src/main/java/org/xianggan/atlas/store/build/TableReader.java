package org.xianggan.atlas.store.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads TSV as `docs/DATA.md` has it, and says where a spreadsheet has left its marks: another
/// encoding, a byte-order mark, Windows line ends, quotes.
final class TableReader {
    /// A head line with something else between its columns.
    private static final Pattern SEPARATED =
            Pattern.compile("\"?\\w+\"?([,;|，；]) *\"?\\w+\"?(?:[,;|，；] *\"?\\w+\"?)*");

    /// The first bytes of a workbook, a zip file.
    private static final byte[] WORKBOOK = {'P', 'K', 3, 4};

    private final Path data;
    private final Problems problems;

    TableReader(Path data, Problems problems) {
        this.data = data;
        this.problems = problems;
    }

    Table read(String file) {
        String text = text(file);
        return text.isEmpty() ? Table.missing(file) : parse(file, text);
    }

    /// As if `text`, which is not empty, were what stands in a file.
    Table parse(String file, String text) {
        List<String> lines = lines(file, text);
        List<String> head = List.of(lines.getFirst().split("\t", -1));
        Matcher other = SEPARATED.matcher(lines.getFirst());
        if (other.matches()) {
            problems.error(file, 1, "separator", other.group(1));
            return Table.missing(file);
        }
        Map<String, Integer> columns = new HashMap<>();
        for (String column : head) {
            columns.putIfAbsent(column, columns.size());
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                problems.error(file, i + 1, "line.blank");
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != head.size()) {
                problems.error(file, i + 1, "cells", cells.length, head.size());
            }
            rows.add(new Row(file, i + 1, columns, cells));
        }
        return new Table(file, head, rows);
    }

    /// The text of a file below `data/`, or "" where it is missing, empty or in a foreign encoding.
    String text(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(data.resolve(file));
        } catch (IOException e) {
            problems.error(file, 0, "unreadable", String.valueOf(e.getMessage()));
            return "";
        }
        if (bytes.length == 0) {
            problems.error(file, 0, "empty");
            return "";
        }
        if (Arrays.mismatch(bytes, WORKBOOK) == WORKBOOK.length) {
            problems.error(file, 1, "encoding.workbook");
            return "";
        }
        if (bytes.length > 1 && bytes[1] == 0 || bytes[0] == 0) {
            problems.error(file, 1, "encoding.utf16");
            return "";
        }
        if (bytes.length > 1 && ((bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE)) {
            problems.error(file, 1, "encoding.utf16");
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.error(file, lineOfFirstBadByte(bytes), "encoding");
            return "";
        }
    }

    private List<String> lines(String file, String whole) {
        String text = whole;
        if (text.charAt(0) == '\uFEFF') {
            problems.error(file, 1, "bom");
            text = text.substring(1);
        }
        int cr = text.indexOf('\r');
        if (cr >= 0) {
            int line = 1 + (int) text.substring(0, cr).chars().filter(c -> c == '\n').count();
            problems.error(file, line, "crlf");
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (!text.endsWith("\n")) {
            problems.error(file, (int) text.lines().count(), "newline");
        } else {
            text = text.substring(0, text.length() - 1);
        }
        return List.of(text.split("\n", -1));
    }

    private static int lineOfFirstBadByte(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, start, i - start));
                } catch (CharacterCodingException e) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }
}
