package org.xianggan.atlas.ui.contents.ledger;

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

/// A row of the ledger: its subject, what was said of it, what became of it.
final class LedgerForm implements RowForm<LedgerRow> {
    /// From this width on the three stand beside each other, logical pixels.
    static final double WIDE = 620;

    private final Desk desk;
    private final Messages texts;
    private final LedgerShape shape;

    LedgerForm(Desk desk, LedgerShape shape) {
        this.desk = desk;
        this.texts = desk.texts();
        this.shape = shape;
    }

    @Override
    public Region draw(LedgerRow row) {
        VBox subject =
                new VBox(
                        Ui.reading(row.subject(), "record-name"),
                        Ui.text(Plain.joined(" · ", row.kind().label(), row.where()), "fine"));
        subject.setMinWidth(0);
        Inline said =
                new Inline("record-said")
                        .add(texts.first("ledger.said", row.said().when()) + "\u2002", "when")
                        .add(row.said().text())
                        .add(desk.marks(), row.said().by(), null);
        Region mark = new Region();
        mark.getStyleClass().addAll("switch-mark", "outcome-" + row.outcome().key());
        Inline became =
                new Inline("record-became")
                        .add(mark)
                        .add(row.told() + "\u2002", "when", "outcome")
                        .add(row.became().text())
                        .add(desk.marks(), row.became().by(), row.note());
        SplitRow all =
                new SplitRow(
                        WIDE,
                        18,
                        4,
                        List.of(
                                new SplitRow.Part(subject, 26),
                                new SplitRow.Part(said.flow(), 34),
                                new SplitRow.Part(became.flow(), 40)));
        all.getStyleClass().add("record-row");
        return all;
    }

    @Override
    public String says(LedgerRow row) {
        return Plain.joined(
                texts.first("form.table.comma"),
                row.subject(),
                row.kind().label(),
                row.where(),
                texts.first("ledger.said", row.said().when()) + " " + Plain.of(row.said().text()),
                row.told() + " " + Plain.of(row.became().text()));
    }

    @Override
    public void open(LedgerRow row) {
        EntityId id = row.map();
        if (id != null) {
            desk.guide().openAmong(id, row.among());
        }
    }

    @Override
    public @Nullable EntityId id(LedgerRow row) {
        return row.map();
    }

    @Override
    public void hovered(@Nullable LedgerRow row) {
        desk.guide().hover(row == null ? null : row.map());
    }

    @Override
    public String copied(List<LedgerRow> rows) {
        return RecordSheet.of(LedgerPage.ID, shape.columns(), rows, texts).toTabs();
    }
}
