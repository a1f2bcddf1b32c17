package org.xianggan.atlas.ui.map;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.map.draw.Trial;

import java.util.ArrayList;
import java.util.List;

/// What moves above the tiles while a journey is looked at: the place that a profile tells of, and
/// a track that is being dragged, with what would come of it.
final class TravelLayer extends Pane {
    private static final double FINE = 1.5;
    private static final double GAP = 14;

    /// A sentence folds.
    private static final double WIDEST = 280;

    private final MapViewModel model;
    private final Circle spot = new Circle(6);
    private final Line string = new Line();
    private final Circle held = new Circle(7);
    private final Polyline halo = new Polyline();
    private final Polyline way = new Polyline();
    private final Label says = new Label();
    private @Nullable Trial trial;
    private @Nullable WorldPoint at;

    TravelLayer(MapViewModel model) {
        this.model = model;
        setMouseTransparent(true);
        spot.getStyleClass().add("travel-spot");
        spot.setId("travel-spot");
        string.getStyleClass().add("travel-string");
        held.getStyleClass().add("travel-held");
        halo.getStyleClass().add("travel-trial-halo");
        way.getStyleClass().add("travel-trial");
        way.setId("travel-trial");
        says.getStyleClass().addAll("measure-label", "travel-says");
        says.setId("travel-says");
        says.setWrapText(true);
        says.setMaxWidth(WIDEST);
        getChildren().setAll(halo, way, string, held, spot, says);
        spot.setVisible(false);
        letGo();
        model.spotProperty().addListener((o, was, is) -> mark(is));
        model.viewportProperty().addListener(o -> place());
    }

    private void mark(@Nullable LonLat place) {
        at = place == null ? null : WebMercator.project(place);
        place();
    }

    private void place() {
        WorldPoint p = at;
        Viewport v = model.viewport();
        if (p != null) {
            spot.setCenterX(v.toScreenX(p.x()));
            spot.setCenterY(v.toScreenY(p.y()));
        }
        spot.setVisible(p != null && v.box().contains(p.x(), p.y()));
        trace(v);
    }

    /// What would come of it if it were let go now.
    void show(Trial next) {
        trial = next;
        says.setText(next.says());
        says.setVisible(!next.says().isEmpty());
        trace(model.viewport());
        label();
    }

    /// What lies closer together than a pixel or two is one point.
    private void trace(Viewport v) {
        Trial now = trial;
        List<Double> points = new ArrayList<>();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (WorldPoint p : now == null ? List.<WorldPoint>of() : now.path()) {
            double x = v.toScreenX(p.x());
            double y = v.toScreenY(p.y());
            if (!(Math.hypot(x - lastX, y - lastY) < FINE)) {
                points.add(x);
                points.add(y);
                lastX = x;
                lastY = y;
            }
        }
        way.getPoints().setAll(points);
        halo.getPoints().setAll(points);
        way.setVisible(points.size() > 2);
        halo.setVisible(points.size() > 2);
    }

    /// Beside the pointer, on the side where there is room.
    private void label() {
        says.applyCss();
        says.autosize();
        double x = held.getCenterX() + GAP;
        boolean fits = x + says.getWidth() < getWidth();
        says.relocate(
                Math.rint(fits ? x : held.getCenterX() - GAP - says.getWidth()),
                Math.rint(held.getCenterY() + GAP));
    }

    /// A track that was taken at `from` is held there now.
    void pull(WorldPoint from, double x, double y) {
        Viewport v = model.viewport();
        string.setStartX(v.toScreenX(from.x()));
        string.setStartY(v.toScreenY(from.y()));
        string.setEndX(x);
        string.setEndY(y);
        held.setCenterX(x);
        held.setCenterY(y);
        string.setVisible(true);
        held.setVisible(true);
        label();
    }

    void letGo() {
        string.setVisible(false);
        held.setVisible(false);
        trial = null;
        says.setVisible(false);
        trace(model.viewport());
    }
}
