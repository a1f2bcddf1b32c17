package org.xianggan.atlas.ui.contents.agreements;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Inline;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordSheet;
import org.xianggan.atlas.ui.contents.records.SplitRow;

import java.util.List;

/// An agreement: its name, its partners, its field, form, date and status.
final class AgreementForm implements RowForm<AgreementRow> {
    /// From this width on the partners stand beside the name, logical pixels.
    private static final double WIDE = 560;

    private final Desk desk;
    private final Messages texts;
    private final AgreementShape shape;

    AgreementForm(Desk desk, AgreementShape shape) {
        this.desk = desk;
        this.texts = desk.texts();
        this.shape = shape;
    }

    @Override
    public Region draw(AgreementRow row) {
        Region colour = new Region();
        colour.getStyleClass().addAll("switch-mark", "field-" + row.field().key());
        VBox name =
                new VBox(
                        Ui.reading(row.name(), "record-name"),
                        new Inline("fine-line")
                                .add(colour)
                                .add(about(row), "fine-words")
                                .add(desk.marks(), row.by(), row.note())
                                .flow());
        name.setMinWidth(0);
        VBox partners = new VBox();
        partners.setMinWidth(0);
        if (!row.partners().isEmpty()) {
            partners.getChildren().add(Ui.text(row.partners(), "record-said"));
        }
        if (row.unnamed() != null) {
            partners.getChildren().add(Ui.reading(row.unnamed(), "fine"));
        }
        SplitRow all =
                new SplitRow(
                        WIDE,
                        18,
                        4,
                        List.of(new SplitRow.Part(name, 60), new SplitRow.Part(partners, 40)));
        all.getStyleClass().add("record-row");
        return all;
    }

    private static String about(AgreementRow row) {
        return Plain.joined(
                " · ", row.field().label(), row.form(), row.when(), row.status().label());
    }

    @Override
    public String says(AgreementRow row) {
        return Plain.joined(
                texts.first("form.table.comma"),
                row.name(),
                about(row),
                row.partners(),
                row.unnamed());
    }

    @Override
    public void open(AgreementRow row) {
        desk.guide().openAmong(row.id(), row.agreement().parties());
    }

    @Override
    public EntityId id(AgreementRow row) {
        return row.id();
    }

    @Override
    public void hovered(@Nullable AgreementRow row) {
        desk.guide().hover(row == null ? null : row.id());
    }

    @Override
    public String copied(List<AgreementRow> rows) {
        return RecordSheet.of(AgreementsPage.ID, shape.columns(), rows, texts).toTabs();
    }
}
