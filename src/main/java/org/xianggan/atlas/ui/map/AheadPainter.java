package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.YearSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// A painter that can be given tiles to paint before anybody asks for them: while the window comes
/// up, the first picture is painted already. Each such tile is handed out once; the first request
/// for another one says that the guess was wrong, or is used up, and the rest is dropped.
public final class AheadPainter implements MapPainter {
    /// A tile that is painted ahead by whoever claims it first.
    private static final class Work {
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CompletableFuture<@Nullable Picture> painted = new CompletableFuture<>();
    }

    private final MapPainter painter;
    private final Map<TileRequest, Work> ahead = new ConcurrentHashMap<>();

    private final Swatchbook swatches;

    public AheadPainter(MapPainter painter) {
        this(painter, FirstPictures.none());
    }

    /// @param kept has the symbols that an earlier start painted, and gets those of this one
    public AheadPainter(MapPainter painter, FirstPictures kept) {
        this.painter = painter;
        this.swatches = kept.swatches();
    }

    /// Paints the tiles, those first that come first, and then the labels of the viewport, which
    /// nobody gets: they make the second time quick, when it is known what covers the map. Returns
    /// when all is done.
    void paint(List<TileRequest> tiles, Viewport labelled, MapState state) {
        List<Map.Entry<TileRequest, Work>> works = new ArrayList<>();
        for (TileRequest tile : tiles) {
            Work work = new Work();
            ahead.put(tile, work);
            works.add(Map.entry(tile, work));
        }
        Thread lettering =
                Thread.ofPlatform()
                        .daemon()
                        .name("atlas-lettering")
                        .start(() -> letter(labelled, state));
        for (Map.Entry<TileRequest, Work> entry : works) {
            Work work = entry.getValue();
            if (ahead.get(entry.getKey()) == work && work.claimed.compareAndSet(false, true)) {
                try {
                    work.painted.complete(painter.tile(entry.getKey(), () -> false));
                } catch (RuntimeException e) {
                    // Whoever wants the tile paints it again and tells what is wrong.
                    work.painted.complete(null);
                }
            }
        }
        try {
            lettering.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void letter(Viewport labelled, MapState state) {
        try {
            Labels labels = painter.labels(labelled, state, null, () -> false);
            if (labels != null) {
                painter.paint(labels);
            }
        } catch (RuntimeException e) {
            System.getLogger(AheadPainter.class.getName())
                    .log(System.Logger.Level.DEBUG, "labels ahead", e);
        }
    }

    @Override
    public @Nullable Picture tile(TileRequest request, BooleanSupplier cancelled) {
        if (!ahead.isEmpty()) {
            Work work = ahead.remove(request);
            if (work == null) {
                ahead.clear();
            } else if (!work.claimed.compareAndSet(false, true)) {
                Picture painted = work.painted.join();
                if (painted != null) {
                    return painted;
                }
            }
        }
        return painter.tile(request, cancelled);
    }

    @Override
    public YearSpan alike(TileRequest request) {
        return painter.alike(request);
    }

    @Override
    public @Nullable Labels labels(
            Viewport viewport, MapState state, @Nullable Labels before, BooleanSupplier cancelled) {
        return painter.labels(viewport, state, before, cancelled);
    }

    @Override
    public @Nullable Labels labels(
            Viewport viewport,
            MapState state,
            @Nullable Labels before,
            List<Covered> covered,
            BooleanSupplier cancelled) {
        return painter.labels(viewport, state, before, covered, cancelled);
    }

    @Override
    public Picture paint(Labels labels) {
        return painter.paint(labels);
    }

    @Override
    public @Nullable Picture highlight(
            Viewport viewport, MapState state, EntityId id, boolean selected) {
        return painter.highlight(viewport, state, id, selected);
    }

    @Override
    public Picture web(WebOverlay web, Viewport viewport, MapState state) {
        return painter.web(web, viewport, state);
    }

    @Override
    public Picture travel(TravelOverlay travel, Viewport viewport, MapState state) {
        return painter.travel(travel, viewport, state);
    }

    @Override
    public Picture swatch(
            Swatch swatch, MapState.Theme theme, int width, int height, double scale) {
        return swatches.of(
                swatch,
                theme,
                width,
                height,
                scale,
                () -> painter.swatch(swatch, theme, width, height, scale));
    }
}
