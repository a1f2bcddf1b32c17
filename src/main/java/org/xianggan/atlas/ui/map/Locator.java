package org.xianggan.atlas.ui.map;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;

import java.util.EnumSet;
import java.util.function.Consumer;

/// The small map of the whole frame with a rectangle where the large one looks. A click there goes
/// there. It hides while the whole zone is in view.
final class Locator extends Pane {
    private static final double WIDTH = 84;
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);
    private static final double METRES = FRAME.width() / WIDTH;
    private static final double HEIGHT = Math.rint(FRAME.height() / METRES);
    private static final double SMALLEST = 6;
    private static final int FINER = 3;

    /// On a smaller map it would hide more than it tells.
    private static final int ROOM = 420;

    private final ImageView picture = new ImageView();
    private final Rectangle view = new Rectangle();
    private final Consumer<WorldPoint> go;

    Locator(Consumer<WorldPoint> go) {
        this.go = go;
        getStyleClass().add("locator");
        view.getStyleClass().add("locator-view");
        view.setMouseTransparent(true);
        picture.setSmooth(false);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        picture.setLayoutX(1);
        picture.setLayoutY(1);
        setMinSize(WIDTH + 2, HEIGHT + 2);
        setPrefSize(WIDTH + 2, HEIGHT + 2);
        setMaxSize(WIDTH + 2, HEIGHT + 2);
        getChildren().setAll(picture, view);
        addEventHandler(MouseEvent.ANY, this::onMouse);
    }

    private void onMouse(MouseEvent e) {
        boolean acts =
                e.getEventType() == MouseEvent.MOUSE_PRESSED
                        || e.getEventType() == MouseEvent.MOUSE_DRAGGED;
        if (acts) {
            go.accept(
                    new WorldPoint(
                            FRAME.minX() + (e.getX() - 1) * METRES,
                            FRAME.maxY() - (e.getY() - 1) * METRES));
        }
        // The map below must not take it for a gesture of its own.
        e.consume();
    }

    /// Paints the small map; on a worker. It is painted larger and averaged, so that lines come out
    /// as fine as so small a map wants them. Null where the painter gives nothing.
    static @Nullable Picture paint(MapPainter painter, MapState state, double scale) {
        int width = (int) Math.round(WIDTH * scale);
        int height = (int) Math.round(HEIGHT * scale);
        MapState plain =
                state.showing(EnumSet.of(LayerRow.PROVINCES))
                        .looking(LayerLooks.DEFAULT)
                        .selecting(null);
        int side = Math.max(width, height) * FINER;
        int[] argb = new int[side * side];
        for (Layer.Group group : EnumSet.of(Layer.Group.GROUND, Layer.Group.WATER_AND_BOUNDARIES)) {
            Picture tile =
                    painter.tile(
                            new TileRequest(
                                    group,
                                    FRAME.minX(),
                                    FRAME.maxY(),
                                    WebMercator.zoomOf(METRES / FINER),
                                    scale,
                                    side,
                                    plain),
                            () -> false);
            if (tile == null) {
                return null;
            }
            Pixels.over(argb, tile.argb());
        }
        return new Picture(0, 0, width, height, Pixels.averaged(argb, side, FINER, width, height));
    }

    void show(Picture p) {
        picture.setImage(Pixels.image(p));
    }

    /// Moves the rectangle, and hides the whole thing while `zone` is in view.
    void place(Viewport v, GeoBox zone) {
        WorldBox seen = v.box();
        WorldBox whole = WebMercator.project(zone);
        boolean inView =
                seen.minX() <= whole.minX()
                        && seen.maxX() >= whole.maxX()
                        && seen.minY() <= whole.minY()
                        && seen.maxY() >= whole.maxY();
        boolean room = v.width() >= ROOM && v.height() >= ROOM;
        setVisible(picture.getImage() != null && !inView && room);
        Rectangle2D r = rectangle(seen);
        view.setX(r.getMinX());
        view.setY(r.getMinY());
        view.setWidth(r.getWidth());
        view.setHeight(r.getHeight());
    }

    /// Where the view lies, clipped to the small map, never smaller than can be seen; on half
    /// pixels, so that its line is sharp.
    private static Rectangle2D rectangle(WorldBox seen) {
        double x0 = Math.max(0, (seen.minX() - FRAME.minX()) / METRES);
        double x1 = Math.min(WIDTH, (seen.maxX() - FRAME.minX()) / METRES);
        double y0 = Math.max(0, (FRAME.maxY() - seen.maxY()) / METRES);
        double y1 = Math.min(HEIGHT, (FRAME.maxY() - seen.minY()) / METRES);
        double width = Math.max(SMALLEST, x1 - x0);
        double height = Math.max(SMALLEST, y1 - y0);
        double x = Math.min((x0 + x1) / 2 - width / 2, WIDTH - width);
        double y = Math.min((y0 + y1) / 2 - height / 2, HEIGHT - height);
        return new Rectangle2D(
                Math.floor(Math.max(0, x)) + 1.5,
                Math.floor(Math.max(0, y)) + 1.5,
                Math.max(1, Math.floor(width) - 1),
                Math.max(1, Math.floor(height) - 1));
    }
}
