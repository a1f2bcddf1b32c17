package org.xianggan.atlas.ui.planner.reach;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.nearby.ReachReport;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.planner.parts.Figures;

import java.math.BigDecimal;

/// A zone with its figures, or a place with its time; a click goes there.
record ReachForm(Desk desk) implements RowForm<ReachRow> {
    @Override
    public Region draw(ReachRow row) {
        return switch (row) {
            case ReachRow.Head(ReachReport.ZoneReport zone) -> {
                VBox head = new VBox(Ui.text(name(zone), "reach-zone-name"));
                for (String line : lines(zone)) {
                    head.getChildren().add(Ui.text(line, "reach-line"));
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
                                Ui.whole(
                                        Figures.hours(one.reached().seconds(), desk.texts()),
                                        one.edge() ? "plan-edge" : "plan-value"));
                line.getStyleClass().add("plan-row");
                yield line;
            }
        };
    }

    private String name(ReachReport.ZoneReport zone) {
        return desk.texts().first("reach.zone", hours(zone.hours()));
    }

    /// `1`, `1.5`.
    static String hours(double hours) {
        return BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString();
    }

    private String[] lines(ReachReport.ZoneReport z) {
        Messages texts = desk.texts();
        return new String[] {
            texts.first("reach.zone.area", Figures.km2(z.km2(), texts)),
            texts.first("reach.zone.people", Figures.people(z.people().people().mid(), texts)),
            texts.first(
                    "reach.zone.counts",
                    z.counties().likely(),
                    z.counties().sure(),
                    z.counties().most(),
                    z.sites().likely(),
                    z.sites().sure(),
                    z.sites().most())
        };
    }

    private String name(ReachRow.One one) {
        Names names = one.reached().place().names();
        String second = names.secondIn(desk.texts().language());
        String first = names.in(desk.texts().language());
        return second == null ? first : first + Reading.SECOND + second;
    }

    @Override
    public String says(ReachRow row) {
        Messages texts = desk.texts();
        String comma = texts.first("form.comma");
        return switch (row) {
            case ReachRow.Head(ReachReport.ZoneReport zone) ->
                    name(zone) + comma + String.join(comma, lines(zone));
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
