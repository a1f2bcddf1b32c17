package org.xianggan.atlas.exchange.xlsx;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.PlaceColumns;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.Times;
import org.xianggan.atlas.exchange.source.WatchedInput;
import org.xianggan.atlas.exchange.source.XmlInput;
import org.xianggan.atlas.exchange.table.ColumnGuess;
import org.xianggan.atlas.exchange.table.Damage;
import org.xianggan.atlas.exchange.table.Heads;
import org.xianggan.atlas.exchange.table.RowPlace;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Workbooks of Excel and WPS, a sheet at a time: the first row that holds something is the head.
public final class XlsxReader implements LayerReader {
    private static final int SAMPLE = 200;
    private static final int MOST_NOTES = 20;

    /// The second sheet of our own files.
    static final String NOTES = "说明 Notes";

    private final Messages texts;

    public XlsxReader(Messages texts) {
        this.texts = texts;
    }

    @Override
    public boolean reads(String name, byte[] start) {
        return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls");
    }

    /// A first look at a sheet.
    private static final class Look {
        List<String> heads = List.of();
        final List<List<String>> sample = new ArrayList<>();
        final Damage damage = new Damage();
        boolean merged;
        long formulas;
    }

    @Override
    public FileHead head(Path file, ReadOptions options, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        try (Book book = Book.open(file, words)) {
            List<String> sheets = book.sheets();
            String sheet = chosen(sheets, options, words);
            Look look = look(book, sheet, words, work);
            PlaceColumns places = places(options, look);
            List<String> remarks = new ArrayList<>();
            if (places.columns().isEmpty()) {
                remarks.add(words.get("import.table.nocolumns"));
            }
            if (look.formulas > 0) {
                remarks.add(words.get("import.xlsx.formulas", look.formulas));
            }
            if (look.merged) {
                remarks.add(words.get("import.xlsx.merged"));
            }
            String damage = look.damage.key();
            if (damage != null) {
                remarks.add(words.get(damage, look.damage.line(), look.damage.cell()));
            }
            List<String> notes = notes(book, sheets, sheet, words);
            return FileHead.plain("XLSX", sheets.size() == 1 ? words.title() : sheet)
                    .parts(sheets.stream().map(s -> new FileHead.Part(s, s, -1)).toList(), sheet)
                    .table(look.heads, places)
                    .said(
                            Datum.of(note(notes, "坐标系：")).orElse(null),
                            blankIsNull(note(notes, "来源：")),
                            blankIsNull(note(notes, "截至：")))
                    .remarks(remarks);
        } catch (RuntimeException e) {
            throw Book.told(e, words);
        }
    }

    /// What an atlas has written on the sheet beside.
    private static List<String> notes(
            Book book, List<String> sheets, String chosen, SourceWords words) throws IOException {
        List<String> notes = new ArrayList<>();
        if (!sheets.contains(NOTES) || chosen.equals(NOTES)) {
            return notes;
        }
        try (XmlInput xml = xml(book, NOTES, words, "", Work.SILENT)) {
            new SheetCells(xml, book, words)
                    .read(
                            (number, row) -> {
                                notes.add(row.isEmpty() ? "" : String.valueOf(row.getFirst()));
                                return notes.size() < MOST_NOTES;
                            });
        }
        return notes;
    }

    private static String note(List<String> notes, String beginning) {
        return notes.stream()
                .filter(n -> n.startsWith(beginning))
                .map(n -> n.substring(beginning.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static PlaceColumns places(ReadOptions options, Look look) {
        return options.columns() != null
                ? options.columns()
                : ColumnGuess.of(look.heads, look.sample, options.names());
    }

    private static String chosen(List<String> sheets, ReadOptions options, SourceWords words) {
        String part = options.part();
        if (part != null && !sheets.contains(part)) {
            throw words.bad("import.part", null, part);
        }
        if (sheets.isEmpty()) {
            throw words.bad("import.xlsx", null);
        }
        return part == null ? sheets.getFirst() : part;
    }

    private static XmlInput xml(Book book, String sheet, SourceWords words, String what, Work work)
            throws IOException {
        InputStream in = Objects.requireNonNull(book.sheet(sheet), sheet);
        return new XmlInput(WatchedInput.of(in, 0, what, work), null, words);
    }

    private static Look look(Book book, String sheet, SourceWords words, Work work)
            throws IOException {
        Look look = new Look();
        try (XmlInput xml =
                xml(book, sheet, words, words.get("import.looking", words.name()), work)) {
            SheetCells cells = new SheetCells(xml, book, words);
            cells.read(
                    (number, row) -> {
                        List<String> plain = plain(row);
                        if (plain.stream().allMatch(String::isBlank)) {
                            return true;
                        }
                        if (look.heads.isEmpty()) {
                            look.heads = Heads.of(plain);
                            return true;
                        }
                        look.damage.look(plain, number);
                        if (look.sample.size() < SAMPLE) {
                            look.sample.add(plain);
                        }
                        return true;
                    });
            look.merged = cells.merged();
            look.formulas = cells.formulas();
        }
        if (look.heads.isEmpty()) {
            throw words.bad("import.xlsx.nohead", null, sheet);
        }
        return look;
    }

    private static List<String> plain(List<@Nullable Object> row) {
        List<String> out = new ArrayList<>(row.size());
        for (Object cell : row) {
            out.add(
                    switch (cell) {
                        case null -> "";
                        case Book.CellError(String mark) -> mark;
                        case Double d -> BigDecimal.valueOf(d).toPlainString();
                        case Object o -> o.toString();
                    });
        }
        return out;
    }

    @Override
    public void read(Path file, ReadOptions options, RowSink to, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        try (Book book = Book.open(file, words)) {
            String sheet = chosen(book.sheets(), options, words);
            Look look = look(book, sheet, words, work);
            RowPlace places =
                    new RowPlace(places(options, look), look.heads, options.names(), words);
            Set<Integer> inShape = places.inShape();
            boolean[] head = {true};
            try (XmlInput xml = xml(book, sheet, words, words.reading(), work)) {
                new SheetCells(xml, book, words)
                        .read(
                                (number, row) -> {
                                    List<String> plain = plain(row);
                                    if (plain.stream().allMatch(String::isBlank)) {
                                        return true;
                                    }
                                    if (head[0]) {
                                        head[0] = false;
                                    } else {
                                        row(
                                                number,
                                                row,
                                                plain,
                                                look.heads,
                                                places,
                                                inShape,
                                                words,
                                                to);
                                    }
                                    return true;
                                });
            }
        } catch (RuntimeException e) {
            throw Book.told(e, words);
        }
    }

    private static void row(
            long number,
            List<@Nullable Object> row,
            List<String> plain,
            List<String> heads,
            RowPlace places,
            Set<Integer> inShape,
            SourceWords words,
            RowSink to)
            throws IOException {
        RowPlace.Found found = places.of(plain);
        if (found.fault() != null) {
            to.rejected(new Rejected(number, found.fault()));
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value == null || inShape.contains(i)) {
                continue;
            }
            String name = i < heads.size() ? heads.get(i) : "column_" + (i + 1);
            if (value instanceof Book.CellError(String mark)) {
                to.rejected(new Rejected(number, words.get("import.xlsx.error", name, mark)));
                return;
            }
            values.put(name, value instanceof String text ? Times.moment(text) : value);
        }
        to.row(new FeatureRow(number, found.shape(), values));
    }
}
