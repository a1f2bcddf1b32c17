package org.xianggan.atlas.exchange.csv;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.LayerField.Type;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.table.CellTypes;
import org.xianggan.atlas.exchange.table.Damage;
import org.xianggan.atlas.exchange.table.Heads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A first look at all of a table: its head, what its columns hold, where its rows end and the
/// notes below them begin.
final class CsvSurvey {
    private static final int SAMPLE = 200;
    private static final int MOST_NOTES = 100;

    private List<String> heads = List.of();
    private final CellTypes types = new CellTypes();
    private final List<List<String>> sample = new ArrayList<>();
    private final Damage damage = new Damage();
    private final List<String> notes = new ArrayList<>();
    private long lastLine = Long.MAX_VALUE;
    private long rows;

    static CsvSurvey of(CsvParser in, SourceWords words) throws IOException {
        CsvSurvey survey = new CsvSurvey();
        survey.read(in, words);
        return survey;
    }

    private void read(CsvParser in, SourceWords words) throws IOException {
        List<String> cells = CsvParser.record();
        do {
            if (!in.next(cells)) {
                throw words.bad("import.csv.nohead", null);
            }
        } while (isBlank(cells));
        heads = Heads.of(cells.stream().map(CsvCells::plain).toList());
        long gap = 0;
        while (in.next(cells)) {
            if (isBlank(cells)) {
                gap = gap == 0 ? in.line() : gap;
                continue;
            }
            if (gap > 0 && heads.size() > 1 && isNote(cells)) {
                if (notes.size() < MOST_NOTES) {
                    notes.add(CsvCells.plain(cells.getFirst()));
                    continue;
                }
            }
            gap = 0;
            notes.clear();
            rows++;
            List<String> plain = CsvCells.plain(cells);
            types.add(CsvCells.typed(cells));
            damage.look(plain, in.line());
            if (sample.size() < SAMPLE) {
                sample.add(plain);
            }
        }
        lastLine = notes.isEmpty() ? Long.MAX_VALUE : gap;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static boolean isNote(List<String> cells) {
        return !cells.getFirst().isBlank() && cells.stream().skip(1).allMatch(String::isBlank);
    }

    List<String> heads() {
        return heads;
    }

    List<Type> types() {
        return types.of(heads.size(), heads);
    }

    List<List<String>> sample() {
        return sample;
    }

    Damage damage() {
        return damage;
    }

    long rows() {
        return rows;
    }

    /// Records that begin at this line or below are notes.
    long lastLine() {
        return lastLine;
    }

    /// What a note says behind these words; null where there is none.
    @Nullable String note(String... beginnings) {
        for (String n : notes) {
            for (String b : beginnings) {
                if (n.startsWith(b)) {
                    return n.substring(b.length()).strip();
                }
            }
        }
        return null;
    }
}
