package org.xianggan.atlas.core.view;

import static org.xianggan.atlas.core.view.ViewGroup.LINES;
import static org.xianggan.atlas.core.view.ViewGroup.ROUTES;
import static org.xianggan.atlas.core.view.ViewGroup.SETTLEMENTS;
import static org.xianggan.atlas.core.view.ViewGroup.SITES;
import static org.xianggan.atlas.core.view.ViewGroup.STATIONS;
import static org.xianggan.atlas.core.view.ViewGroup.WATERS;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.sheet.Cell;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A column of the table of what is in view: its cells, and how they are sorted. The bundle has its
/// head, with the unit, as `table.column.<id>`.
public enum ViewColumn {
    NAME(26, all(), (r, m) -> text(name(r.names(), m)), ViewColumn::byName),
    /// Of exports only, which hold every name.
    PINYIN(24, all(), (r, m) -> text(r.names().pinyin()), ViewColumn::byName),
    ENGLISH(30, all(), (r, m) -> text(r.names().en()), (r, l) -> lower(r.names().en())),
    KIND(12, all(), (r, m) -> text(m.get(r.kind())), (r, l) -> r.group().ordinal() + r.kind()),
    REF(
            9,
            EnumSet.of(LINES),
            (r, m) -> code(r.ref()),
            (r, l) -> r.ref() == null ? null : ViewOrder.natural(r.ref())),
    COUNTY(
            14,
            EnumSet.of(SITES, STATIONS, SETTLEMENTS, WATERS),
            (r, m) -> text(r.county() == null ? null : name(r.county(), m)),
            (r, l) ->
                    r.county() == null
                            ? null
                            : l == Language.EN
                                    ? lower(r.county().in(l))
                                    : ViewOrder.place(r.county())),
    STATUS(
            12,
            EnumSet.of(LINES, STATIONS),
            (r, m) -> text(r.history() == null ? null : m.get("status." + r.history().status())),
            (r, l) -> r.history() == null ? null : r.history().status()),
    SINCE(
            12,
            EnumSet.of(LINES, STATIONS),
            (r, m) -> date(r.history() == null ? null : r.history().since()),
            (r, l) -> since(r)),
    GRADE(
            24,
            EnumSet.of(SITES),
            (r, m) ->
                    text(
                            r.grades().isEmpty()
                                    ? null
                                    : r.grades().stream()
                                            .map(m::get)
                                            .collect(Collectors.joining(" · "))),
            (r, l) -> r.grades().isEmpty() ? null : grade(r.grades())),
    PUBLISHED(
            24,
            EnumSet.of(LINES, WATERS),
            (r, m) -> printed(published(r, m.language())),
            (r, l) -> ViewOrder.firstNumber(r.length() == null ? null : r.length().published())),
    DRAWN(12, EnumSet.of(LINES, ROUTES, WATERS), (r, m) -> number(drawn(r), 1), (r, l) -> drawn(r)),
    AS_OF(
            12,
            all(),
            (r, m) -> date(r.listing().asOf() == null ? null : r.listing().asOf().text()),
            (r, l) -> r.listing().asOf()),
    ACCURACY(8, all(), (r, m) -> text(accuracy(r)), (r, l) -> accuracy(r)),
    LONGITUDE(
            11,
            all(),
            (r, m) -> number(r.position() == null ? null : r.position().lon(), 4),
            (r, l) -> r.position() == null ? null : r.position().lon()),
    LATITUDE(
            11,
            all(),
            (r, m) -> number(r.position() == null ? null : r.position().lat(), 4),
            (r, l) -> r.position() == null ? null : r.position().lat()),
    CITATIONS(
            8,
            all(),
            (r, m) -> number((double) r.listing().citations(), 0),
            (r, l) -> r.listing().citations()),
    /// Of exports only.
    ID(22, all(), (r, m) -> text(r.id().toString()), (r, l) -> r.id());

    /// Higher grades first.
    private static final List<String> GRADES =
            List.of(
                    "protection.national",
                    "protection.provincial",
                    "protection.municipal",
                    "protection.county",
                    "protection.unverified",
                    "badge.tourism.5A",
                    "badge.tourism.4A",
                    "badge.tourism.3A",
                    "badge.tourism.2A");

    private static final Set<ViewColumn> OF_EXPORTS = EnumSet.of(PINYIN, ENGLISH, ID);

    private static final Set<ViewColumn> NUMBERS =
            EnumSet.of(DRAWN, LONGITUDE, LATITUDE, CITATIONS);

    private final int width;
    private final Set<ViewGroup> groups;
    private final BiFunction<ViewRow, Messages, Cell> cell;
    private final BiFunction<Language, Boolean, Comparator<ViewRow>> order;

    <T extends Comparable<? super T>> ViewColumn(
            int width,
            Set<ViewGroup> groups,
            BiFunction<ViewRow, Messages, Cell> cell,
            BiFunction<ViewRow, Language, @Nullable T> key) {
        this.width = width;
        this.groups = groups;
        this.cell = cell;
        // What is not known comes last, whichever way the column is sorted.
        this.order =
                (language, down) ->
                        Comparator.comparing(
                                (ViewRow r) -> key.apply(r, language),
                                Comparator.nullsLast(
                                        down
                                                ? Comparator.<T>reverseOrder()
                                                : Comparator.<T>naturalOrder()));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Characters of the usual width.
    public int width() {
        return width;
    }

    /// Whether its cells are numbers, which stand at the right.
    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /// Whether the window shows it; the others are for those who go on working with the rows.
    public boolean isShown() {
        return !OF_EXPORTS.contains(this);
    }

    /// Whether things of the group can have it.
    public boolean fits(ViewGroup group) {
        return groups.contains(group);
    }

    public Cell cell(ViewRow row, Messages texts) {
        return cell.apply(row, texts);
    }

    /// @param year of which the status is told
    public String head(Messages texts, int year) {
        String key = "table.column." + id();
        return this == STATUS ? texts.get(key, Integer.toString(year)) : texts.get(key);
    }

    public Comparator<ViewRow> order(Language language, boolean down) {
        return order.apply(language, down).thenComparing(ViewOrder.USUAL);
    }

    private static Set<ViewGroup> all() {
        return EnumSet.allOf(ViewGroup.class);
    }

    private static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }

    private static Cell code(@Nullable String text) {
        return text == null || text.isEmpty() ? Cell.EMPTY : new Cell.Code(text);
    }

    private static Cell date(@Nullable String text) {
        return Cell.date(text == null ? "" : text);
    }

    /// What is printed as a mere number is one, as fine as it is printed.
    private static Cell printed(@Nullable String text) {
        if (text == null || !text.matches("\\d+(\\.\\d+)?")) {
            return text(text);
        }
        int point = text.indexOf('.');
        return new Cell.Number(Double.parseDouble(text), point < 0 ? 0 : text.length() - point - 1);
    }

    private static Cell number(@Nullable Double number, int decimals) {
        return number == null ? Cell.EMPTY : new Cell.Number(number, decimals);
    }

    private static String name(Names names, Messages texts) {
        String second = names.secondIn(texts.language());
        String first = names.in(texts.language());
        return second == null ? first : first + " " + second;
    }

    private static String byName(ViewRow row, Language language) {
        String en = row.names().en();
        return language == Language.EN && en != null ? ViewOrder.natural(en) : row.place();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : ViewOrder.natural(text);
    }

    private static @Nullable Edtf since(ViewRow row) {
        ViewRow.History history = row.history();
        String since = history == null ? null : history.since();
        return since == null ? null : new Edtf(since);
    }

    private static @Nullable String published(ViewRow row, Language language) {
        ViewRow.Length length = row.length();
        if (length == null) {
            return null;
        }
        String en = length.publishedEn();
        return language == Language.EN && en != null ? en : length.published();
    }

    private static @Nullable Double drawn(ViewRow row) {
        return row.length() == null ? null : row.length().drawnKm();
    }

    private static @Nullable String accuracy(ViewRow row) {
        AccuracyClass known = row.listing().accuracy();
        return known == null ? null : known.name();
    }

    /// One rank for each pair of grades.
    private static int grade(List<String> grades) {
        int rank = 0;
        for (int i = 0; i < 2; i++) {
            int at = i < grades.size() ? GRADES.indexOf(grades.get(i)) : GRADES.size();
            rank = rank * (GRADES.size() + 1) + at;
        }
        return rank;
    }
}
