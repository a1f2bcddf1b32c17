package org.xianggan.atlas.ui.survey;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteReview.State;
import org.xianggan.atlas.core.survey.SiteWords;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordSheet;

import java.util.ArrayList;
import java.util.List;

/// An offer: which site, which point, how certain; once it is opened why, both positions on the
/// map, and what can be decided.
final class SiteForm implements RowForm<SiteRow> {
    private final Desk desk;
    private final Messages texts;
    private final SiteDesk work;
    private final SiteShape shape;
    private final SitePlaces places;

    /// Site and point; null for none.
    private @Nullable String opened;

    private Runnable changed = () -> {};

    SiteForm(Desk desk, SiteDesk work, SiteShape shape) {
        this.desk = desk;
        this.texts = desk.texts();
        this.work = work;
        this.shape = shape;
        this.places = new SitePlaces(desk.guide(), texts);
    }

    /// @param told after another row was opened
    void onOpen(Runnable told) {
        changed = told;
    }

    private static String key(SiteRow row) {
        return row.id() + " " + row.row().osmId();
    }

    private boolean isOpen(SiteRow row) {
        return key(row).equals(opened);
    }

    @Override
    public Region draw(SiteRow row) {
        VBox box = new VBox(head(row), Ui.text(point(row), "fine"));
        if (!row.said().isEmpty()) {
            box.getChildren().add(Ui.text(row.said(), "survey-remark"));
        }
        if (isOpen(row)) {
            row.reasons().forEach(r -> box.getChildren().add(Ui.text(r, "fine")));
            if (row.metres() != null) {
                box.getChildren().add(Ui.text(texts.first("survey.sites.marks"), "fine"));
            }
            FlowPane buttons = new FlowPane(buttons(row).toArray(Node[]::new));
            buttons.getStyleClass().add("site-buttons");
            box.getChildren().add(buttons);
        }
        box.getStyleClass().addAll("record-row", "survey-row");
        box.setMinWidth(0);
        return box;
    }

    private Region head(SiteRow row) {
        Region name = Ui.reading(row.site(), "record-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name);
        if (row.offer() != null) {
            head.getChildren().add(Ui.whole(certainty(row), "fine", "site-certainty"));
        }
        head.getStyleClass().add("survey-head");
        return head;
    }

    private String certainty(SiteRow row) {
        return texts.first("survey.sites.certain", SiteWords.percent(row.certainty()));
    }

    private String point(SiteRow row) {
        String far = SiteWords.distance(row.metres());
        return Plain.joined(
                " · ",
                "OSM “" + row.row().name() + "”",
                row.what().isEmpty() ? null : row.what(),
                row.offer() == null
                        ? null
                        : far == null
                                ? texts.first("survey.sites.nowhere")
                                : texts.first("survey.sites.away", far));
    }

    private List<Button> buttons(SiteRow row) {
        List<Button> all = new ArrayList<>();
        SiteOffer offer = row.offer();
        SiteDecision decision = row.row().decision();
        boolean takes = !row.is(State.ACCEPTED) || row.row().moved() != null;
        if (offer != null && takes) {
            String name = row.is(State.ACCEPTED) ? "survey.sites.renew" : "survey.sites.accept";
            Button accept = button("site-accept", name, () -> work.accept(List.of(offer)));
            accept.getStyleClass().add("accent");
            all.add(accept);
        }
        if (offer != null && row.is(State.OPEN)) {
            all.add(button("site-refuse", "survey.sites.refuse", () -> work.refuse(offer, false)));
        }
        if (decision != null) {
            all.add(button("site-undo", "survey.sites.undo", () -> work.undo(decision)));
        }
        return all;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Ui.pageButton(id, action);
        button.setText(texts.first(key));
        return button;
    }

    @Override
    public String says(SiteRow row) {
        String comma = texts.first("form.table.comma");
        return Plain.joined(
                comma,
                Plain.of(row.site()),
                row.offer() == null ? null : certainty(row),
                point(row),
                row.said().isEmpty() ? null : row.said(),
                isOpen(row) && !row.reasons().isEmpty() ? String.join(comma, row.reasons()) : null);
    }

    /// The first time it flies to where both positions are in view; once more and it closes.
    @Override
    public void open(SiteRow row) {
        if (isOpen(row)) {
            opened = null;
            places.hide();
        } else {
            opened = key(row);
            desk.selection().select(row.id());
            places.show(row);
        }
        changed.run();
    }

    @Override
    public EntityId id(SiteRow row) {
        return row.id();
    }

    @Override
    public void hovered(@Nullable SiteRow row) {
        desk.guide().hover(row == null ? null : row.id());
    }

    @Override
    public String copied(List<SiteRow> rows) {
        return RecordSheet.of(SiteShape.PAGE, shape.columns(), rows, texts).toTabs();
    }
}
