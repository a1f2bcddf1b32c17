package org.xianggan.atlas.ui.contents.happenings;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Inline;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.RecordSheet;

import java.util.List;
import java.util.stream.Stream;

/// How the rows of the timeline look and what they do: a year sets the year of the window, an entry
/// leads to its thing.
final class TimeForm implements RowForm<TimeRow> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Desk desk;
    private final Messages texts;
    private final TimeShape shape;

    TimeForm(Desk desk, TimeShape shape) {
        this.desk = desk;
        this.texts = desk.texts();
        this.shape = shape;
    }

    private boolean isCurrent(int year) {
        return desk.years().yearProperty().get() == year;
    }

    @Override
    public Region draw(TimeRow row) {
        return switch (row) {
            case TimeRow.Year(int year, int count) -> {
                HBox words =
                        new HBox(
                                Ui.whole(Integer.toString(year), "time-year"),
                                Ui.whole(Integer.toString(count), "block-aside"));
                words.getStyleClass().add("time-year-row");
                TimeLine line = TimeLine.year(words);
                if (isCurrent(year)) {
                    words.getChildren().add(Ui.text(texts.first("time.current"), "time-current"));
                }
                line.pseudoClassStateChanged(CURRENT, isCurrent(year));
                yield line;
            }
            case TimeRow.Earlier(int count, boolean open) -> {
                HBox words =
                        new HBox(
                                new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT),
                                Ui.text(texts.first("time.earlier", count), "time-earlier"));
                words.getStyleClass().add("time-year-row");
                yield TimeLine.year(words);
            }
            case TimeRow.One(TimeEntry e) -> {
                Inline words =
                        new Inline("record-said").add(when(e) + "\u2002", "when").add(e.title());
                words.add(desk.marks(), e.by(), null);
                yield TimeLine.one(new TimeTrack(e.mark(), e.colour(), e.target()), words.flow());
            }
        };
    }

    private String when(TimeEntry e) {
        return e.target() ? texts.first("time.by-target", e.when()) : e.when();
    }

    @Override
    public String says(TimeRow row) {
        return switch (row) {
            case TimeRow.Year(int year, int count) ->
                    texts.first(
                            isCurrent(year) ? "time.says.current" : "time.says.year",
                            Integer.toString(year),
                            count);
            case TimeRow.Earlier(int count, boolean open) -> texts.first("time.earlier", count);
            case TimeRow.One(TimeEntry e) ->
                    Plain.joined(
                            texts.first("form.table.comma"),
                            when(e),
                            texts.first("time.shape." + TimeShape.shape(e)),
                            e.title());
        };
    }

    @Override
    public void open(TimeRow row) {
        switch (row) {
            case TimeRow.Year(int year, int count) -> {
                if (desk.years().reaches(year)) {
                    desk.years().choose(year);
                }
            }
            case TimeRow.Earlier earlier -> shape.fold();
            case TimeRow.One(TimeEntry e) -> {
                EntityId id = e.map();
                if (id != null) {
                    desk.guide().openAmong(id, e.among());
                }
            }
        }
    }

    @Override
    public @Nullable EntityId id(TimeRow row) {
        return row instanceof TimeRow.One(TimeEntry e) ? e.map() : null;
    }

    @Override
    public void hovered(@Nullable TimeRow row) {
        desk.guide().hover(row == null ? null : id(row));
    }

    @Override
    public String copied(List<TimeRow> rows) {
        List<TimeEntry> entries =
                rows.stream()
                        .flatMap(
                                r ->
                                        r instanceof TimeRow.One(TimeEntry e)
                                                ? Stream.of(e)
                                                : Stream.empty())
                        .toList();
        return entries.isEmpty()
                ? ""
                : RecordSheet.of(HappeningsPage.ID, shape.columns(), entries, texts).toTabs();
    }
}
