package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;

/// A site: what it is, what is known of its hours, and whether it is in the loop.
final class SightForm implements RowForm<SightRow> {
    private final Desk desk;
    private final LoopDesk loops;
    private final Messages texts;

    SightForm(Desk desk, LoopDesk loops) {
        this.desk = desk;
        this.loops = loops;
        this.texts = desk.texts();
    }

    @Override
    public Region draw(SightRow row) {
        VBox text = new VBox(Ui.reading(row.name(), "loop-row-name"), Ui.text(row.line(), "fine"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!row.themes().isEmpty()) {
            text.getChildren().add(Ui.text(String.join(" · ", row.themes()), "sight-themes"));
        }
        String opening = row.opening();
        if (opening != null) {
            text.getChildren().add(Ui.text(opening, "fine"));
        }
        if (row.sight().at() == null) {
            text.getChildren().add(Ui.text(texts.first("loop.page.sight.nowhere"), "remark"));
        }
        int place = place(row.sight().id());
        Button add =
                place >= 0
                        ? new Button(
                                texts.first("loop.page.sight.in", place + 1),
                                new FontIcon(Feather.CHECK))
                        : new Button(
                                texts.first("loop.page.sight.add"), new FontIcon(Feather.PLUS));
        add.setId("sight-add-" + row.sight().id().key());
        add.getStyleClass().addAll("button", "plan-button");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setFocusTraversable(false);
        add.setDisable(row.sight().at() == null);
        add.setOnAction(e -> toggle(row));
        HBox line = new HBox(text, add);
        line.getStyleClass().add("loop-row");
        return line;
    }

    private @Nullable Loop loop() {
        LoopShelf.Kept now = loops.shelf().current();
        return now == null ? null : now.loop();
    }

    /// Which stop of the loop it is, from 0, or −1.
    private int place(EntityId site) {
        Loop now = loop();
        if (now != null) {
            for (int i = 0; i < now.stops().size(); i++) {
                if (site.equals(now.stops().get(i).stop().id())) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Into the loop, which begins with it where there is none; or out of it.
    private void toggle(SightRow row) {
        int place = place(row.sight().id());
        if (place >= 0) {
            loops.model().change("stops", l -> l.without(place));
        } else {
            loops.visit(row.sight().stop());
        }
    }

    @Override
    public String says(SightRow row) {
        int place = place(row.sight().id());
        return row.name().replace(Reading.SECOND, " ")
                + texts.first("form.comma")
                + row.line()
                + (place < 0
                        ? ""
                        : texts.first("form.comma") + texts.first("loop.page.sight.in", place + 1));
    }

    @Override
    public void open(SightRow row) {
        desk.guide().open(row.sight().id());
    }

    @Override
    public EntityId id(SightRow row) {
        return row.sight().id();
    }

    @Override
    public void hovered(@Nullable SightRow row) {
        desk.guide().hover(row == null ? null : row.sight().id());
    }

    @Override
    public String copied(SightRow row) {
        return says(row);
    }
}
