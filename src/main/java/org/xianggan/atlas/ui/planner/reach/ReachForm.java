package org.xianggan.atlas.ui.planner.reach;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.nearby.ReachReport;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.planner.parts.Twice;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/// A zone with its figures, or a place with its time; a click goes there.
record ReachForm(Desk desk) implements RowForm<ReachRow> {
    /// Of a zone, below its name.
    private static final int LINES = 3;

    @Override
    public Region draw(ReachRow row) {
        return switch (row) {
            case ReachRow.Head(ReachReport.ZoneReport zone) -> {
                VBox head = new VBox(said(t -> name(zone, t), "reach-zone-name"));
                for (int i = 0; i < LINES; i++) {
                    int line = i;
                    head.getChildren().add(said(t -> lines(zone, t).get(line), "reach-line"));
                }
                head.getStyleClass().add("reach-zone");
                yield head;
            }
            case ReachRow.One one -> {
                Region name = Ui.reading(name(one), "page-row-name");
                HBox.setHgrow(name, Priority.ALWAYS);
                name.setMinWidth(0);
                name.setMaxWidth(Double.MAX_VALUE);
                HBox line =
                        new HBox(
                                name,
                                Twice.whole(
                                        desk.texts(),
                                        t -> Figures.hours(one.reached().seconds(), t),
                                        one.edge() ? "plan-edge" : "plan-value"));
                line.getStyleClass().add("plan-row");
                yield line;
            }
        };
    }

    private Region said(Function<Messages, String> say, String style) {
        return Ui.reading(Twice.said(desk.texts(), say), style);
    }

    private static String name(ReachReport.ZoneReport zone, Messages texts) {
        return texts.first("reach.zone", hours(zone.hours()));
    }

    /// `1`, `1.5`.
    static String hours(double hours) {
        return BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString();
    }

    private static List<String> lines(ReachReport.ZoneReport z, Messages texts) {
        return List.of(
                texts.first("reach.zone.area", Figures.km2(z.km2(), texts)),
                texts.first("reach.zone.people", Figures.people(z.people().people().mid(), texts)),
                texts.first(
                        "reach.zone.counts",
                        z.counties().likely(),
                        z.counties().sure(),
                        z.counties().most(),
                        z.sites().likely(),
                        z.sites().sure(),
                        z.sites().most()));
    }

    private String name(ReachRow.One one) {
        return Reading.name(one.reached().place().names(), desk.texts().language());
    }

    @Override
    public String says(ReachRow row) {
        Messages texts = desk.texts();
        String comma = texts.first("form.comma");
        return switch (row) {
            case ReachRow.Head(ReachReport.ZoneReport zone) ->
                    name(zone, texts) + comma + String.join(comma, lines(zone, texts));
            case ReachRow.One one ->
                    name(one).replace(Reading.SECOND, " ")
                            + comma
                            + Figures.hours(one.reached().seconds(), texts)
                            + (one.edge() ? comma + texts.first("reach.edge") : "");
        };
    }

    @Override
    public void open(ReachRow row) {
        if (row instanceof ReachRow.One one) {
            desk.guide().open(one.reached().place().id());
        }
    }

    @Override
    public void hovered(@Nullable ReachRow row) {
        desk.guide().hover(row == null ? null : id(row));
    }

    @Override
    public @Nullable EntityId id(ReachRow row) {
        return row instanceof ReachRow.One one ? one.reached().place().id() : null;
    }

    @Override
    public boolean isHeading(ReachRow row) {
        return row instanceof ReachRow.Head;
    }

    @Override
    public String copied(ReachRow row) {
        return says(row);
    }
}
