package org.xianggan.atlas.ui.planner.corridor;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.planner.parts.Twice;

/// A thing that lies near, with how far; a click flies there.
record CorridorForm(Desk desk) implements RowForm<CorridorRow> {
    @Override
    public Region draw(CorridorRow row) {
        return switch (row) {
            case CorridorRow.Head(String kind, int count) ->
                    Ui.countedHead(
                            Ui.said(desk.texts(), "corridor." + kind, "page-heading"),
                            Integer.toString(count));
            case CorridorRow.One one -> {
                Region name = Ui.reading(name(one), "page-row-name");
                HBox.setHgrow(name, Priority.ALWAYS);
                name.setMinWidth(0);
                name.setMaxWidth(Double.MAX_VALUE);
                HBox line =
                        new HBox(name, Twice.whole(desk.texts(), t -> far(one, t), "plan-value"));
                line.getStyleClass().add("plan-row");
                yield line;
            }
        };
    }

    private String name(CorridorRow.One one) {
        return Reading.name(one.near().place().names(), desk.texts().language());
    }

    /// `2.3 km`; for a county that the line runs through, how much of it does.
    private static String far(CorridorRow.One one, Messages texts) {
        if (one.near().inside() > 0) {
            return texts.first("corridor.through", Figures.distance(one.near().inside(), texts));
        }
        return one.near().metres() == 0 && one.kind().equals("counties")
                ? texts.first("corridor.touches")
                : Figures.distance(one.near().metres(), texts);
    }

    @Override
    public String says(CorridorRow row) {
        return switch (row) {
            case CorridorRow.Head(String kind, int count) ->
                    desk.texts().get("corridor." + kind) + " " + count;
            case CorridorRow.One one ->
                    name(one).replace(Reading.SECOND, " ")
                            + desk.texts().first("form.comma")
                            + Twofold.line(desk.texts(), t -> far(one, t));
        };
    }

    @Override
    public void open(CorridorRow row) {
        if (row instanceof CorridorRow.One one) {
            desk.guide().open(one.near().place().id());
        }
    }

    @Override
    public void hovered(@Nullable CorridorRow row) {
        desk.guide().hover(row instanceof CorridorRow.One one ? one.near().place().id() : null);
    }

    @Override
    public @Nullable EntityId id(CorridorRow row) {
        return row instanceof CorridorRow.One one ? one.near().place().id() : null;
    }

    @Override
    public boolean isHeading(CorridorRow row) {
        return row instanceof CorridorRow.Head;
    }

    @Override
    public String copied(CorridorRow row) {
        return says(row);
    }
}
