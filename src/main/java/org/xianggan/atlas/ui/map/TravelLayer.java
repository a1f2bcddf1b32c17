package org.xianggan.atlas.ui.map;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Viewport;

/// What moves above the tiles while a journey is looked at: the place that a profile tells of, and
/// a track that is being dragged.
final class TravelLayer extends Pane {
    private final MapViewModel model;
    private final Circle spot = new Circle(6);
    private final Line string = new Line();
    private final Circle held = new Circle(7);
    private @Nullable WorldPoint at;

    TravelLayer(MapViewModel model) {
        this.model = model;
        setMouseTransparent(true);
        spot.getStyleClass().add("travel-spot");
        spot.setId("travel-spot");
        string.getStyleClass().add("travel-string");
        held.getStyleClass().add("travel-held");
        getChildren().setAll(string, held, spot);
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
    }

    void letGo() {
        string.setVisible(false);
        held.setVisible(false);
    }
}
