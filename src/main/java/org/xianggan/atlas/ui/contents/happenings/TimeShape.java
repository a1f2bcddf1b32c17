package org.xianggan.atlas.ui.contents.happenings;

import javafx.scene.layout.Region;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.CitationCard;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordModel;
import org.xianggan.atlas.ui.contents.records.RecordShape;
import org.xianggan.atlas.ui.contents.records.SheetColumn;
import org.xianggan.atlas.ui.contents.records.When;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// The timeline as rows under their years. What is older than the years that the map can show is
/// folded.
final class TimeShape implements RecordShape<TimeEntry, TimeRow> {
    static final Facet<TimeEntry> KIND = Facet.of("time-kind", TimeEntries.KINDS, TimeEntry::kinds);

    static final Facet<TimeEntry> COUNTY =
            new Facet<>("county", TimeEntry::counties, Comparator.comparing(Facet.Choice::key));

    private final Desk desk;
    private final RecordModel<TimeEntry> model = newModel();
    private final RowForm<TimeRow> form;
    private Runnable onFold = () -> {};
    private boolean earlierOpen;

    TimeShape(Desk desk) {
        this.desk = desk;
        form = new TimeForm(desk, this);
    }

    static RecordModel<TimeEntry> newModel() {
        return new RecordModel<>(
                List.of(KIND, COUNTY),
                List.of(
                        new RecordModel.Order<>(
                                "time",
                                Comparator.comparingInt(TimeEntry::year)
                                        .thenComparingDouble(e -> e.mark().to())
                                        .thenComparingDouble(e -> e.mark().from())
                                        .thenComparingInt(TimeEntry::place))),
                TimeShape::words);
    }

    private static String words(TimeEntry e) {
        return Plain.joined(
                " ",
                e.when(),
                e.title(),
                e.things(),
                e.counties().stream().map(Facet.Choice::label).collect(Collectors.joining(" ")));
    }

    void onFold(Runnable then) {
        onFold = then;
    }

    void fold() {
        earlierOpen = !earlierOpen;
        onFold.run();
    }

    @Override
    public String page() {
        return HappeningsPage.ID;
    }

    @Override
    public List<TimeEntry> read() {
        return new TimeEntries(desk.library(), desk.catalogue(), desk.texts(), desk.reading())
                .read();
    }

    @Override
    public RecordModel<TimeEntry> model() {
        return model;
    }

    @Override
    public List<TimeRow> arrange(List<TimeEntry> shown) {
        // What a text is looked for in is not hidden.
        boolean open = earlierOpen || !model.textProperty().get().isBlank();
        return rows(shown, desk.years()::reaches, open);
    }

    /// @param shown by year
    /// @param reaches whether a year is on the line of years
    static List<TimeRow> rows(List<TimeEntry> shown, IntPredicate reaches, boolean open) {
        List<TimeRow> rows = new ArrayList<>();
        long earlier = shown.stream().filter(e -> isEarlier(e, reaches)).count();
        if (earlier > 0) {
            rows.add(new TimeRow.Earlier((int) earlier, open));
        }
        int year = Integer.MIN_VALUE;
        for (TimeEntry entry : shown) {
            if (isEarlier(entry, reaches) && !open) {
                continue;
            }
            if (entry.year() != year) {
                year = entry.year();
                int of = year;
                rows.add(
                        new TimeRow.Year(
                                year, (int) shown.stream().filter(e -> e.year() == of).count()));
            }
            rows.add(new TimeRow.One(entry));
        }
        return rows;
    }

    /// Targets beyond the line of years are no past.
    private static boolean isEarlier(TimeEntry e, IntPredicate reaches) {
        return !reaches.test(e.year()) && !e.target();
    }

    @Override
    public RowForm<TimeRow> form() {
        return form;
    }

    @Override
    public List<Facet<TimeEntry>> switches() {
        return List.of(KIND);
    }

    @Override
    public boolean isTarget(TimeRow row, EntityId target) {
        return row instanceof TimeRow.One(TimeEntry e)
                && (e.facts().contains(target) || e.entities().contains(target));
    }

    @Override
    public Region head() {
        return new TimeLegend(desk.texts());
    }

    @Override
    public List<SheetColumn<TimeEntry>> columns() {
        return columns(desk.texts());
    }

    static List<SheetColumn<TimeEntry>> columns(Messages texts) {
        return List.of(
                SheetColumn.date("date", 14, e -> When.code(e.date())),
                SheetColumn.text("precision", 12, e -> texts.first("time.shape." + shape(e))),
                SheetColumn.text("title", 40, TimeEntry::title),
                SheetColumn.text(
                        "target", 8, e -> texts.first(e.target() ? "time.target" : "time.was")),
                SheetColumn.text(
                        "kind",
                        14,
                        e ->
                                e.kinds().stream()
                                        .map(Facet.Choice::label)
                                        .collect(
                                                Collectors.joining(
                                                        texts.first("form.enumeration")))),
                SheetColumn.text("things", 36, TimeEntry::things),
                SheetColumn.text(
                        "counties",
                        20,
                        e ->
                                e.counties().stream()
                                        .map(Facet.Choice::label)
                                        .collect(
                                                Collectors.joining(
                                                        texts.first("form.enumeration")))),
                SheetColumn.text(
                        "by",
                        48,
                        e ->
                                e.by().stream()
                                        .map(by -> CitationCard.text(by.citation()))
                                        .collect(Collectors.joining(" / "))),
                SheetColumn.code(
                        "id",
                        18,
                        e ->
                                e.facts().stream()
                                        .map(EntityId::toString)
                                        .collect(Collectors.joining(";"))));
    }

    static String shape(TimeEntry e) {
        return e.mark().shape().name().toLowerCase(Locale.ROOT);
    }
}
