package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// Paints plainly what a source holds (every vertex a block, land a fill) and remembers what it was
/// asked for; can be made slow. Tiles of the ground are opaque.
final class HandPainter implements MapPainter {
    static final int GROUND = 0xFFF8F5EE;
    static final int INK = 0xFFB4121F;

    private final FeatureSource source;
    final List<TileRequest> asked = new CopyOnWriteArrayList<>();
    final List<TileRequest> finished = new CopyOnWriteArrayList<>();
    final List<TileRequest> stopped = new CopyOnWriteArrayList<>();
    final List<Viewport> labelled = new CopyOnWriteArrayList<>();
    final List<WebOverlay> webs = new CopyOnWriteArrayList<>();
    final List<TravelOverlay> travels = new CopyOnWriteArrayList<>();
    final List<String> threads = new CopyOnWriteArrayList<>();
    volatile long millis;

    HandPainter(FeatureSource source) {
        this.source = source;
    }

    List<Layer.Group> groupsAtZoom(double zoom) {
        return asked.stream()
                .filter(r -> Math.abs(r.zoom() - zoom) < 1e-6)
                .map(TileRequest::group)
                .toList();
    }

    @Override
    public @Nullable Picture tile(TileRequest r, BooleanSupplier cancelled) {
        asked.add(r);
        threads.add(Thread.currentThread().getName());
        for (long waited = 0; waited < millis; waited += 5) {
            if (cancelled.getAsBoolean()) {
                stopped.add(r);
                return null;
            }
            sleep();
        }
        if (cancelled.getAsBoolean()) {
            stopped.add(r);
            return null;
        }
        int[] argb = new int[r.size() * r.size()];
        if (r.group() == Layer.Group.GROUND) {
            Arrays.fill(argb, GROUND);
        }
        WorldBox box = r.box();
        for (Layer layer : Layer.in(r.group())) {
            if (r.state().shows(layer)) {
                for (MapFeature f : source.query(layer, r.zoom(), box)) {
                    for (Coordinate c : f.shape().getCoordinates()) {
                        dot(
                                argb,
                                r.size(),
                                (int) Math.floor((c.x - box.minX()) / r.metresPerDevicePixel()),
                                (int) Math.floor((box.maxY() - c.y) / r.metresPerDevicePixel()));
                    }
                }
            }
        }
        finished.add(r);
        return new Picture(0, 0, r.size(), r.size(), argb);
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void dot(int[] argb, int size, int x, int y) {
        for (int dy = -3; dy < 3; dy++) {
            for (int dx = -3; dx < 3; dx++) {
                if (x + dx >= 0 && x + dx < size && y + dy >= 0 && y + dy < size) {
                    argb[(y + dy) * size + x + dx] = INK;
                }
            }
        }
    }

    @Override
    public @Nullable Labels labels(
            Viewport v, MapState state, @Nullable Labels before, BooleanSupplier cancelled) {
        labelled.add(v);
        return new Labels(v, state, new ArrayList<>(), List.of());
    }

    @Override
    public Picture paint(Labels labels) {
        return new Picture(0, 0, 1, 1, new int[1]);
    }

    @Override
    public @Nullable Picture highlight(Viewport v, MapState state, EntityId id, boolean selected) {
        return source.of(id, v.zoom()).isEmpty() ? null : new Picture(0, 0, 1, 1, new int[1]);
    }

    @Override
    public Picture web(WebOverlay web, Viewport viewport, MapState state) {
        webs.add(web);
        return new Picture(0, 0, 1, 1, new int[] {0x80000000});
    }

    @Override
    public Picture travel(TravelOverlay travel, Viewport viewport, MapState state) {
        travels.add(travel);
        return new Picture(0, 0, 1, 1, new int[] {0x80000000});
    }

    @Override
    public Picture swatch(
            Swatch swatch, MapState.Theme theme, int width, int height, double scale) {
        return new Picture(0, 0, 1, 1, new int[1]);
    }
}
