package org.xianggan.atlas.ui.survey;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.records.RecordView;
import org.xianggan.atlas.ui.survey.SurveyModel.Section;

import java.time.InstantSource;

/// What a survey made of the lines, what it offers for the sites, and elevation tiles, one of these
/// at a time.
final class SurveySections {
    private final Messages texts;
    private final SurveyModel model;
    private final RecordView<SurveyRow, SurveyRow> lines;
    private final RecordView<SiteRow, SiteRow> sites;
    private final ToggleButton toLines = new ToggleButton();
    private final ToggleButton toSites = new ToggleButton();
    private final ToggleButton toHeights = new ToggleButton();
    private final Region heights;
    private final StackPane body = new StackPane();
    private final VBox root;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

    /// @param heights the part on elevation tiles
    SurveySections(Desk desk, SurveyModel model, KeptSurvey survey, Region heights) {
        this.heights = heights;
        this.texts = desk.texts();
        this.model = model;
        SurveyShape ofLines = new SurveyShape(desk, survey);
        lines = new RecordView<>(desk, ofLines);
        ofLines.rows().onOpen(lines::refresh);
        SiteDesk work =
                new SiteDesk(model, desk.tasks(), InstantSource.system(), survey.info().asOf());
        SiteShape ofSites = new SiteShape(desk, survey, model, work);
        sites = new RecordView<>(desk, ofSites);
        ofSites.rows().onOpen(sites::refresh);
        work.onChange(sites::reload);
        FlowPane line =
                new FlowPane(
                        toggle(toLines, "survey-to-lines", Section.LINES),
                        toggle(toSites, "survey-to-sites", Section.SITES),
                        toggle(toHeights, "survey-to-heights", Section.HEIGHTS));
        line.getStyleClass().addAll("switches", "survey-sections");
        body.setId("survey-body");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(line, body);
        root.setMinSize(0, 0);
        loading.bind(Bindings.or(lines.loadingProperty(), sites.loadingProperty()));
        texts.onSpeak(this::name);
        name();
        turn();
    }

    private ToggleButton toggle(ToggleButton button, String id, Section to) {
        button.setId(id);
        button.getStyleClass().setAll("switch");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(
                e -> {
                    model.look(to);
                    turn();
                    ask(null);
                });
        return button;
    }

    private void name() {
        toLines.setText(texts.first("survey.section.lines"));
        toSites.setText(texts.first("contents." + SiteShape.PAGE));
        toHeights.setText(texts.first("elevation.page.title"));
    }

    private void turn() {
        Section at = model.section();
        toLines.setSelected(at == Section.LINES);
        toSites.setSelected(at == Section.SITES);
        toHeights.setSelected(at == Section.HEIGHTS);
        body.getChildren()
                .setAll(
                        switch (at) {
                            case LINES -> lines.node();
                            case SITES -> sites.node();
                            case HEIGHTS -> heights;
                        });
    }

    private void ask(@Nullable EntityId target) {
        switch (model.section()) {
            case LINES -> lines.shown(target);
            case SITES -> sites.shown(target);
            case HEIGHTS -> {}
        }
    }

    Region node() {
        return root;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// @param target a line or a site; null leaves what was looked at, or goes to what was decided
    ///     on before the atlas was opened anew
    void shown(@Nullable EntityId target) {
        EntityId decided = model.takeDecided();
        EntityId to = target == null ? decided : target;
        if (to != null) {
            model.look(to.kind() == Kind.SITE ? Section.SITES : Section.LINES);
        }
        turn();
        ask(to);
        if (decided != null) {
            focus();
        }
    }

    void focus() {
        switch (model.section()) {
            case LINES -> lines.focus();
            case SITES -> sites.focus();
            case HEIGHTS -> toHeights.requestFocus();
        }
    }
}
