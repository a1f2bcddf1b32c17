package org.xianggan.atlas.ui.survey;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.core.survey.SiteReview;
import org.xianggan.atlas.core.survey.SiteReview.State;
import org.xianggan.atlas.core.survey.SiteWords;
import org.xianggan.atlas.core.survey.SurveyWords;
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

/// What the offers can be filtered and sorted by, and which columns leave the atlas.
final class SiteShape implements RecordShape<SiteRow, SiteRow> {
    static final String PAGE = "survey-sites";

    private final Desk desk;
    private final KeptSurvey survey;
    private final SurveyModel model;
    private final Facet<SiteRow> state;
    private final RecordModel<SiteRow> records;
    private final SiteHead head;
    private final SiteForm form;

    /// What was read last: what is written to a file tells its sums.
    private volatile SiteReview review = new SiteReview(List.of());

    SiteShape(Desk desk, KeptSurvey survey, SurveyModel model, SiteDesk work) {
        this.desk = desk;
        this.survey = survey;
        this.model = model;
        state =
                Facet.of(
                        "site-state",
                        Arrays.stream(State.values()).map(State::key).toList(),
                        r -> List.of(r.state()));
        records = new RecordModel<>(List.of(state, county()), orders(), SiteShape::words);
        head = new SiteHead(work, desk.texts());
        form = new SiteForm(desk, work, this);
        records.rowsProperty().addListener(o -> head.show(review));
    }

    private static Facet<SiteRow> county() {
        return new Facet<>(
                "county",
                r ->
                        r.county().isEmpty()
                                ? List.of()
                                : List.of(new Facet.Choice(r.county(), r.county())),
                Comparator.comparing(Facet.Choice::label));
    }

    private static List<RecordModel.Order<SiteRow>> orders() {
        Comparator<SiteRow> usual = Comparator.comparingInt(SiteRow::place);
        Comparator<@Nullable Double> far = Comparator.nullsLast(Comparator.reverseOrder());
        return List.of(
                new RecordModel.Order<>("certainty", usual),
                new RecordModel.Order<>(
                        "distance",
                        Comparator.comparing(SiteRow::metres, far).thenComparing(usual)),
                new RecordModel.Order<>(
                        "site",
                        Comparator.comparing((SiteRow r) -> r.id().toString())
                                .thenComparing(usual)));
    }

    private static String words(SiteRow r) {
        return Plain.joined(
                " ",
                r.site(),
                r.county(),
                r.row().name(),
                r.what(),
                r.row().osmId(),
                r.id().toString());
    }

    @Override
    public String page() {
        return PAGE;
    }

    @Override
    public List<SiteRow> read() {
        SiteReview now = SiteReview.of(survey.offers(), model.decisions());
        review = now;
        return new SiteRows(now, desk.catalogue(), desk.texts()).read();
    }

    @Override
    public RecordModel<SiteRow> model() {
        return records;
    }

    @Override
    public List<SiteRow> arrange(List<SiteRow> shown) {
        return shown;
    }

    @Override
    public RowForm<SiteRow> form() {
        return form;
    }

    SiteForm rows() {
        return form;
    }

    @Override
    public Region head() {
        return head;
    }

    @Override
    public List<Facet<SiteRow>> switches() {
        return List.of(state);
    }

    @Override
    public boolean isTarget(SiteRow row, EntityId target) {
        return row.id().equals(target);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(SurveyWords.head(survey.info(), desk.texts()));
        notes.add(SiteWords.sums(review, desk.texts()));
        notes.add(desk.texts().get("survey.sites.rule"));
        return notes;
    }

    @Override
    public List<SheetColumn<SiteRow>> columns() {
        return List.of(
                SheetColumn.text("site-name", 28, SiteRow::site),
                SheetColumn.text("county", 12, SiteRow::county),
                SheetColumn.text("osm-name", 28, r -> r.row().name()),
                SheetColumn.text("osm-what", 14, SiteRow::what),
                SheetColumn.code("osm-id", 16, r -> r.row().osmId()),
                number("site-off", SiteRow::metres, 0),
                number(
                        "certainty",
                        r -> r.offer() == null ? null : Double.valueOf(r.certainty()),
                        2),
                SheetColumn.text("reasons", 40, r -> String.join(" / ", r.reasons())),
                SheetColumn.text("site-state", 12, r -> r.state().label()),
                SheetColumn.text("site-said", 40, SiteRow::said),
                degrees("osm-lon", LonLat::lon),
                degrees("osm-lat", LonLat::lat),
                SheetColumn.code("id", 14, r -> r.id().toString()));
    }

    private static SheetColumn<SiteRow> degrees(String key, Function<LonLat, Double> of) {
        return number(key, r -> of.apply(r.row().at()), 6);
    }

    private static SheetColumn<SiteRow> number(
            String key, Function<SiteRow, @Nullable Double> of, int decimals) {
        return new SheetColumn<>(
                key,
                12,
                row -> {
                    Double value = of.apply(row);
                    return value == null ? Cell.EMPTY : new Cell.Number(value, decimals);
                });
    }
}
