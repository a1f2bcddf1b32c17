package org.xianggan.atlas.ui.map.draw;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.map.measure.MeasureModel;

import java.util.List;

/// What a line that is drawn has besides points and lengths: where points will join what is there,
/// and, once it has ended, a handle in the middle of each leg that sets a point.
public final class LineMarks extends Pane {
    private static final double RING = 7;
    private static final double HANDLE = 3.5;

    /// On shorter legs there is room for the points alone, logical pixels.
    private static final double SHORTEST = 36;

    private final MeasureModel model;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final Runnable pressed;
    private final Group joins = new Group();
    private final Group handles = new Group();
    private List<Pencil.Joint> joints = List.of();

    /// @param pressed told when a handle is pressed: the map wants the keyboard then
    public LineMarks(
            MeasureModel model, ReadOnlyObjectProperty<Viewport> viewport, Runnable pressed) {
        this.model = model;
        this.viewport = viewport;
        this.pressed = pressed;
        getStyleClass().add("line-marks");
        setPickOnBounds(false);
        setVisible(false);
        joins.setMouseTransparent(true);
        getChildren().setAll(joins, handles);
        model.stateProperty().addListener(o -> take());
        viewport.addListener(o -> follow());
    }

    void join(List<Pencil.Joint> next) {
        if (!joints.equals(next)) {
            joints = List.copyOf(next);
            joins.getChildren().clear();
            for (int i = 0; i < joints.size(); i++) {
                Line link = new Line();
                link.getStyleClass().add("line-link");
                Circle ring = new Circle(RING);
                ring.getStyleClass().add("line-joint");
                joins.getChildren().addAll(link, ring);
            }
            follow();
        }
    }

    private void take() {
        setVisible(model.state().isLine());
        follow();
    }

    private void follow() {
        if (!isVisible()) {
            return;
        }
        for (int i = 0; i < joints.size(); i++) {
            Point2D from = at(joints.get(i).point());
            Point2D to = at(joints.get(i).at());
            Line link = (Line) joins.getChildren().get(2 * i);
            link.setStartX(from.getX());
            link.setStartY(from.getY());
            link.setEndX(to.getX());
            link.setEndY(to.getY());
            Circle ring = (Circle) joins.getChildren().get(2 * i + 1);
            ring.setCenterX(to.getX());
            ring.setCenterY(to.getY());
        }
        placeHandles();
    }

    /// A handle that is being dragged must stay the same node.
    private void placeHandles() {
        MeasureModel.State state = model.state();
        int legs = state.isDrawing() ? 0 : state.measurement().size();
        while (handles.getChildren().size() > legs) {
            handles.getChildren().removeLast();
        }
        while (handles.getChildren().size() < legs) {
            handles.getChildren().add(handle(handles.getChildren().size()));
        }
        for (int i = 0; i < legs; i++) {
            Point2D a = at(state.measurement().from(i));
            Point2D b = at(state.measurement().to(i));
            Circle handle = (Circle) handles.getChildren().get(i);
            handle.setCenterX((a.getX() + b.getX()) / 2);
            handle.setCenterY((a.getY() + b.getY()) / 2);
            handle.setVisible(a.distance(b) >= SHORTEST);
        }
    }

    private Circle handle(int leg) {
        Circle handle = new Circle(HANDLE);
        handle.getStyleClass().add("line-handle");
        handle.setCursor(Cursor.HAND);
        handle.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    pressed.run();
                    if (e.getButton() == MouseButton.PRIMARY) {
                        model.insert(leg, under(e));
                        pull(leg + 1);
                    }
                });
        // What is done to a handle is not done to the map.
        handle.addEventHandler(
                MouseEvent.ANY,
                e -> {
                    if (e.getEventType() != MouseEvent.MOUSE_MOVED) {
                        e.consume();
                    }
                });
        return handle;
    }

    /// The point that was set goes along with the pointer, which leaves the handle behind.
    private void pull(int point) {
        Scene scene = getScene();
        EventHandler<MouseEvent> dragged =
                e -> {
                    model.drag(point, under(e));
                    e.consume();
                };
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
        scene.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent e) {
                        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
                        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
                        model.drop();
                        e.consume();
                    }
                });
    }

    private LonLat under(MouseEvent e) {
        Point2D p = sceneToLocal(e.getSceneX(), e.getSceneY());
        return viewport.get().toLonLat(p.getX(), p.getY());
    }

    private Point2D at(LonLat p) {
        Viewport v = viewport.get();
        WorldPoint w = WebMercator.project(p);
        return new Point2D(v.toScreenX(w.x()), v.toScreenY(w.y()));
    }
}
