package org.xianggan.atlas.ui.contents.crossings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.ui.citation.CitationCard;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordModel;
import org.xianggan.atlas.ui.contents.records.RecordShape;
import org.xianggan.atlas.ui.contents.records.SheetColumn;
import org.xianggan.atlas.ui.contents.records.When;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the crossings can be filtered and sorted by, and which columns leave the atlas.
final class CrossingShape implements RecordShape<CrossingRow, CrossingRow> {
    static final Facet<CrossingRow> COUNTY =
            new Facet<>("county", CrossingShape::counties, Comparator.comparing(Facet.Choice::key));

    static final Facet<CrossingRow> CLASS =
            Facet.of("class", CrossingRows.CLASSES, r -> List.of(r.lineClass()));

    private final Desk desk;
    private final Facet<CrossingRow> balance;
    private final RecordModel<CrossingRow> model;
    private final RowForm<CrossingRow> form;

    CrossingShape(Desk desk) {
        this.desk = desk;
        balance = balance(desk.texts());
        model = newModel(balance);
        form = new CrossingForm(desk, this);
    }

    static Facet<CrossingRow> balance(Messages texts) {
        return Facet.of(
                "balance",
                Balance.groups(),
                r ->
                        List.of(
                                new Facet.Choice(
                                        r.balance().group(),
                                        texts.first("crossing.group." + r.balance().group()))));
    }

    static RecordModel<CrossingRow> newModel(Facet<CrossingRow> balance) {
        return new RecordModel<>(List.of(balance, CLASS, COUNTY), orders(), CrossingShape::words);
    }

    /// From north to south; where nobody knows the place comes last.
    private static List<RecordModel.Order<CrossingRow>> orders() {
        Comparator<CrossingRow> usual =
                Comparator.comparing(
                                CrossingRow::latitude,
                                Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                        .thenComparing(CrossingRow::id);
        return List.of(
                new RecordModel.Order<>("north", usual),
                new RecordModel.Order<>(
                        "class",
                        Comparator.comparingInt(
                                        (CrossingRow r) ->
                                                CrossingRows.CLASSES.indexOf(r.lineClass().key()))
                                .thenComparing(usual)),
                new RecordModel.Order<>("hunan", far(CrossingRow::hunan).thenComparing(usual)),
                new RecordModel.Order<>("jiangxi", far(CrossingRow::jiangxi).thenComparing(usual)));
    }

    /// The furthest first, then the oldest.
    private static Comparator<CrossingRow> far(Function<CrossingRow, CrossingRow.Side> side) {
        Comparator<CrossingRow> status =
                Comparator.comparing(
                        r -> side.apply(r).status(),
                        Comparator.nullsLast(
                                Comparator.<Status>comparingInt(CrossingShape::place)));
        Function<CrossingRow, @Nullable Edtf> date = r -> side.apply(r).date();
        return status.thenComparing(date, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static int place(Status status) {
        return switch (status) {
            case OPEN -> 0;
            case UNDER_CONSTRUCTION -> 1;
            case PLANNED -> 2;
            case WISH -> 3;
            case CLOSED, UNKNOWN -> 4;
        };
    }

    private static List<Facet.Choice> counties(CrossingRow row) {
        List<Facet.Choice> both = new ArrayList<>();
        for (CrossingRow.Side side : List.of(row.hunan(), row.jiangxi())) {
            if (side.county() != null) {
                both.add(new Facet.Choice(side.county().toString(), side.countyName()));
            }
        }
        return both;
    }

    private static String words(CrossingRow r) {
        return Plain.joined(
                " ",
                r.name(),
                r.lineClass().label(),
                r.hunan().place(),
                r.hunan().told(),
                r.jiangxi().place(),
                r.jiangxi().told(),
                r.line() == null ? null : r.line().key(),
                r.note());
    }

    @Override
    public String page() {
        return CrossingsPage.ID;
    }

    @Override
    public List<CrossingRow> read() {
        return new CrossingRows(desk.library(), desk.catalogue(), desk.texts(), desk.reading())
                .read();
    }

    @Override
    public RecordModel<CrossingRow> model() {
        return model;
    }

    @Override
    public List<CrossingRow> arrange(List<CrossingRow> shown) {
        return shown;
    }

    @Override
    public RowForm<CrossingRow> form() {
        return form;
    }

    @Override
    public List<Facet<CrossingRow>> switches() {
        return List.of(balance);
    }

    @Override
    public boolean isTarget(CrossingRow row, EntityId target) {
        return row.id().equals(target) || target.equals(row.line());
    }

    @Override
    public List<SheetColumn<CrossingRow>> columns() {
        return columns(desk.texts());
    }

    static List<SheetColumn<CrossingRow>> columns(Messages texts) {
        return Stream.of(
                        Stream.of(
                                SheetColumn.text("crossing", 28, CrossingRow::name),
                                SheetColumn.<CrossingRow>text(
                                        "class", 10, r -> r.lineClass().label())),
                        side("hunan", CrossingRow::hunan),
                        side("jiangxi", CrossingRow::jiangxi),
                        Stream.of(
                                SheetColumn.<CrossingRow>text(
                                        "balance",
                                        18,
                                        r -> texts.first("crossing.balance." + r.balance().id())),
                                new SheetColumn<CrossingRow>(
                                        "latitude",
                                        10,
                                        r ->
                                                r.latitude() == null
                                                        ? Cell.EMPTY
                                                        : new Cell.Number(r.latitude(), 4)),
                                SheetColumn.<CrossingRow>text("note", 30, r -> Plain.of(r.note())),
                                SheetColumn.<CrossingRow>code(
                                        "line",
                                        18,
                                        r -> r.line() == null ? "" : r.line().toString()),
                                SheetColumn.<CrossingRow>code("id", 26, r -> r.id().toString())))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<SheetColumn<CrossingRow>> side(
            String side, Function<CrossingRow, CrossingRow.Side> of) {
        return Stream.of(
                SheetColumn.text(side + "-county", 12, r -> of.apply(r).countyName()),
                SheetColumn.text(side + "-end", 12, r -> of.apply(r).end()),
                SheetColumn.text(side + "-status", 10, r -> of.apply(r).word()),
                SheetColumn.date(side + "-date", 12, r -> When.code(of.apply(r).date())),
                SheetColumn.text(
                        side + "-by",
                        40,
                        r ->
                                of.apply(r).by().stream()
                                        .map(by -> CitationCard.text(by.citation()))
                                        .collect(Collectors.joining(" / "))));
    }
}
