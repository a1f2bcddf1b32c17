package org.xianggan.atlas.ui.contents.agreements;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.AgreementGraph;
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
import java.util.stream.Collectors;

/// What the agreements can be filtered and sorted by, and which columns leave the atlas.
final class AgreementShape implements RecordShape<AgreementRow, AgreementRow> {
    static final Facet<AgreementRow> FIELD =
            Facet.of("field", AgreementGraph.FIELDS, r -> List.of(r.field()));
    static final Facet<AgreementRow> STATUS =
            Facet.of(
                    "agreement-status",
                    List.of("signed", "operating", "planned", "preliminary"),
                    r -> List.of(r.status()));
    static final Facet<AgreementRow> YEAR =
            new Facet<>("by-year", AgreementRow::years, Comparator.comparing(Facet.Choice::key));
    static final Facet<AgreementRow> PARTNER =
            new Facet<>("partner", AgreementRow::parties, Comparator.comparing(Facet.Choice::key));
    static final Facet<AgreementRow> PAIR =
            new Facet<>(
                    "pair", AgreementRow::pairs, Comparator.comparing(Facet.Choice::label), true);

    private final Desk desk;
    private final RecordModel<AgreementRow> model = newModel();
    private final RowForm<AgreementRow> form;
    private final Matrix matrix;

    AgreementShape(Desk desk) {
        this.desk = desk;
        form = new AgreementForm(desk, this);
        matrix = new Matrix(desk, model);
    }

    static RecordModel<AgreementRow> newModel() {
        return new RecordModel<>(
                List.of(FIELD, STATUS, YEAR, PARTNER, PAIR), orders(), AgreementShape::words);
    }

    /// The newest first; what nobody dates comes last.
    private static List<RecordModel.Order<AgreementRow>> orders() {
        Comparator<AgreementRow> newest =
                Comparator.comparing(
                                AgreementShape::date,
                                Comparator.nullsLast(Comparator.<Edtf>reverseOrder()))
                        .thenComparing(AgreementRow::id);
        return List.of(
                new RecordModel.Order<>("newest", newest),
                new RecordModel.Order<>(
                        "field",
                        Comparator.comparingInt(
                                        (AgreementRow r) ->
                                                AgreementGraph.FIELDS.indexOf(r.field().key()))
                                .thenComparing(newest)),
                new RecordModel.Order<>(
                        "partners",
                        Comparator.comparing(AgreementRow::partners).thenComparing(newest)));
    }

    private static @Nullable Edtf date(AgreementRow row) {
        return row.agreement().date();
    }

    private static String words(AgreementRow r) {
        return Plain.joined(
                " ",
                r.name(),
                r.field().label(),
                r.form(),
                r.status().label(),
                r.when(),
                r.partners(),
                r.unnamed(),
                r.note());
    }

    @Override
    public String page() {
        return AgreementsPage.ID;
    }

    @Override
    public List<AgreementRow> read() {
        return new AgreementRows(desk.library(), desk.catalogue(), desk.texts(), desk.reading())
                .read();
    }

    @Override
    public RecordModel<AgreementRow> model() {
        return model;
    }

    @Override
    public List<AgreementRow> arrange(List<AgreementRow> shown) {
        return shown;
    }

    @Override
    public RowForm<AgreementRow> form() {
        return form;
    }

    @Override
    public List<Facet<AgreementRow>> switches() {
        return List.of(FIELD);
    }

    @Override
    public Region head() {
        return matrix;
    }

    @Override
    public boolean isTarget(AgreementRow row, EntityId target) {
        return row.id().equals(target) || row.agreement().parties().contains(target);
    }

    @Override
    public List<SheetColumn<AgreementRow>> columns() {
        return List.of(
                SheetColumn.text("agreement", 36, AgreementRow::name),
                SheetColumn.text("field", 8, r -> r.field().label()),
                SheetColumn.text("form", 10, AgreementRow::form),
                SheetColumn.text("partners", 30, AgreementRow::partners),
                SheetColumn.text("unnamed", 30, r -> Plain.of(r.unnamed())),
                SheetColumn.date("date", 12, r -> When.code(r.agreement().date())),
                SheetColumn.text("status", 10, r -> r.status().label()),
                SheetColumn.text(
                        "by",
                        40,
                        r ->
                                r.by().stream()
                                        .map(by -> CitationCard.text(by.citation()))
                                        .collect(Collectors.joining(" / "))),
                SheetColumn.text("note", 30, r -> Plain.of(r.note())),
                new SheetColumn<>("id", 30, r -> new Cell.Code(r.id().toString())));
    }
}
