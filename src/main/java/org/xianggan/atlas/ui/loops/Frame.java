package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.planner.parts.StopSearch;
import org.xianggan.atlas.ui.search.SearchView;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// What a loop is framed by: from where, back to where, on which day, how many days of how many
/// hours, in which year. The same for a loop that is made and for one that is wished.
final class Frame extends VBox {
    /// More are typed nowhere: the days of a longer loop are cut by hand.
    private static final int MOST_DAYS = 7;

    private static final Locale SYSTEM = Locale.getDefault(Locale.Category.FORMAT);

    private enum End {
        BACK,
        LAST,
        AT
    }

    private final String id;
    private final Messages texts;
    private final LoopWords words;
    private final Changed changed;
    private final Label startLabel = Ui.whole("", "plan-label");
    private final Label startName = Ui.whole("", "frame-name");
    private final Button noStart = Ui.iconButton(Feather.X, "", () -> start(null));
    private final SearchView startSearch;
    private final Label endLabel = Ui.whole("", "plan-label");
    private final Segments<End> ends;
    private final Label endName = Ui.whole("", "frame-name");
    private final SearchView endSearch;
    private final HBox endLine;
    private final Label dateLabel = Ui.whole("", "plan-label");
    private final DatePicker date = new DatePicker();
    private final Button anyDay = new Button();
    private final Label daysLabel = Ui.whole("", "plan-label");
    private final Segments<Integer> days;
    private final Label hoursLabel = Ui.whole("", "plan-label");
    private final TextField hours = new TextField();
    private final Label fromLabel = Ui.whole("", "plan-value");
    private final TextField from = new TextField();
    private final Label yearLabel = Ui.whole("", "plan-label");
    private final Label year = Ui.label("", "frame-name");
    private final Button otherYear = new Button();
    private final Label problem = Ui.text("", "plan-problem");
    private final boolean wishes;
    private Loop loop = Loop.named("", 0);
    private boolean endAsked;
    private int windowYear;

    /// Hears of a change.
    @FunctionalInterface
    interface Changed {
        /// @param typed whether somebody is typing
        void apply(boolean typed, UnaryOperator<Loop> op);
    }

    /// @param id with which the ids of its parts begin
    /// @param wishes whether it frames a wish, which needs a number of days and has no last stop
    /// @param named told of the names of what was chosen
    Frame(
            String id,
            Desk desk,
            Tools tools,
            LoopWords words,
            boolean wishes,
            BiConsumer<Stop, Names> named,
            Changed changed) {
        this.id = id;
        this.texts = desk.texts();
        this.words = words;
        this.changed = changed;
        this.wishes = wishes;
        startSearch =
                StopSearch.field(
                        desk,
                        tools,
                        new SearchView.Look(id + "-start", "loop.page.start", ""),
                        (stop, names) -> {
                            named.accept(stop, names);
                            start(stop);
                        });
        endSearch =
                StopSearch.field(
                        desk,
                        tools,
                        new SearchView.Look(id + "-end", "loop.page.end", ""),
                        (stop, names) -> {
                            named.accept(stop, names);
                            endAsked = false;
                            change(l -> l.ending(new Finish.At(stop)));
                        });
        ends =
                new Segments<>(
                        e -> id + "-ends-" + e.ordinal(),
                        e -> texts.first("loop.page.ends." + e.ordinal()),
                        this::end);
        days =
                new Segments<>(
                        d -> id + "-days-" + d,
                        d -> d == 0 ? texts.first("loop.page.days.auto") : String.valueOf(d),
                        d -> change(l -> l.lasting(d)));
        endLine = line(Ui.whole("", "plan-label"), endName, endSearch.node());
        build();
    }

    private void build() {
        getStyleClass().add("loop-frame");
        noStart.setId(id + "-no-start");
        HBox.setHgrow(startSearch.node(), Priority.ALWAYS);
        HBox.setHgrow(endSearch.node(), Priority.ALWAYS);
        date.setId(id + "-date");
        date.getStyleClass().add("loop-date");
        date.setConverter(iso());
        date.setOnAction(e -> day(date.getValue()));
        // The calendar is in the language of the system otherwise.
        date.setOnShowing(e -> Locale.setDefault(Locale.Category.FORMAT, texts.locale()));
        date.setOnHidden(e -> Locale.setDefault(Locale.Category.FORMAT, SYSTEM));
        date.getEditor().focusedProperty().addListener((o, was, is) -> typedDay(is));
        anyDay.setId(id + "-any-day");
        anyDay.getStyleClass().addAll("button", "plan-button");
        anyDay.setMinWidth(USE_PREF_SIZE);
        anyDay.setOnAction(e -> day(null));
        hours.setId(id + "-hours");
        hours.setPrefColumnCount(4);
        hours.setMinWidth(44);
        hours.setOnAction(e -> hours());
        hours.focusedProperty().addListener((o, was, is) -> left(is, this::hours));
        from.setId(id + "-from");
        from.setPrefColumnCount(5);
        from.setMinWidth(52);
        from.setOnAction(e -> from());
        from.focusedProperty().addListener((o, was, is) -> left(is, this::from));
        otherYear.setId(id + "-year");
        otherYear.getStyleClass().addAll("button", "plan-button");
        otherYear.setMinWidth(USE_PREF_SIZE);
        otherYear.setOnAction(e -> change(l -> l.in(windowYear)));
        problem.setId(id + "-problem");
        Ui.say(problem, "");
        getChildren()
                .setAll(
                        line(startLabel, startName, noStart, startSearch.node()),
                        line(endLabel, ends),
                        endLine,
                        line(daysLabel, days),
                        line(dateLabel, date, anyDay),
                        line(hoursLabel, hours, fromLabel, from),
                        line(yearLabel, year, otherYear),
                        problem);
        name();
    }

    private static HBox line(javafx.scene.Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("plan-field");
        return line;
    }

    private static StringConverter<LocalDate> iso() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                try {
                    return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
                } catch (DateTimeException e) {
                    return null;
                }
            }
        };
    }

    private void change(UnaryOperator<Loop> op) {
        Ui.say(problem, "");
        changed.apply(false, op);
    }

    private void start(@Nullable Stop stop) {
        startSearch.clear();
        change(l -> l.starting(stop));
    }

    private void end(End end) {
        endAsked = end == End.AT;
        switch (end) {
            case BACK -> change(l -> l.ending(Finish.BACK));
            case LAST -> change(l -> l.ending(Finish.AT_LAST));
            case AT -> {
                show(loop, windowYear);
                endSearch.focus();
            }
        }
    }

    private void day(@Nullable LocalDate day) {
        change(l -> l.on(day));
    }

    /// What was typed and is no date is said, and the field goes back to what holds.
    private void typedDay(boolean focused) {
        String text = date.getEditor().getText();
        if (!focused && text != null && !text.isBlank()) {
            LocalDate day = date.getConverter().fromString(text);
            if (day == null) {
                Ui.say(problem, texts.get("loop.page.problem.date", text));
                date.getEditor().setText(date.getConverter().toString(loop.date()));
            } else {
                day(day);
            }
        }
    }

    private static void left(boolean focused, Runnable take) {
        if (!focused) {
            take.run();
        }
    }

    private void hours() {
        String text = hours.getText().strip().replace(',', '.');
        try {
            double typed = Double.parseDouble(text);
            if (typed >= Loop.LEAST_HOURS && typed <= Loop.MOST_HOURS) {
                change(l -> l.hours(typed));
                return;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        Ui.say(problem, texts.get("loop.page.problem.hours", text));
        hours.setText(Figures.plain(loop.hours()));
    }

    private void from() {
        String text = from.getText().strip().replace('：', ':');
        OptionalInt typed = Clock.parse(text.length() == 4 ? "0" + text : text);
        if (typed.isPresent() && typed.getAsInt() < Clock.DAY) {
            change(l -> l.beginningAt(typed.getAsInt()));
        } else {
            Ui.say(problem, texts.get("loop.page.problem.from", text));
            from.setText(Clock.text(loop.dayStart()));
        }
    }

    /// @param ofWindow the year that the map shows
    void show(Loop now, int ofWindow) {
        loop = now;
        windowYear = ofWindow;
        Stop start = now.start();
        Ui.say(
                startName,
                start != null
                        ? words.name(start)
                        : wishes ? "" : texts.first("loop.page.start.first"));
        Ui.show(noStart, start != null);
        End end =
                switch (now.finish()) {
                    case Finish.Back _ -> End.BACK;
                    case Finish.AtLast _ -> End.LAST;
                    case Finish.At _ -> End.AT;
                };
        ends.show(
                wishes ? List.of(End.BACK, End.AT) : List.of(End.values()),
                endAsked ? End.AT : end);
        Ui.show(endLine, endAsked || end == End.AT);
        Ui.say(endName, now.finish() instanceof Finish.At(Stop at) ? words.name(at) : "");
        days.show(
                IntStream.rangeClosed(wishes ? 1 : 0, MOST_DAYS).boxed().toList(),
                now.isCut() ? Integer.valueOf(-1) : Integer.valueOf(now.days()));
        date.setValue(now.date());
        anyDay.setDisable(now.date() == null);
        if (!hours.isFocused()) {
            hours.setText(Figures.plain(now.hours()));
        }
        if (!from.isFocused()) {
            from.setText(Clock.text(now.dayStart()));
        }
        year.setText(texts.first("loop.page.year.of", String.valueOf(now.year())));
        otherYear.setText(texts.first("loop.page.year.other", String.valueOf(ofWindow)));
        Ui.show(otherYear, ofWindow != now.year() && !wishes);
    }

    void name() {
        startLabel.setText(texts.first("loop.page.start"));
        Ui.named(noStart, texts.get("loop.page.start.none"));
        endLabel.setText(texts.first("loop.page.end"));
        dateLabel.setText(texts.first("loop.page.date"));
        date.setPromptText(texts.first("loop.page.date.any"));
        date.setAccessibleText(texts.get("loop.page.date"));
        anyDay.setText(texts.first("loop.page.date.any"));
        daysLabel.setText(texts.first("loop.page.days"));
        hoursLabel.setText(texts.first("loop.page.hours-a-day"));
        hours.setAccessibleText(texts.get("loop.page.hours-a-day"));
        fromLabel.setText(texts.first("loop.page.from"));
        from.setAccessibleText(texts.get("loop.page.from"));
        yearLabel.setText(texts.first("loop.page.year"));
        show(loop, windowYear);
    }

    void focus() {
        startSearch.focus();
    }
}
