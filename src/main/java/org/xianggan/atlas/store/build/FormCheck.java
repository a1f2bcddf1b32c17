package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Checks the form of a table cell by cell against what its columns may hold, and its order.
final class FormCheck {
    static final List<Cell> SOURCE =
            List.of("id=source!", "publisher!", "title", "address", "date:D", "note").stream()
                    .map(Cell::of)
                    .toList();

    static final List<Cell> ENGLISH = List.of(Cell.of("zh!"), Cell.of("en!"));

    /// What a spreadsheet makes of a date: `2021/6/1`, `1-Jun`, `Jun-21`, `2021年6月`, `44348`.
    private static final Pattern SHEET_DATE =
            Pattern.compile(
                    "\\d{4}/\\d{1,2}(/\\d{1,2})?|\\d{1,2}/\\d{1,2}/\\d{2,4}"
                            + "|\\d{1,2}-[A-Za-z]{3}(-\\d{2,4})?|[A-Za-z]{3}-\\d{2}"
                            + "|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}[ T]\\d{1,2}:\\d{2}.*"
                            + "|\\d{4}年(\\d{1,2}月)?(\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日|[34]\\d{4}");

    /// The same where a text may stand that is no date: only what nobody writes by hand.
    private static final Pattern SHEET_VALUE =
            Pattern.compile(
                    "\\d{4}/\\d{1,2}/\\d{1,2}.*|\\d{1,2}-[A-Z][a-z]{2}(-\\d{2,4})?|[A-Z][a-z]{2}-\\d{2}");

    private static final Pattern SHEET_POWER = Pattern.compile("-?\\d+(\\.\\d+)?[eE][+-]\\d+");

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2060;

    /// What happened at a site may be older than any of our sources.
    private static final String HISTORY = "fact_date";

    private static final Pattern SHEET_ERROR =
            Pattern.compile("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|#+)");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SHEET_NUMBER =
            Pattern.compile("-?\\d+(\\.\\d+)?[eE][+-]?\\d+|-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private final Predicate<String> known;
    private final Function<String, Optional<String>> withZeros;
    private final Set<String> retired;
    private final Problems problems;

    FormCheck(DataFolder data, Ids ids, Problems problems) {
        this.known = ids::has;
        this.withZeros = id -> Optional.ofNullable(ids.withZeros(id));
        this.retired = data.retired();
        this.problems = problems;
    }

    /// For a table that stands alone.
    ///
    /// @param known whether there is a record with an id
    FormCheck(Predicate<String> known, Problems problems) {
        this.known = known;
        this.withZeros = id -> Optional.empty();
        this.retired = Set.of();
        this.problems = problems;
    }

    void check(Table table, List<Cell> cells) {
        if (table.columns().isEmpty()) {
            return;
        }
        List<String> wanted = cells.stream().map(Cell::column).toList();
        if (!table.columns().equals(wanted)) {
            columns(table, wanted);
        }
        Row before = null;
        for (Row r : table.rows()) {
            for (Cell cell : cells) {
                cell(r, cell);
            }
            if (before != null && inOrder(before, r, wanted) > 0) {
                problems.error(r, "order", before.get(wanted.getFirst()), r.get(wanted.getFirst()));
            }
            before = r;
        }
    }

    private void columns(Table table, List<String> wanted) {
        Set<String> missing = new HashSet<>(wanted);
        table.columns().forEach(missing::remove);
        for (String column : missing.stream().sorted().toList()) {
            problems.error(table.file(), 1, "column.missing", column);
        }
        boolean extra = false;
        for (String column : table.columns()) {
            if (!wanted.contains(column)) {
                problems.error(table.file(), 1, "column.extra", column);
                extra = true;
            }
        }
        if (missing.isEmpty() && !extra) {
            problems.error(table.file(), 1, "column.order", String.join(" ", wanted));
        }
    }

    /// By the first column, then the second where the first stands more than once; numerically
    /// where both are numbers.
    private static int inOrder(Row a, Row b, List<String> columns) {
        for (String column : columns.subList(0, Math.min(2, columns.size()))) {
            String x = a.get(column);
            String y = b.get(column);
            Double m = a.number(column);
            Double n = b.number(column);
            int c = m != null && n != null ? m.compareTo(n) : x.compareTo(y);
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    private void cell(Row r, Cell cell) {
        String text = r.get(cell.column());
        if (text.isEmpty()) {
            if (cell.required() && r.columns().containsKey(cell.column())) {
                problems.error(r, "cell.empty", cell.column());
            }
            return;
        }
        if (SHEET_ERROR.matcher(text).matches()) {
            problems.error(r, "damaged.error", cell.column(), text);
            return;
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            problems.error(r, "damaged.quotes", cell.column());
        }
        if (!text.equals(text.strip())) {
            problems.error(r, "cell.space", cell.column());
        }
        switch (cell.form()) {
            case TEXT, READ -> {
                if (SHEET_POWER.matcher(text).matches()) {
                    problems.error(r, "damaged.number", cell.column(), text);
                } else if (SHEET_VALUE.matcher(text).matches()) {
                    problems.error(r, "damaged.date", cell.column(), text);
                }
                if (text.equals("-") || text.equals("—") || text.equalsIgnoreCase("n/a")) {
                    problems.error(r, "cell.dash", cell.column(), text);
                }
            }
            case ID -> id(r, cell, text);
            case REFERENCE -> reference(r, cell, text);
            case REFERENCES -> r.list(cell.column()).forEach(part -> reference(r, cell, part));
            case CITATIONS -> r.list(cell.column()).forEach(part -> citation(r, cell, part));
            case NUMBER -> number(r, cell, text);
            case DATE -> date(r, cell, text);
            case STATUS -> {
                if (Status.of(text).isEmpty()) {
                    problems.error(r, "status", cell.column(), text);
                }
            }
            case WORD -> {
                if (!cell.arguments().contains(text)) {
                    problems.error(
                            r, "word", cell.column(), text, String.join(" ", cell.arguments()));
                }
            }
        }
    }

    private void id(Row r, Cell cell, String text) {
        Optional<EntityId> id = EntityId.parse(text);
        if (id.isEmpty() || !cell.allows(id.get().kind())) {
            problems.error(r, "id.form", text, cell.arguments().getFirst());
        }
    }

    private void reference(Row r, Cell cell, String text) {
        Optional<EntityId> id = EntityId.parse(text);
        if (id.isEmpty() || !cell.allows(id.get().kind())) {
            problems.error(r, "reference.form", cell.column(), text);
        } else if (!known.test(text)) {
            unknown(r, cell.column(), text);
        }
    }

    private void citation(Row r, Cell cell, String text) {
        if (!text.startsWith("fact:") && !text.startsWith("source:")) {
            problems.error(r, "citation.form", cell.column(), text);
        } else if (!known.test(text)) {
            unknown(r, cell.column(), text);
        }
    }

    private void unknown(Row r, String column, String id) {
        Optional<String> zeros = withZeros.apply(id);
        if (retired.contains(id)) {
            problems.error(r, "id.retired", id);
        } else if (zeros.isPresent()) {
            problems.error(r, "damaged.zeros", column, id, zeros.get());
        } else {
            problems.error(r, "reference.unknown", column, id);
        }
    }

    private void number(Row r, Cell cell, String text) {
        if (PLAIN_NUMBER.matcher(text).matches()) {
            return;
        }
        boolean sheet = SHEET_NUMBER.matcher(text).matches() || SHEET_DATE.matcher(text).matches();
        problems.error(r, sheet ? "damaged.number" : "number", cell.column(), text);
    }

    private void date(Row r, Cell cell, String text) {
        if (SHEET_DATE.matcher(text).matches()) {
            problems.error(r, "damaged.date", cell.column(), text);
            return;
        }
        try {
            Edtf date = new Edtf(text);
            if (date.firstDay().isAfter(date.lastDay())) {
                problems.error(r, "date", cell.column(), text);
            } else if (!cell.column().equals(HISTORY) && !isPlausible(date)) {
                problems.error(r, "date.year", cell.column(), text, FIRST_YEAR, LAST_YEAR);
            }
        } catch (RuntimeException e) {
            problems.error(r, "date", cell.column(), text);
        }
    }

    /// An open end is as good as any.
    private static boolean isPlausible(Edtf date) {
        return (date.text().startsWith("..") || date.firstDay().getYear() >= FIRST_YEAR)
                && (date.text().endsWith("..") || date.lastDay().getYear() <= LAST_YEAR);
    }
}
