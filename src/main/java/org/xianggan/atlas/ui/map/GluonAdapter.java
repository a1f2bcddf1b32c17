package org.xianggan.atlas.ui.map;

import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapView;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Viewport;

/// The one class that knows Gluon Maps 2.0.0-ea+6, with what was seen of it:
///
/// - `setZoom` zooms around a centre of its own that is stale after a move: set the centre first;
/// - `getCenter` and `getZoom` tell what was asked for, not what is shown: the real viewport is
///   read from where two corners of the world lie;
/// - `getMapPoint` is null before there is a scene;
/// - layers are told of half of the changes only, and then twice: our layer is placed by us and
///   does nothing while nothing has changed;
/// - its own gestures have no inertia, ignore fine wheels and bend: they are taken off;
/// - it keeps every tile for ever and slows down with them: past a number of tiles a fresh view
///   takes its place.
final class GluonAdapter extends Pane {
    private static final double TOP = 85.05112878;
    private static final double WRONG_PIXELS = 0.01;
    private static final long TILES_KEPT = 1500;

    private final Node content;
    private MapView map;
    private Layer layer;
    private long servedBefore;
    private @Nullable Viewport wanted;

    /// @param content what is drawn above Gluon's own (transparent) tiles
    GluonAdapter(Node content) {
        this.content = content;
        this.map = bare();
        this.layer = new Layer();
        attach();
    }

    private void attach() {
        servedBefore = TransparentTiles.served();
        layer.put(content);
        map.addLayer(layer);
        getChildren().setAll(map);
    }

    private static MapView bare() {
        MapView map = new MapView();
        map.setOnMousePressed(null);
        map.setOnMouseDragged(null);
        map.setOnMouseReleased(null);
        map.setOnZoomStarted(null);
        map.setOnZoomFinished(null);
        map.setOnZoom(null);
        map.setOnScroll(null);
        map.setMouseTransparent(true);
        map.setFocusTraversable(false);
        // Its tiles are transparent; drawn without a graphics card, they would still be resampled
        // with each frame of a zoom.
        map.getChildrenUnmodifiable().forEach(tiles -> tiles.setVisible(false));
        return map;
    }

    /// Brings Gluon to the viewport and gives back what it really shows, which is the same but for
    /// a limit of its own; before there is a scene it is what was asked for.
    Viewport show(Viewport v) {
        if (v.equals(wanted)) {
            return v;
        }
        wanted = v;
        aim(v);
        Viewport real = real(v);
        if (real == null || agrees(real, v)) {
            return v;
        }
        // A property that holds this value already tells nobody: shake it.
        map.setCenter(0, 0);
        aim(v);
        real = real(v);
        return real == null || agrees(real, v) ? v : real;
    }

    private void aim(Viewport v) {
        LonLat c = WebMercator.unproject(new WorldPoint(v.centreX(), v.centreY()));
        map.setCenter(c.lat(), c.lon());
        map.setZoom(v.zoom());
    }

    /// What Gluon shows, from two corners of the world; null before there is a scene.
    @Nullable Viewport real(Viewport size) {
        Point2D west = layer.point(TOP, -180);
        Point2D east = layer.point(TOP, 180);
        if (west == null || east == null || east.getX() <= west.getX()) {
            return null;
        }
        double world = east.getX() - west.getX();
        double zoom = Math.log(world / 256) / Math.log(2);
        double m = 2 * WebMercator.HALF / world;
        return size.at(
                -WebMercator.HALF + (size.width() / 2.0 - west.getX()) * m,
                WebMercator.HALF - (size.height() / 2.0 - west.getY()) * m,
                zoom);
    }

    private static boolean agrees(Viewport a, Viewport b) {
        double m = b.metresPerPixel();
        return Math.abs(a.centreX() - b.centreX()) < WRONG_PIXELS * m
                && Math.abs(a.centreY() - b.centreY()) < WRONG_PIXELS * m
                && Math.abs(a.zoom() - b.zoom()) < 1e-6;
    }

    /// Called at rest: swaps a view that has piled up tiles for a fresh one.
    void tidy() {
        if (TransparentTiles.served() - servedBefore < TILES_KEPT) {
            return;
        }
        Viewport v = wanted;
        layer.take(content);
        map.removeLayer(layer);
        map = bare();
        layer = new Layer();
        attach();
        wanted = null;
        layoutChildren();
        if (v != null) {
            show(v);
        }
    }

    @Override
    protected void layoutChildren() {
        map.resizeRelocate(0, 0, getWidth(), getHeight());
        map.layout();
        Viewport v = wanted;
        if (v != null) {
            // Gluon keeps its corner when it is resized; we keep the centre.
            wanted = null;
            show(v);
        }
    }

    /// Our layer: Gluon lays it out as it likes, and that changes nothing.
    private static final class Layer extends MapLayer {
        void put(Node node) {
            getChildren().add(node);
        }

        void take(Node node) {
            getChildren().remove(node);
        }

        @Nullable Point2D point(double lat, double lon) {
            return getScene() == null ? null : getMapPoint(lat, lon);
        }
    }
}
