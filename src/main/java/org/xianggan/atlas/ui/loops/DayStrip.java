package org.xianggan.atlas.ui.loops;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Drive;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Lunch;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.ArrayList;
import java.util.List;

/// The days of a loop one below the other: when one leaves, how far one drives, each stop with its
/// times, lunch, the night. Stops and ends of days can be dragged; Alt+↑ and Alt+↓ do the same.
final class DayStrip extends Pane {
    private static final double MARGIN = 16;
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final LoopModel model;
    private final Desk desk;
    private final Messages texts;
    private final LoopWords words;
    private final StopRows rows;
    private final NightMenu nights;
    private final References references;
    private final VBox days = new VBox();
    private final Pane over = new Pane();
    private final StripDrag drag;

    DayStrip(LoopModel model, LoopDesk loops, Desk desk, LoopWords words) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.words = words;
        references = new References(desk.reading());
        rows = new StopRows(model, loops, desk, words);
        nights = new NightMenu(model, loops, texts, words);
        drag = new StripDrag(model, over);
        getStyleClass().add("day-strip");
        days.getStyleClass().add("days");
        days.setId("days");
        getChildren().setAll(days, over);
        model.trialProperty()
                .addListener((o, was, is) -> drag.say(is == null ? "" : words.tried(is)));
    }

    void scrollIn(ScrollPane pane) {
        drag.scrollIn(pane);
    }

    @Override
    protected double computePrefHeight(double width) {
        return days.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return days.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        days.resizeRelocate(0, 0, getWidth(), days.prefHeight(getWidth()));
        over.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// @param loop shown as a mere list of stops where it has no days, so that the one that is in
    ///     the way can be taken out; null to show the days
    void show(@Nullable Planned planned, @Nullable Loop loop) {
        String held = held();
        drag.clear();
        days.getChildren().clear();
        if (loop != null) {
            VBox box = new VBox();
            box.getStyleClass().add("day-box");
            for (int i = 0; i < loop.stops().size(); i++) {
                int stop = i;
                Node row = rows.plain(loop, i);
                row.addEventHandler(KeyEvent.KEY_PRESSED, e -> onPlainKey(e, stop));
                box.getChildren().add(row);
            }
            days.getChildren().add(box);
            return;
        }
        if (planned == null) {
            return;
        }
        Itinerary plan = planned.plan();
        double first = plan.days().stream().mapToDouble(Day::begins).min().orElse(0);
        double last =
                plan.days().stream()
                        .mapToDouble(d -> Math.max(d.ends(), d.begins() + 60))
                        .max()
                        .orElse(1);
        for (Day day : plan.days()) {
            days.getChildren().add(box(plan, day, first, last));
        }
        if (held != null) {
            Node row = days.lookup("#" + held);
            if (row != null) {
                row.requestFocus();
            }
        }
    }

    /// The id of the row that has the keyboard, or null.
    private @Nullable String held() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != days) {
            if (owner.getStyleClass().contains("strip-row")) {
                return owner.getId();
            }
            owner = owner.getParent();
        }
        return null;
    }

    private VBox box(Itinerary plan, Day day, double first, double last) {
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
            row.addEventHandler(KeyEvent.KEY_PRESSED, e -> onStopKey(e, stay.index()));
            box.getChildren().add(row);
            drag.add(new StripDrag.Handle(row, stay.index(), d));
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
            row.addEventHandler(KeyEvent.KEY_PRESSED, e -> onEndKey(e, d));
            box.getChildren().add(row);
            drag.add(new StripDrag.Handle(row, -1, d));
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

    // --- by keyboard

    private void onStopKey(KeyEvent e, int stop) {
        boolean up = e.getCode() == KeyCode.UP;
        boolean down = e.getCode() == KeyCode.DOWN;
        if (e.isAltDown() && (up || down)) {
            step(stop, up ? -1 : 1);
            e.consume();
        } else if (up || down) {
            walk(up ? -1 : 1);
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            model.change("stops", l -> l.without(stop));
            e.consume();
        }
    }

    private void onPlainKey(KeyEvent e, int stop) {
        if (e.getCode() == KeyCode.DELETE) {
            model.change("stops", l -> l.without(stop));
            e.consume();
        } else if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
            walk(e.getCode() == KeyCode.UP ? -1 : 1);
            e.consume();
        }
    }

    /// To the next place in its day; at the edge of a day into the day beside it.
    private void step(int stop, int by) {
        Loop loop = model.loop();
        List<List<Integer>> all = drag.days();
        if (loop == null || all.isEmpty()) {
            return;
        }
        int own = StripDrag.day(all, stop);
        int place = all.get(own).indexOf(stop);
        int next = place + by;
        if (next >= 0 && next < all.get(own).size()) {
            model.change(
                    "stops",
                    l -> StripDrag.moved(l, all, stop, own, own, by < 0 ? next : next + 1));
        } else if (own + by >= 0 && own + by < all.size()) {
            int other = own + by;
            model.change(
                    "stops",
                    l ->
                            StripDrag.moved(
                                    l, all, stop, own, other, by < 0 ? all.get(other).size() : 0));
        }
    }

    private void onEndKey(KeyEvent e, int day) {
        boolean up = e.getCode() == KeyCode.UP;
        boolean down = e.getCode() == KeyCode.DOWN;
        if (!up && !down) {
            return;
        }
        if (e.isAltDown()) {
            List<List<Integer>> all = drag.days();
            int before = all.get(day + 1).getFirst() + (up ? -1 : 1);
            if (before > all.get(day).getFirst() && before <= all.get(day + 1).getLast()) {
                model.change("days", l -> StripDrag.ended(l, all, day, before));
            }
        } else {
            walk(up ? -1 : 1);
        }
        e.consume();
    }

    private void walk(int by) {
        List<Node> all = new ArrayList<>(days.lookupAll(".strip-row"));
        String now = held();
        for (int i = 0; i < all.size(); i++) {
            int to = i + by;
            if (now != null && now.equals(all.get(i).getId()) && to >= 0 && to < all.size()) {
                all.get(to).requestFocus();
                return;
            }
        }
    }

    /// The row of a stop stands out while one is there; -1 for none.
    void mark(int stop) {
        for (Node row : days.lookupAll(".strip-row")) {
            row.pseudoClassStateChanged(HERE, ("stop-" + stop).equals(row.getId()));
        }
    }

    /// Every choice of a menu.
    static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
