package org.xianggan.atlas.exchange.csv;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.FileHead.TextGuess;
import org.xianggan.atlas.core.layer.LayerField.Type;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.PlaceColumns;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.TextEncoding;
import org.xianggan.atlas.exchange.source.TextInput;
import org.xianggan.atlas.exchange.source.WatchedInput;
import org.xianggan.atlas.exchange.table.CellTypes;
import org.xianggan.atlas.exchange.table.ColumnGuess;
import org.xianggan.atlas.exchange.table.RowPlace;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Comma-, semicolon- and tab-separated text. Gone through twice: what a column holds is known only
/// at its end.
public final class CsvReader implements LayerReader {
    private static final int SAMPLE = 1 << 16;

    private final Messages texts;

    public CsvReader(Messages texts) {
        this.texts = texts;
    }

    @Override
    public boolean reads(String name, byte[] start) {
        return name.endsWith(".csv")
                || name.endsWith(".tsv")
                || name.endsWith(".txt")
                || name.endsWith(".tab");
    }

    @Override
    public FileHead head(Path file, ReadOptions options, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        TextGuess guess = guess(file, options, words, work);
        CsvSurvey survey = survey(file, guess, words, work);
        PlaceColumns places =
                options.columns() != null
                        ? options.columns()
                        : ColumnGuess.of(survey.heads(), survey.sample(), options.names());
        List<String> remarks = new ArrayList<>();
        if (places.columns().isEmpty()) {
            remarks.add(words.get("import.table.nocolumns"));
        }
        String damage = survey.damage().key();
        if (damage != null) {
            remarks.add(words.get(damage, survey.damage().line(), survey.damage().cell()));
        }
        String datum = survey.note("坐标系：", "Datum: ");
        return FileHead.plain("CSV", words.title())
                .encoding(guess)
                .table(survey.heads(), places)
                .said(
                        datum == null
                                ? null
                                : Datum.of(datum.toLowerCase(Locale.ROOT).replace("-", ""))
                                        .orElse(null),
                        survey.note("来源：", "Attribution: "),
                        survey.note("截至：", "As of: "))
                .remarks(remarks);
    }

    private TextGuess guess(Path file, ReadOptions options, SourceWords words, Work work)
            throws IOException {
        try (InputStream in =
                WatchedInput.open(file, words.get("import.looking", words.name()), work)) {
            return TextEncoding.of(options.encoding(), in, words);
        }
    }

    private static CsvSurvey survey(Path file, TextGuess guess, SourceWords words, Work work)
            throws IOException {
        char separator = separator(file, guess, words);
        String what = words.get("import.looking", words.name());
        try (Reader in = text(file, guess, words, what, work)) {
            return CsvSurvey.of(new CsvParser(in, separator, words), words);
        }
    }

    private static Reader text(
            Path file, TextGuess guess, SourceWords words, String what, Work work)
            throws IOException {
        return new TextInput(
                WatchedInput.open(file, what, work), Charset.forName(guess.charset()), words);
    }

    /// That which stands most often outside of quotation marks in the first line that has any.
    private static char separator(Path file, TextGuess guess, SourceWords words)
            throws IOException {
        char[] start = new char[SAMPLE];
        int n;
        try (Reader in = text(file, guess, words, "", Work.SILENT)) {
            n = in.read(start, 0, start.length);
        }
        int comma = 0;
        int tab = 0;
        int semicolon = 0;
        boolean quoted = false;
        for (int i = 0; i < n; i++) {
            char c = start[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                comma += c == ',' ? 1 : 0;
                tab += c == '\t' ? 1 : 0;
                semicolon += c == ';' ? 1 : 0;
                if ((c == '\n' || c == '\r') && comma + tab + semicolon > 0) {
                    break;
                }
            }
        }
        if (tab > comma && tab >= semicolon) {
            return '\t';
        }
        return semicolon > comma ? ';' : ',';
    }

    @Override
    public void read(Path file, ReadOptions options, RowSink to, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        TextGuess guess = guess(file, options, words, work);
        CsvSurvey survey = survey(file, guess, words, work);
        PlaceColumns columns =
                options.columns() != null
                        ? options.columns()
                        : ColumnGuess.of(survey.heads(), survey.sample(), options.names());
        RowPlace places = new RowPlace(columns, survey.heads(), options.names(), words);
        Set<Integer> inShape = places.inShape();
        List<Type> types = survey.types();
        List<String> cells = CsvParser.record();
        char separator = separator(file, guess, words);
        try (Reader in = text(file, guess, words, words.reading(), work)) {
            CsvParser parser = new CsvParser(in, separator, words);
            boolean head = true;
            while (parser.next(cells) && parser.line() < survey.lastLine()) {
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (head) {
                    head = false;
                } else if (cells.size() > types.size()
                        && cells.stream().skip(types.size()).anyMatch(c -> !c.isBlank())) {
                    to.rejected(
                            new Rejected(
                                    parser.line(),
                                    words.get("import.csv.more", cells.size(), types.size())));
                } else {
                    row(cells, parser.line(), survey.heads(), types, places, inShape, to);
                }
            }
        }
    }

    private static void row(
            List<String> cells,
            long line,
            List<String> heads,
            List<Type> types,
            RowPlace places,
            Set<Integer> inShape,
            RowSink to)
            throws IOException {
        List<String> plain = CsvCells.plain(cells);
        RowPlace.Found found = places.of(plain);
        if (found.fault() != null) {
            to.rejected(new Rejected(line, found.fault()));
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(plain.size(), types.size()); i++) {
            if (!inShape.contains(i)) {
                Object value = CellTypes.value(plain.get(i), types.get(i));
                if (value != null) {
                    values.put(heads.get(i), value);
                }
            }
        }
        to.row(new FeatureRow(line, found.shape(), values));
    }
}
