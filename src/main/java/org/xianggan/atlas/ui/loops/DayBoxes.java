package org.xianggan.atlas.ui.loops;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Drive;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Lunch;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.List;

/// A day of a loop as a block: its number, a bar of its time, then a row for each thing that comes.
final class DayBoxes {
    private static final double MARGIN = 16;

    /// Hears of each row that can be taken hold of.
    interface Held {
        /// @param stop index in the loop
        /// @param day from 0
        void stop(Node row, int stop, int day);

        /// The end of a day.
        void end(Node row, int day);
    }

    private final Desk desk;
    private final Messages texts;
    private final LoopWords words;
    private final StopRows rows;
    private final NightMenu nights;
    private final Held held;
    private final References references;

    DayBoxes(Desk desk, LoopWords words, StopRows rows, NightMenu nights, Held held) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = words;
        this.rows = rows;
        this.nights = nights;
        this.held = held;
        references = new References(desk.reading());
    }

    /// @param first,last minutes after midnight, of all days of the loop
    VBox box(Itinerary plan, Day day, double first, double last) {
        int d = day.number() - 1;
        int tone = d % 4;
        Label name = Ui.label(words.day(day), "day-name");
        Label span = Ui.whole(LoopWords.span(day.begins(), day.ends()), "day-span");
        HBox head =
                new HBox(
                        Ui.whole(String.valueOf(day.number()), "way-number", "travel-" + tone),
                        name,
                        Ui.spring(),
                        span);
        name.setMinWidth(0);
        head.getStyleClass().add("day-head");
        HBox figures = new HBox(Ui.label(words.driven(day), "fine"));
        figures.getStyleClass().add("day-figures");
        if (day.overMinutes() > 0) {
            figures.getChildren()
                    .addAll(
                            Ui.spring(),
                            Ui.whole(
                                    texts.first(
                                            "loop.page.over",
                                            Figures.number(day.overMinutes() / 60, 1)),
                                    "day-over-text"));
        }
        DayBar bar = new DayBar(day, first, last, tone);
        VBox.setMargin(bar, new Insets(0, MARGIN, 0, MARGIN));
        VBox box = new VBox(head, bar, figures);
        box.getStyleClass().add("day-box");
        if (!startsAtStop(day)) {
            box.getChildren().add(place(day.begins(), words.name(day.from()), "day-from"));
        }
        fill(box, plan, day, d, tone);
        return box;
    }

    /// To the stop itself, or to the gate that one goes in from.
    private static boolean leads(Drive drive, Stay stay) {
        return Math.abs(drive.arrives() - stay.arrive()) < 1e-6;
    }

    private static boolean startsAtStop(Day day) {
        return !day.stays().isEmpty() && day.stays().getFirst().stop().equals(day.from());
    }

    private void fill(VBox box, Itinerary plan, Day day, int d, int tone) {
        int drive = 0;
        Lunch lunch = day.lunch();
        boolean eaten = lunch == null;
        for (Stay stay : day.stays()) {
            if (drive < day.drives().size() && leads(day.drives().get(drive), stay)) {
                Drive way = day.drives().get(drive++);
                if (!eaten && lunch != null && lunch.from() < way.arrives()) {
                    box.getChildren().add(lunch(lunch));
                    eaten = true;
                }
                box.getChildren().add(way(way));
            }
            if (!eaten && lunch != null && lunch.from() < stay.begin()) {
                box.getChildren().add(lunch(lunch));
                eaten = true;
            }
            List<Remark> said =
                    plan.remarks().stream().filter(r -> r.stop() == stay.index()).toList();
            Node row = rows.row(plan.loop(), stay, tone, said);
            box.getChildren().add(row);
            held.stop(row, stay.index(), d);
            if (!eaten && lunch != null && lunch.from() < stay.leave() + 1) {
                box.getChildren().add(lunch(lunch));
                eaten = true;
            }
        }
        if (!eaten && lunch != null) {
            box.getChildren().add(lunch(lunch));
        }
        if (drive < day.drives().size()) {
            box.getChildren().add(way(day.drives().get(drive)));
        }
        NightTown night = day.night();
        if (night != null) {
            Node row = night(plan, day, night);
            box.getChildren().add(row);
            held.end(row, d);
        } else if (day.stays().isEmpty()
                || !day.stays().getLast().stop().equals(day.to())
                || drive < day.drives().size()) {
            box.getChildren().add(place(day.ends(), words.name(day.to()), "day-to"));
        }
    }

    private Node way(Drive drive) {
        Label text = Ui.label(words.way(drive), "fine");
        HBox line = new HBox(Ui.whole("", "way-stroke"), text);
        line.getStyleClass().add("strip-way");
        return line;
    }

    private Node place(double minutes, String name, String style) {
        HBox line =
                new HBox(
                        Ui.whole(Clock.text(minutes), "strip-time"), Ui.label(name, "strip-place"));
        line.getStyleClass().addAll("strip-line", style);
        return line;
    }

    private Node lunch(Lunch lunch) {
        HBox line =
                new HBox(
                        Ui.whole(Clock.text(lunch.from()), "strip-time"),
                        Ui.label(texts.first("loop.page.lunch"), "fine"));
        line.getStyleClass().addAll("strip-line", "day-lunch");
        return line;
    }

    private Node night(Itinerary plan, Day day, NightTown town) {
        MenuButton menu = nights.button(plan, day, town);
        HBox line =
                new HBox(
                        new StackPane(new FontIcon(Feather.MOON)),
                        Ui.whole(texts.first("loop.page.night"), "fine"),
                        menu);
        line.getChildren().getFirst().getStyleClass().add("stop-badge-box");
        if (town.isSeat()) {
            line.getChildren().add(Ui.label(texts.first("loop.page.seat"), "fine"));
        } else {
            references
                    .of(town.citations())
                    .forEach(r -> line.getChildren().add(desk.marks().mark(r)));
        }
        line.getChildren().addAll(Ui.spring(), new FontIcon(Feather.MENU));
        line.getStyleClass().addAll("strip-row", "night-row");
        line.setId("night-" + day.number());
        line.setFocusTraversable(true);
        line.setAccessibleText(
                texts.first("loop.page.night.says", day.number(), words.townName(town)));
        HBox.setHgrow(menu, Priority.NEVER);
        return line;
    }
}
