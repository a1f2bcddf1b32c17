package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Opens the store while JavaFX still starts, which keeps one processor busy and leaves the others
/// idle, and then paints a piece of the map that nobody sees: by the time the window knows how
/// large it is, the classes, the fonts and the shapes that its first picture needs are there.
final class EarlyOpening implements Opening {
    /// About what the first picture shows, so that the same things are read.
    private static final double ZOOM = 8.2;

    private static final int WIDTH = 800;
    private static final int HEIGHT = 820;
    private static final int SIDE = 512;

    private final Opening opening;
    private final Settings settings;
    private final CompletableFuture<Atlas> early = new CompletableFuture<>();
    private boolean taken;

    /// Begins at once.
    EarlyOpening(Opening opening, Settings settings) {
        this.opening = opening;
        this.settings = settings;
        Thread thread = new Thread(this::begin, "atlas-opening");
        thread.setDaemon(true);
        thread.start();
    }

    private void begin() {
        Atlas atlas;
        try {
            atlas = opening.open();
        } catch (RuntimeException | Error e) {
            early.completeExceptionally(e);
            return;
        }
        early.complete(atlas);
        try {
            warm(atlas);
        } catch (RuntimeException e) {
            // Whatever is wrong shows when the map itself is painted, and is told there.
            System.getLogger(EarlyOpening.class.getName())
                    .log(System.Logger.Level.DEBUG, "painting ahead", e);
        }
    }

    private void warm(Atlas atlas) {
        MapState state = settings.applyTo(MapState.initial(atlas.catalogue().defaultYear()));
        Viewport v = Viewport.of(GeoBox.FRAME.centre(), ZOOM, WIDTH, HEIGHT, 1);
        double m = v.metresPerPixel();
        for (Layer.Group group : Layer.Group.values()) {
            atlas.painter()
                    .tile(
                            new TileRequest(
                                    group,
                                    v.centreX() - SIDE / 2.0 * m,
                                    v.centreY() + SIDE / 2.0 * m,
                                    ZOOM,
                                    1,
                                    SIDE,
                                    state),
                            () -> false);
        }
        var labels = atlas.painter().labels(v, state, null, () -> false);
        if (labels != null) {
            atlas.painter().paint(labels);
        }
    }

    /// What was opened early, once; another try opens anew.
    @Override
    public synchronized Atlas open() {
        if (taken) {
            return opening.open();
        }
        taken = true;
        try {
            return early.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    @Override
    public MapArea map(Atlas atlas, MapState start, Tasks tasks, double fixedScale) {
        return opening.map(atlas, start, tasks, fixedScale);
    }
}
