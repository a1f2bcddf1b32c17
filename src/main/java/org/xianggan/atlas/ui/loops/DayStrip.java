package org.xianggan.atlas.ui.loops;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.ArrayList;
import java.util.List;

/// The days of a loop one below the other: when one leaves, how far one drives, each stop with its
/// times, lunch, the night. Stops and ends of days can be dragged; Alt+↑ and Alt+↓ do the same.
final class DayStrip extends Pane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final LoopModel model;
    private final StopRows rows;
    private final DayBoxes boxes;
    private final VBox days = new VBox();
    private final Pane over = new Pane();
    private final StripDrag drag;
    private boolean drawn;
    private @Nullable Planned shown;
    private @Nullable Loop listed;

    DayStrip(LoopModel model, LoopDesk loops, Desk desk, LoopWords words) {
        this.model = model;
        rows = new StopRows(model, loops, desk, words);
        boxes =
                new DayBoxes(
                        desk,
                        words,
                        rows,
                        new NightMenu(model, loops, desk.texts(), words),
                        new Hold());
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

    /// What is shown is to be drawn anew, whether it is the same or not: its words are others.
    void forget() {
        drawn = false;
    }

    /// Draws what was not drawn before.
    ///
    /// @param loop shown as a mere list of stops where it has no days, so that the one that is in
    ///     the way can be taken out; null to show the days
    void show(@Nullable Planned planned, @Nullable Loop loop) {
        if (drawn && planned == shown && loop == listed) {
            return;
        }
        drawn = true;
        shown = planned;
        listed = loop;
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
            days.getChildren().add(boxes.box(plan, day, first, last));
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

    /// Rows are dragged, and moved by keys.
    private final class Hold implements DayBoxes.Held {
        @Override
        public void stop(Node row, int stop, int day) {
            row.addEventHandler(KeyEvent.KEY_PRESSED, e -> onStopKey(e, stop));
            drag.add(new StripDrag.Handle(row, stop, day));
        }

        @Override
        public void end(Node row, int day) {
            row.addEventHandler(KeyEvent.KEY_PRESSED, e -> onEndKey(e, day));
            drag.add(new StripDrag.Handle(row, -1, day));
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
