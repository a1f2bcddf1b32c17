package org.xianggan.atlas.ui.map.measure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.Measurement;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Draws the measurement above the tiles: a few shapes that follow the viewport. Geodesics are
/// computed when points change, never while the map moves.
public final class MeasureLayer extends Pane {
    /// A line is drawn, nothing is measured.
    private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");

    private static final double DOT = 4.5;
    private static final double DOT_OF_CLOSING = 6.5;
    private static final double CROSS = 11;
    private static final double GAP = 8;

    /// A hand that clicks moves no further, logical pixels.
    private static final double SLACK = 3;

    private final MeasureModel model;
    private final MeasureText words;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final ReadOnlyObjectProperty<MapState> mapState;
    private final Runnable pressed;
    private final Path fill = path("measure-fill");
    private final Path halo = path("measure-halo");
    private final Path line = path("measure-line");
    private final Path running = path("measure-running");
    private final Path crossHalo = path("measure-halo");
    private final Path cross = path("measure-cross");
    private final Group dots = new Group();
    private final Label total = label("measure-total");
    private final Label ahead = label("measure-ahead");
    private final List<Leg> legs = new ArrayList<>();
    private Measurement drawn = Measurement.EMPTY;
    private boolean filled;
    private int held = -1;
    private boolean dragged;
    private Point2D pressedAt = Point2D.ZERO;

    private record Leg(List<WorldPoint> course, Label label) {}

    /// @param pressed told when a point is pressed: the map wants the keyboard then
    public MeasureLayer(
            MeasureModel model,
            MeasureText words,
            ReadOnlyObjectProperty<Viewport> viewport,
            ReadOnlyObjectProperty<MapState> mapState,
            Runnable pressed) {
        this.model = model;
        this.words = words;
        this.viewport = viewport;
        this.mapState = mapState;
        this.pressed = pressed;
        getStyleClass().add("measure-layer");
        setPickOnBounds(false);
        setVisible(false);
        getChildren().setAll(fill, halo, line, running, crossHalo, cross, total, ahead, dots);
        showCross(false);
        model.stateProperty().addListener(o -> take());
        model.targetProperty().addListener(o -> follow());
        viewport.addListener(o -> follow());
        mapState.addListener(o -> follow());
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setMouseTransparent(true);
        return path;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("measure-label", style);
        label.setMouseTransparent(true);
        label.setVisible(false);
        return label;
    }

    /// The cross in the middle of the map, where the keyboard sets points.
    public void showCross(boolean show) {
        cross.setVisible(show);
        crossHalo.setVisible(show);
    }

    public boolean isCrossShown() {
        return cross.isVisible();
    }

    /// In the language of the moment.
    public void name() {
        drawn = Measurement.EMPTY;
        take();
    }

    private void take() {
        Measurement m = model.state().measurement();
        setVisible(model.state().isOn());
        pseudoClassStateChanged(LINE, model.state().isLine());
        if (!m.equals(drawn) || m.isEmpty()) {
            drawn = m;
            legs.forEach(l -> getChildren().remove(l.label()));
            legs.clear();
            List<Double> metres = m.legs();
            for (int i = 0; i < m.size(); i++) {
                Label label = label("measure-leg");
                label.setText(words.length(metres.get(i)));
                legs.add(new Leg(project(Measurement.course(m.from(i), m.to(i))), label));
                getChildren().add(getChildren().indexOf(total), label);
            }
            OptionalDouble area = m.area();
            filled = area.isPresent();
            total.setText(filled ? words.area(area.getAsDouble()) : words.length(m.length()));
        }
        follow();
    }

    private static List<WorldPoint> project(List<LonLat> course) {
        return course.stream().map(WebMercator::project).toList();
    }

    /// Brings everything to where it lies now.
    private void follow() {
        if (!isVisible()) {
            return;
        }
        Viewport v = viewport.get();
        List<PathElement> elements = new ArrayList<>();
        for (Leg leg : legs) {
            trace(leg.course(), v, elements, elements.isEmpty());
        }
        line.getElements().setAll(elements);
        halo.getElements().setAll(elements);
        fill.getElements().setAll(filled ? elements : List.of());
        followTarget(v);
        placeDots(v);
        placeCross(v);
        requestLayout();
    }

    private void followTarget(Viewport v) {
        LonLat to = model.targetProperty().get();
        List<PathElement> elements = new ArrayList<>();
        ahead.setVisible(false);
        if (to != null && !drawn.isEmpty() && !to.equals(drawn.points().getLast())) {
            LonLat from = drawn.points().getLast();
            trace(project(Measurement.course(from, to)), v, elements, true);
            double leg = Geodesics.metres(from, to);
            String sum = words.length(drawn.length() + leg);
            ahead.setText(drawn.size() == 0 ? sum : words.length(leg) + "\n" + "Σ " + sum);
            ahead.setVisible(true);
        }
        running.getElements().setAll(elements);
    }

    private static void trace(
            List<WorldPoint> course, Viewport v, List<PathElement> to, boolean begins) {
        for (int i = begins ? 0 : 1; i < course.size(); i++) {
            double x = v.toScreenX(course.get(i).x());
            double y = v.toScreenY(course.get(i).y());
            to.add(to.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    private void placeDots(Viewport v) {
        List<LonLat> points = drawn.points();
        while (dots.getChildren().size() > points.size()) {
            dots.getChildren().removeLast();
        }
        // A dot that is being dragged must stay the same node.
        while (dots.getChildren().size() < points.size()) {
            dots.getChildren().add(dot(dots.getChildren().size()));
        }
        double scale = mapState.get().symbolScale();
        boolean closes = model.state().isDrawing() && model.state().canClose();
        for (int i = 0; i < points.size(); i++) {
            Point2D p = at(points.get(i), v);
            Circle dot = (Circle) dots.getChildren().get(i);
            dot.setCenterX(p.getX());
            dot.setCenterY(p.getY());
            dot.setRadius((i == 0 && closes ? DOT_OF_CLOSING : DOT) * scale);
        }
    }

    private Circle dot(int index) {
        Circle dot = new Circle();
        dot.getStyleClass().add("measure-dot");
        dot.setCursor(Cursor.HAND);
        dot.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    held = e.getButton() == MouseButton.PRIMARY ? index : -1;
                    dragged = false;
                    pressedAt = new Point2D(e.getSceneX(), e.getSceneY());
                    pressed.run();
                });
        dot.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                e -> {
                    dragged |= pressedAt.distance(e.getSceneX(), e.getSceneY()) > SLACK;
                    if (held == index && dragged) {
                        Point2D p = sceneToLocal(e.getSceneX(), e.getSceneY());
                        model.drag(index, viewport.get().toLonLat(p.getX(), p.getY()));
                    }
                });
        dot.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                e -> {
                    held = -1;
                    model.drop();
                });
        dot.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> click(index, e));
        // What is done to a point is not done to the map.
        dot.addEventHandler(
                MouseEvent.ANY,
                e -> {
                    if (e.getEventType() != MouseEvent.MOUSE_MOVED) {
                        e.consume();
                    }
                });
        return dot;
    }

    private void click(int index, MouseEvent e) {
        if (!model.state().isDrawing() || e.getButton() != MouseButton.PRIMARY || dragged) {
            return;
        }
        if (index == 0 && model.state().canClose()) {
            model.close();
        } else if (index == drawn.points().size() - 1) {
            model.end();
        }
    }

    private void placeCross(Viewport v) {
        double x = v.width() / 2.0;
        double y = v.height() / 2.0;
        double r = CROSS * mapState.get().symbolScale();
        List<PathElement> elements =
                List.of(
                        new MoveTo(x - r, y),
                        new LineTo(x + r, y),
                        new MoveTo(x, y - r),
                        new LineTo(x, y + r));
        cross.getElements().setAll(elements);
        crossHalo.getElements().setAll(elements);
    }

    private static Point2D at(LonLat p, Viewport v) {
        WorldPoint w = WebMercator.project(p);
        return new Point2D(v.toScreenX(w.x()), v.toScreenY(w.y()));
    }

    @Override
    protected void layoutChildren() {
        Viewport v = viewport.get();
        for (Leg leg : legs) {
            placeLeg(leg, v);
        }
        // One leg alone: its length is the total, said once.
        total.setVisible(legs.size() > 1 && !ahead.isVisible());
        if (total.isVisible()) {
            @Nullable Point2D inside = filled ? middle(v) : null;
            if (inside == null) {
                Point2D last = at(drawn.points().getLast(), v);
                total.autosize();
                double x = last.getX() + GAP;
                boolean fits = x + total.getWidth() < getWidth();
                put(total, fits ? x : last.getX() - GAP - total.getWidth(), last.getY() + GAP);
            } else {
                total.autosize();
                put(
                        total,
                        inside.getX() - total.getWidth() / 2,
                        inside.getY() - total.getHeight() / 2);
            }
        }
        keepClear();
        LonLat to = model.targetProperty().get();
        if (ahead.isVisible() && to != null) {
            ahead.autosize();
            Point2D p = at(to, v);
            double x = p.getX() + 2 * GAP;
            boolean fits = x + ahead.getWidth() < getWidth();
            put(ahead, fits ? x : p.getX() - 2 * GAP - ahead.getWidth(), p.getY() + GAP);
        }
    }

    /// A leg's length gives way to the total and to the legs before it: all stand in the card.
    private void keepClear() {
        List<Label> shown = new ArrayList<>();
        if (total.isVisible()) {
            shown.add(total);
        }
        for (Leg leg : legs) {
            Label label = leg.label();
            boolean free =
                    shown.stream()
                            .noneMatch(
                                    l ->
                                            l.getBoundsInParent()
                                                    .intersects(label.getBoundsInParent()));
            if (label.isVisible() && free) {
                shown.add(label);
            } else {
                label.setVisible(false);
            }
        }
    }

    /// Where the area is named: its middle, as long as it lies inside.
    private @Nullable Point2D middle(Viewport v) {
        double x = 0;
        double y = 0;
        for (LonLat p : drawn.points()) {
            Point2D s = at(p, v);
            x += s.getX() / drawn.points().size();
            y += s.getY() / drawn.points().size();
        }
        return fill.contains(x, y) ? new Point2D(x, y) : null;
    }

    /// On the middle of its leg, where the leg is long enough to be seen beside it.
    private void placeLeg(Leg leg, Viewport v) {
        Label label = leg.label();
        List<WorldPoint> course = leg.course();
        WorldPoint a = course.getFirst();
        WorldPoint b = course.getLast();
        label.autosize();
        double across = Math.hypot(b.x() - a.x(), b.y() - a.y()) / v.metresPerPixel();
        // Handles stand there once a line has ended.
        boolean free = !model.state().isLine() || model.state().isDrawing();
        label.setVisible(free && across > label.getWidth() + 4 * GAP);
        WorldPoint p = course.get(course.size() / 2);
        boolean two = course.size() == 2;
        double x = v.toScreenX(two ? (a.x() + b.x()) / 2 : p.x());
        double y = v.toScreenY(two ? (a.y() + b.y()) / 2 : p.y());
        put(label, x - label.getWidth() / 2, y - label.getHeight() / 2);
    }

    private static void put(Label label, double x, double y) {
        label.autosize();
        label.relocate(Math.rint(x), Math.rint(y));
    }
}
