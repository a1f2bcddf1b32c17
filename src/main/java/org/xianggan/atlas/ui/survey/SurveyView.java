package org.xianggan.atlas.ui.survey;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// The page: what there is and what can be done above, below it what the survey made of lines and
/// what it offers for sites.
final class SurveyView implements PageView {
    private final Desk desk;
    private final SurveyModel model;
    private final SurveyHead head;
    private final @Nullable KeptSurvey used;
    private final Region root;
    private final @Nullable SurveySections sections;

    SurveyView(Desk desk, SurveyPage page) {
        this.desk = desk;
        this.model = page.model();
        used = page.used();
        head = new SurveyHead(model, used == null ? null : used.info(), desk.texts(), page.ask());
        Region heights = new ElevationPart(model, page.elevation(), desk.texts(), page.askFolder());
        sections = used == null ? null : new SurveySections(desk, model, used, scrolled(heights));
        root = sections == null ? scrolled(new VBox(head, heights)) : above(head, sections.node());
    }

    private static Region scrolled(Region body) {
        ScrollPane pane = new ScrollPane(body);
        pane.getStyleClass().add("plan-scroll");
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        return pane;
    }

    private static Region above(Region head, Region rows) {
        head.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox box = new VBox(head, rows);
        box.setMinSize(0, 0);
        return box;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return sections == null
                ? new ReadOnlyBooleanWrapper().getReadOnlyProperty()
                : sections.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        desk.tasks().of(model::hasAside).onSuccess(head::aside).start();
        if (sections != null && used != null) {
            desk.tasks()
                    .of(() -> SurveyRows.townships(used, desk.catalogue()))
                    .onSuccess(head::townships)
                    .start();
            sections.shown(target);
        }
    }

    @Override
    public void focus() {
        if (sections == null || model.isBusy()) {
            head.focus();
        } else {
            sections.focus();
        }
    }
}
