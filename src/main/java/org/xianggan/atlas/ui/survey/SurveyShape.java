package org.xianggan.atlas.ui.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.core.survey.SurveyWords;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.TownshipWords;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordModel;
import org.xianggan.atlas.ui.contents.records.RecordShape;
import org.xianggan.atlas.ui.contents.records.SheetColumn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the lines of a survey can be filtered and sorted by, and which columns leave the atlas: the
/// whole report, as a surveyor signs it.
final class SurveyShape implements RecordShape<SurveyRow, SurveyRow> {
    private final Desk desk;
    private final KeptSurvey survey;
    private final Facet<SurveyRow> found;
    private final RecordModel<SurveyRow> model;
    private final SurveyForm form;

    SurveyShape(Desk desk, KeptSurvey survey) {
        this.desk = desk;
        this.survey = survey;
        found = found(desk.texts());
        model = new RecordModel<>(List.of(found, lineClass()), orders(), SurveyShape::words);
        form = new SurveyForm(desk, this);
    }

    private static Facet<SurveyRow> found(Messages texts) {
        return Facet.of(
                "found",
                Arrays.stream(SurveyRow.Found.values()).map(SurveyRow.Found::key).toList(),
                r ->
                        List.of(
                                new Facet.Choice(
                                        r.found().key(),
                                        texts.first("survey.found." + r.found().key()))));
    }

    private static Facet<SurveyRow> lineClass() {
        return new Facet<>(
                "class", r -> List.of(r.lineClass()), Comparator.comparing(Facet.Choice::label));
    }

    private static List<RecordModel.Order<SurveyRow>> orders() {
        Comparator<SurveyRow> usual = Comparator.comparingInt(SurveyRow::place);
        return List.of(
                new RecordModel.Order<>("catalogue", usual),
                most("remarks", r -> (double) r.remarks().size(), usual),
                most("gap", r -> r.report().gapKm(), usual),
                most("off", r -> r.report().p90(), usual));
    }

    private static RecordModel.Order<SurveyRow> most(
            String id, Function<SurveyRow, @Nullable Double> of, Comparator<SurveyRow> usual) {
        Comparator<@Nullable Double> down = Comparator.nullsLast(Comparator.reverseOrder());
        return new RecordModel.Order<>(id, Comparator.comparing(of, down).thenComparing(usual));
    }

    private static String words(SurveyRow r) {
        return Plain.joined(" ", r.ref(), r.name(), r.lineClass().label(), remarks(r));
    }

    private static String remarks(SurveyRow r) {
        return r.remarks().stream()
                .map(SurveyWords.Remark::text)
                .collect(Collectors.joining(" / "));
    }

    @Override
    public String page() {
        return SurveyPage.ID;
    }

    @Override
    public List<SurveyRow> read() {
        return new SurveyRows(survey, desk.catalogue(), desk.texts()).read();
    }

    @Override
    public RecordModel<SurveyRow> model() {
        return model;
    }

    @Override
    public List<SurveyRow> arrange(List<SurveyRow> shown) {
        return shown;
    }

    @Override
    public RowForm<SurveyRow> form() {
        return form;
    }

    SurveyForm rows() {
        return form;
    }

    @Override
    public List<Facet<SurveyRow>> switches() {
        return List.of(found);
    }

    @Override
    public boolean isTarget(SurveyRow row, EntityId target) {
        return row.id().equals(target);
    }

    /// Extracts, sums and townships: what is signed says of what it is made.
    @Override
    public List<String> notes() {
        TownshipWords townships = SurveyRows.townships(survey, desk.catalogue());
        List<String> all = new ArrayList<>(SurveyWords.head(survey.info(), desk.texts()));
        all.addAll(townships.sum(desk.texts()));
        all.addAll(townships.left(desk.texts()));
        return all;
    }

    @Override
    public List<SheetColumn<SurveyRow>> columns() {
        return List.of(
                SheetColumn.text("line", 28, SurveyRow::title),
                SheetColumn.text("class", 12, r -> r.lineClass().label()),
                SheetColumn.text("published", 14, SurveyRow::published),
                number("shipped-km", LineReport::shippedKm, 1),
                number("matched-km", LineReport::matchedKm, 1),
                number("gap-km", LineReport::gapKm, 1),
                number("p50", LineReport::p50, 0),
                number("p90", LineReport::p90, 0),
                number("worst", LineReport::worst, 0),
                number("ways", r -> (double) r.ways(), 0),
                SheetColumn.text("remarks", 60, SurveyShape::remarks),
                SheetColumn.code("id", 22, r -> r.id().toString()));
    }

    private static SheetColumn<SurveyRow> number(
            String key, Function<LineReport, @Nullable Double> of, int decimals) {
        return new SheetColumn<>(
                key,
                12,
                row -> {
                    Double value = of.apply(row.report());
                    return value == null ? Cell.EMPTY : new Cell.Number(value, decimals);
                });
    }
}
