package org.xianggan.atlas.ui.contents.ledger;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
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

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the ledger can be filtered and sorted by, and which columns leave the atlas.
final class LedgerShape implements RecordShape<LedgerRow, LedgerRow> {
    static final Facet<LedgerRow> OUTCOME =
            Facet.of("outcome", LedgerRows.OUTCOMES, r -> List.of(r.outcome()));

    static final Facet<LedgerRow> KIND = Facet.of("kind", LedgerRows.KINDS, r -> List.of(r.kind()));

    static final Facet<LedgerRow> COUNTY =
            new Facet<>("county", LedgerRow::counties, Comparator.comparing(Facet.Choice::key));

    private final Desk desk;
    private final RecordModel<LedgerRow> model = newModel();
    private final RowForm<LedgerRow> form;

    LedgerShape(Desk desk) {
        this.desk = desk;
        form = new LedgerForm(desk, this);
    }

    static RecordModel<LedgerRow> newModel() {
        return new RecordModel<>(List.of(OUTCOME, KIND, COUNTY), orders(), LedgerShape::words);
    }

    private static List<RecordModel.Order<LedgerRow>> orders() {
        Comparator<LedgerRow> usual = Comparator.comparingInt(LedgerRow::place);
        return List.of(
                new RecordModel.Order<>("documents", usual),
                new RecordModel.Order<>("said", dated(r -> r.said().date()).thenComparing(usual)),
                new RecordModel.Order<>(
                        "became", dated(r -> r.became().date()).thenComparing(usual)),
                new RecordModel.Order<>(
                        "outcome",
                        Comparator.comparingInt(
                                        (LedgerRow r) ->
                                                LedgerRows.OUTCOMES.indexOf(r.outcome().key()))
                                .thenComparing(usual)),
                new RecordModel.Order<>(
                        "kind",
                        Comparator.comparingInt(
                                        (LedgerRow r) -> LedgerRows.KINDS.indexOf(r.kind().key()))
                                .thenComparing(usual)));
    }

    private static Comparator<LedgerRow> dated(Function<LedgerRow, @Nullable Edtf> of) {
        return Comparator.comparing(of, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static String words(LedgerRow r) {
        return Plain.joined(
                " ",
                r.subject(),
                r.kind().label(),
                r.where(),
                r.things(),
                r.said().text(),
                r.told(),
                r.became().text(),
                r.note());
    }

    @Override
    public String page() {
        return LedgerPage.ID;
    }

    @Override
    public List<LedgerRow> read() {
        return new LedgerRows(desk.library(), desk.catalogue(), desk.texts(), desk.reading())
                .read();
    }

    @Override
    public RecordModel<LedgerRow> model() {
        return model;
    }

    @Override
    public List<LedgerRow> arrange(List<LedgerRow> shown) {
        return shown;
    }

    @Override
    public RowForm<LedgerRow> form() {
        return form;
    }

    @Override
    public List<Facet<LedgerRow>> switches() {
        return List.of(OUTCOME);
    }

    @Override
    public boolean isTarget(LedgerRow row, EntityId target) {
        return row.id().equals(target) || target.equals(row.map());
    }

    @Override
    public List<SheetColumn<LedgerRow>> columns() {
        return columns(desk.texts());
    }

    static List<SheetColumn<LedgerRow>> columns(Messages texts) {
        return List.of(
                SheetColumn.text("subject", 28, LedgerRow::subject),
                SheetColumn.text("kind", 10, r -> r.kind().label()),
                SheetColumn.text(
                        "counties",
                        20,
                        r ->
                                r.counties().stream()
                                        .map(Facet.Choice::label)
                                        .collect(
                                                Collectors.joining(
                                                        texts.first("form.enumeration")))),
                SheetColumn.text("said", 36, r -> r.said().text()),
                SheetColumn.date("said-date", 12, r -> When.code(r.said().date())),
                SheetColumn.text("said-by", 40, r -> sources(r.said())),
                SheetColumn.text("outcome", 10, r -> r.outcome().label()),
                SheetColumn.text("became", 44, r -> r.became().text()),
                SheetColumn.date("became-date", 12, r -> When.code(r.became().date())),
                new SheetColumn<>(
                        "looked-for",
                        10,
                        r ->
                                r.lookedFor() == null
                                        ? Cell.EMPTY
                                        : new Cell.Number(r.lookedFor(), 0)),
                SheetColumn.text("became-by", 40, r -> sources(r.became())),
                SheetColumn.date("as-of", 12, r -> When.code(r.asOf())),
                SheetColumn.text("note", 24, r -> Plain.of(r.note())),
                SheetColumn.text("things", 30, LedgerRow::things),
                SheetColumn.code("id", 12, r -> r.id().toString()));
    }

    private static String sources(LedgerRow.Said said) {
        return said.by().stream()
                .map(by -> CitationCard.text(by.citation()))
                .collect(Collectors.joining(" / "));
    }
}
