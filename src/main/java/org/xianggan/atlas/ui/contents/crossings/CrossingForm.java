package org.xianggan.atlas.ui.contents.crossings;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Inline;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordSheet;
import org.xianggan.atlas.ui.contents.records.SplitRow;

import java.util.List;

/// A crossing: its name, then the Hunan side and the Jiangxi side beside each other.
final class CrossingForm implements RowForm<CrossingRow> {
    /// From this width on the name stands beside its sides, logical pixels.
    static final double WIDE = 560;

    private final Desk desk;
    private final Messages texts;
    private final CrossingShape shape;

    CrossingForm(Desk desk, CrossingShape shape) {
        this.desk = desk;
        this.texts = desk.texts();
        this.shape = shape;
    }

    @Override
    public Region draw(CrossingRow row) {
        VBox name = new VBox(Ui.reading(row.name(), "record-name"), about(row));
        name.setMinWidth(0);
        Balance balance = row.balance();
        if (balance != Balance.EVEN) {
            name.getChildren().add(mark(balance));
        }
        SplitRow sides =
                new SplitRow(
                        0,
                        14,
                        0,
                        List.of(
                                new SplitRow.Part(side("hunan", row.hunan()), 1),
                                new SplitRow.Part(side("jiangxi", row.jiangxi()), 1)));
        SplitRow all =
                new SplitRow(
                        WIDE,
                        18,
                        5,
                        List.of(new SplitRow.Part(name, 36), new SplitRow.Part(sides, 64)));
        all.getStyleClass().add("record-row");
        return all;
    }

    private Region about(CrossingRow row) {
        return new Inline("fine-line")
                .add(
                        Plain.joined(
                                " · ",
                                row.lineClass().label(),
                                row.course() ? null : texts.first("crossing.no-course")),
                        "fine-words")
                .add(desk.marks(), List.of(), row.note())
                .flow();
    }

    private Node mark(Balance balance) {
        FontIcon icon =
                new FontIcon(
                        switch (balance) {
                            case HUNAN_AHEAD, HUNAN_ALONE -> Feather.CHEVRONS_LEFT;
                            case JIANGXI_AHEAD, JIANGXI_ALONE -> Feather.CHEVRONS_RIGHT;
                            case EVEN, SILENT -> Feather.HELP_CIRCLE;
                        });
        HBox mark =
                new HBox(
                        icon,
                        Ui.text(texts.first("crossing.balance." + balance.id()), "balance-text"));
        mark.getStyleClass().addAll("balance", "balance-" + balance.group());
        mark.setMaxWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private Region side(String key, CrossingRow.Side side) {
        VBox box = new VBox();
        box.getStyleClass().addAll("crossing-side", "crossing-" + key);
        box.setMinWidth(0);
        String place = side.place().isEmpty() ? texts.first("crossing.no-county") : side.place();
        box.getChildren()
                .add(
                        Ui.text(
                                texts.first("crossing.side", texts.first("crossing." + key), place),
                                "fine"));
        Status status = side.status();
        Inline told = new Inline("record-said");
        if (status != null) {
            told.add(desk.swatches().view(new MapPainter.Swatch.OfStatus(status), 28, 10));
        }
        told.add(side.word() + " ", status == null ? "not-found" : "told");
        if (!side.when().isEmpty()) {
            told.addWhole(side.when());
        }
        told.add(desk.marks(), side.by(), null);
        box.getChildren().add(told.flow());
        return box;
    }

    @Override
    public String says(CrossingRow row) {
        return Plain.joined(
                texts.first("form.table.comma"),
                row.name(),
                row.lineClass().label(),
                said("hunan", row.hunan()),
                said("jiangxi", row.jiangxi()),
                texts.first("crossing.balance." + row.balance().id()),
                row.course() ? null : texts.first("crossing.no-course"));
    }

    private String said(String key, CrossingRow.Side side) {
        return texts.first("crossing.side", texts.first("crossing." + key), side.place())
                + " "
                + side.told();
    }

    /// Its line is selected, but its two counties are flown to: a line may be a thousand kilometres
    /// long, and one without a course has no place.
    @Override
    public void open(CrossingRow row) {
        desk.guide().openAmong(row.map(), row.counties());
    }

    @Override
    public @Nullable EntityId id(CrossingRow row) {
        return row.map();
    }

    @Override
    public void hovered(@Nullable CrossingRow row) {
        desk.guide().hover(row == null ? null : row.map());
    }

    @Override
    public String copied(List<CrossingRow> rows) {
        return RecordSheet.of(CrossingsPage.ID, shape.columns(), rows, texts).toTabs();
    }
}
