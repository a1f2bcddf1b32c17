package org.xianggan.atlas.ui.loops;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Dragging in the strip of days: a stop to another place in its day or another, or the end of a
/// day over the stops around it. A line shows where it would go, a label what the loop would be.
final class StripDrag {
    private static final double THRESHOLD = 4;
    private static final double EDGE = 28;
    private static final double SCROLL = 0.03;

    /// Where something can be let go, in the strip's own coordinates.
    ///
    /// @param result the loop if it is let go there
    private record Slot(double y, Loop result) {}

    /// A row that can be dragged.
    ///
    /// @param stop index in the loop; −1 for the end of a day
    /// @param day from 0
    record Handle(Node row, int stop, int day) {}

    private final LoopModel model;
    private final Pane over;
    private final Region line = new Region();
    private final Label says = Ui.label("", "drag-says");
    private final List<Handle> handles = new ArrayList<>();
    private List<Slot> slots = List.of();
    private @Nullable Slot at;
    private double pressed = Double.NaN;
    private boolean dragging;
    private @Nullable ScrollPane scroll;

    /// @param over lies over the strip, with the same origin
    StripDrag(LoopModel model, Pane over) {
        this.model = model;
        this.over = over;
        line.getStyleClass().add("drag-line");
        over.setMouseTransparent(true);
        over.setManaged(false);
        over.getChildren().setAll(line, says);
        hide();
    }

    /// @param pane that the strip is scrolled in
    void scrollIn(ScrollPane pane) {
        scroll = pane;
    }

    void clear() {
        handles.clear();
        hide();
    }

    /// What it says while something is held.
    void say(String text) {
        says.setText(text);
        says.setVisible(dragging && !text.isEmpty());
        says.autosize();
    }

    boolean isDragging() {
        return dragging;
    }

    void add(Handle handle) {
        handles.add(handle);
        Node row = handle.row();
        row.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> pressed = e.getButton() == MouseButton.PRIMARY ? e.getSceneY() : Double.NaN);
        row.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> drag(e, handle));
        row.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> drop());
    }

    private void drag(MouseEvent e, Handle handle) {
        if (Double.isNaN(pressed)) {
            return;
        }
        if (!dragging) {
            if (Math.abs(e.getSceneY() - pressed) < THRESHOLD) {
                return;
            }
            Loop loop = model.loop();
            Planned planned = model.planned();
            if (loop == null || planned == null || !planned.of().equals(loop)) {
                return;
            }
            dragging = true;
            handle.row().setOpacity(0.45);
            slots = handle.stop() < 0 ? ends(loop, handle.day()) : places(loop, handle.stop());
        }
        scroll(e.getSceneY());
        double y = over.sceneToLocal(e.getSceneX(), e.getSceneY()).getY();
        at = slots.stream().min(Comparator.comparingDouble(s -> Math.abs(s.y() - y))).orElse(null);
        Slot now = at;
        if (now != null) {
            line.setVisible(true);
            line.resizeRelocate(
                    8, now.y() - 1, over.getParent().getLayoutBounds().getWidth() - 16, 2);
            says.relocate(40, y + 14);
            model.tryOut(now.result());
        }
        e.consume();
    }

    /// Near an edge of what is seen the strip moves on.
    private void scroll(double sceneY) {
        ScrollPane pane = scroll;
        if (pane != null) {
            Bounds seen = pane.localToScene(pane.getBoundsInLocal());
            if (sceneY < seen.getMinY() + EDGE) {
                pane.setVvalue(Math.max(0, pane.getVvalue() - SCROLL));
            } else if (sceneY > seen.getMaxY() - EDGE) {
                pane.setVvalue(Math.min(1, pane.getVvalue() + SCROLL));
            }
        }
    }

    private void drop() {
        Slot to = at;
        boolean was = dragging;
        handles.forEach(h -> h.row().setOpacity(1));
        pressed = Double.NaN;
        hide();
        if (was) {
            model.letGo();
            if (to != null) {
                model.change("stops", l -> to.result());
            }
        }
    }

    private void hide() {
        dragging = false;
        at = null;
        line.setVisible(false);
        says.setVisible(false);
    }

    // --- where things can go

    private List<Slot> places(Loop loop, int stop) {
        List<List<Integer>> days = days();
        int own = day(days, stop);
        List<Slot> all = new ArrayList<>();
        for (int d = 0; d < days.size(); d++) {
            List<Integer> day = days.get(d);
            for (int p = 0; p <= day.size(); p++) {
                double y =
                        p == day.size()
                                ? bounds(day.getLast()).getMaxY()
                                : bounds(day.get(p)).getMinY();
                all.add(new Slot(y, moved(loop, days, stop, own, d, p)));
            }
        }
        return all;
    }

    /// Within its day a stop changes the order only; into another day it is put by hand, and the
    /// days stay as they are from then on.
    static Loop moved(
            Loop loop, List<List<Integer>> days, int stop, int own, int day, int position) {
        if (day == own && !loop.isCut()) {
            int to = days.get(day).getFirst() + position;
            return loop.moving(stop, to > stop ? to - 1 : to);
        }
        List<List<LoopStop>> next = new ArrayList<>();
        for (int d = 0; d < days.size(); d++) {
            List<LoopStop> of = new ArrayList<>();
            for (int p = 0; p <= days.get(d).size(); p++) {
                if (d == day && p == position) {
                    of.add(loop.stops().get(stop));
                }
                if (p < days.get(d).size() && days.get(d).get(p) != stop) {
                    of.add(loop.stops().get(days.get(d).get(p)));
                }
            }
            next.add(of);
        }
        return loop.cut(next);
    }

    private List<Slot> ends(Loop loop, int day) {
        List<List<Integer>> days = days();
        List<Slot> all = new ArrayList<>();
        int from = days.get(day).getFirst();
        int to = days.get(day + 1).getLast();
        for (int end = from; end < to; end++) {
            all.add(new Slot(bounds(end).getMaxY(), ended(loop, days, day, end + 1)));
        }
        return all;
    }

    /// The day ends before that stop.
    static Loop ended(Loop loop, List<List<Integer>> days, int day, int before) {
        List<List<LoopStop>> next = new ArrayList<>();
        for (int d = 0; d < days.size(); d++) {
            int from = d == day + 1 ? before : days.get(d).getFirst();
            int to = d == day ? before : days.get(d).getLast() + 1;
            next.add(loop.stops().subList(from, to));
        }
        return loop.cut(next);
    }

    /// The stops of each day.
    List<List<Integer>> days() {
        Planned planned = model.planned();
        return planned == null
                ? List.of()
                : planned.plan().days().stream()
                        .map(d -> d.stays().stream().map(s -> s.index()).toList())
                        .toList();
    }

    static int day(List<List<Integer>> days, int stop) {
        for (int d = 0; d < days.size(); d++) {
            if (days.get(d).contains(stop)) {
                return d;
            }
        }
        throw new IllegalArgumentException("in no day: " + stop);
    }

    private Bounds bounds(int stop) {
        Node row = handles.stream().filter(h -> h.stop() == stop).findFirst().orElseThrow().row();
        return over.sceneToLocal(row.localToScene(row.getLayoutBounds()));
    }
}
