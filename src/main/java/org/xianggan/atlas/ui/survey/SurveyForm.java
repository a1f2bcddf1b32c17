package org.xianggan.atlas.ui.survey;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SurveyWords;
import org.xianggan.atlas.core.survey.SurveyedLine.Gap;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordSheet;

import java.util.List;

/// A line of the report: its figures, and once it is opened what is to be told of it.
final class SurveyForm implements RowForm<SurveyRow> {
    /// Half the side of what is shown around the middle of a gap: so much and half of its length,
    /// degrees.
    private static final double AROUND = 0.02;

    private static final double KM_OF_DEGREE = 111;

    private final Desk desk;
    private final Messages texts;
    private final SurveyShape shape;
    private @Nullable EntityId opened;
    private Runnable changed = () -> {};

    SurveyForm(Desk desk, SurveyShape shape) {
        this.desk = desk;
        this.texts = desk.texts();
        this.shape = shape;
    }

    /// @param told after another row was opened
    void onOpen(Runnable told) {
        changed = told;
    }

    @Override
    public Region draw(SurveyRow row) {
        VBox box = new VBox(head(row), Ui.text(figures(row), "fine"));
        String off = off(row.report());
        if (!off.isEmpty()) {
            box.getChildren().add(Ui.text(off, "fine"));
        }
        if (row.id().equals(opened) && row.saysMore()) {
            row.remarks().forEach(r -> box.getChildren().add(remark(r)));
        }
        box.getStyleClass().addAll("record-row", "survey-row");
        box.setMinWidth(0);
        return box;
    }

    private Region head(SurveyRow row) {
        Region name = Ui.reading(row.title(), "record-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name);
        if (row.saysMore()) {
            FontIcon icon =
                    new FontIcon(
                            row.id().equals(opened) ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
            head.getChildren().addAll(Ui.whole(count(row), "fine", "survey-remarks"), icon);
        }
        head.getStyleClass().add("survey-head");
        return head;
    }

    private String count(SurveyRow row) {
        return texts.first("survey.row.remarks", row.remarks().size());
    }

    private String figures(SurveyRow row) {
        LineReport r = row.report();
        return Plain.joined(
                " · ",
                row.lineClass().label(),
                row.found() == SurveyRow.Found.NONE
                        ? texts.first("survey.row.none", SurveyWords.km(r.shippedKm()))
                        : texts.first(
                                "survey.row.km",
                                SurveyWords.km(r.matchedKm()),
                                SurveyWords.km(r.gapKm()),
                                SurveyWords.km(r.shippedKm())),
                row.published().isEmpty()
                        ? null
                        : texts.first("survey.row.published", row.published()));
    }

    private String off(LineReport r) {
        Double p50 = r.p50();
        Double p90 = r.p90();
        return p50 == null || p90 == null
                ? ""
                : texts.first("survey.row.off", Math.round(p50), Math.round(p90));
    }

    private Node remark(SurveyWords.Remark remark) {
        Gap gap = remark.gap();
        if (gap == null) {
            return Ui.text(remark.text(), "survey-remark");
        }
        Hyperlink link = new Hyperlink(remark.text());
        link.getStyleClass().setAll("more", "survey-remark");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(e -> desk.guide().look(around(gap)));
        return link;
    }

    private static GeoBox around(Gap gap) {
        double by = AROUND + gap.km() / KM_OF_DEGREE / 2;
        return new GeoBox(gap.lon() - by, gap.lat() - by, gap.lon() + by, gap.lat() + by);
    }

    @Override
    public String says(SurveyRow row) {
        return Plain.joined(
                texts.first("form.table.comma"),
                Plain.of(row.title()),
                figures(row),
                off(row.report()),
                row.id().equals(opened)
                        ? String.join(
                                " ", row.remarks().stream().map(SurveyWords.Remark::text).toList())
                        : row.saysMore() ? count(row) : null);
    }

    /// The first time it flies to the line and tells; once more and it tells no longer.
    @Override
    public void open(SurveyRow row) {
        if (row.id().equals(opened)) {
            opened = null;
        } else {
            opened = row.id();
            desk.guide().flyTo(row.id());
        }
        changed.run();
    }

    @Override
    public @Nullable EntityId id(SurveyRow row) {
        return row.id();
    }

    @Override
    public void hovered(@Nullable SurveyRow row) {
        desk.guide().hover(row == null ? null : row.id());
    }

    @Override
    public String copied(List<SurveyRow> rows) {
        return RecordSheet.of(SurveyPage.ID, shape.columns(), rows, texts).toTabs();
    }
}
