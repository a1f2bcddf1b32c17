package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps the picture of the map up to date: decides which tiles, labels and highlights the viewport
/// and the state need, has them painted on workers and holds what is ready to be blitted. A picture
// of
/// another scale or state stays until the new one is whole. Lives on the FX thread; paints nothing
// there.
final class TileEngine implements AutoCloseable {
    /// Logical pixels around the viewport for which labels and highlights are prepared.
    static final int MARGIN = 160;

    private static final int RING = 192;
    private static final long GROUP_BYTES = 32L << 20;
    private static final double OVERVIEW_ZOOM = 8;
    private static final double SOON = 1e6;
    private static final double LATER = 2e6;

    private final MapPainter painter;
    private final TileCache cache = new TileCache(GROUP_BYTES);
    private final TilePainting painting;
    private final PaintQueue queue;
    private final Runnable changed;
    private final Consumer<RuntimeException> problems;
    private final List<TileGrid> recent = new ArrayList<>();

    private @Nullable Viewport viewport;
    private MapState state = MapState.initial(0);
    private @Nullable EntityId hovered;
    private boolean resting;
    private double focusX;
    private double focusY;

    private @Nullable Sheet shown;
    private @Nullable Sheet pending;
    private @Nullable Sheet overview;
    private @Nullable Sheet nextOverview;
    private @Nullable LabelSheet labels;
    private @Nullable LabelSheet pendingLabels;
    private @Nullable Highlight selection;
    private @Nullable Highlight hover;

    /// Labels for one viewport and state; the image is null where nothing was placed.
    private record LabelSheet(
            LabelKey key, @Nullable Labels placed, @Nullable GroundedImage image) {}

    private record LabelKey(Viewport viewport, MapState state) {}

    private record Highlight(HighlightKey key, @Nullable GroundedImage image) {}

    private record HighlightKey(Viewport viewport, MapState state, EntityId id, boolean selected) {}

    private record TileKey(Sheet sheet, TileGrid.Index index) {}

    /// What is to be seen now, from below to above.
    record Frame(
            List<GroundedImage> overview,
            List<GroundedImage> tiles,
            @Nullable GroundedImage selection,
            @Nullable GroundedImage hover,
            @Nullable GroundedImage labels) {}

    /// @param fx runs on the FX thread
    /// @param changed called on the FX thread when [#frame] has changed
    TileEngine(
            MapPainter painter,
            Executor fx,
            Runnable changed,
            Consumer<RuntimeException> problems) {
        this.painter = painter;
        this.changed = changed;
        this.problems = problems;
        this.painting = new TilePainting(painter, cache, problems);
        this.queue = new PaintQueue(fx, problems);
    }

    /// What is wanted now.
    ///
    /// @param atRest no gesture and no motion is going on
    /// @param x focus on the screen: tiles near it come first
    void show(
            Viewport v,
            MapState s,
            @Nullable EntityId hoveredId,
            boolean atRest,
            double x,
            double y) {
        viewport = v;
        state = s;
        hovered = hoveredId;
        resting = atRest;
        focusX = x;
        focusY = y;
        plan();
    }

    Frame frame() {
        Viewport v = viewport;
        boolean whole = shown != null && v != null && shown.covers(v);
        return new Frame(
                whole || overview == null ? List.of() : overview.tiles(),
                shown == null ? List.of() : shown.tiles(),
                selection == null ? null : selection.image(),
                hover == null ? null : hover.image(),
                labels == null ? null : labels.image());
    }

    /// The viewport moved onto whole device pixels of what is shown, where that has its scale.
    Viewport snapped(Viewport v) {
        return shown != null && shown.grid().fits(v) ? shown.grid().snapped(v) : v;
    }

    /// Whether everything that the viewport and the state want is painted.
    boolean complete() {
        Viewport v = viewport;
        return resting
                && v != null
                && pending == null
                && shown != null
                && shown.shows(state)
                && shown.covers(v)
                && labels != null
                && labels.key().equals(labelKey(shown, v))
                && current(selection, state.selected(), true)
                && current(hover, hovered, false);
    }

    private boolean current(@Nullable Highlight h, @Nullable EntityId id, boolean selected) {
        return Objects.equals(h == null ? null : h.key(), highlightKey(id, selected));
    }

    // --- deciding

    private void plan() {
        Viewport v = viewport;
        if (v == null) {
            return;
        }
        cache.atLeast((long) (v.width() * v.scale() * v.height() * v.scale() * 4 * 3));
        choose(v);
        List<PaintQueue.Job> jobs = new ArrayList<>();
        Sheet target = pending == null ? shown : pending;
        if (target != null && target.grid().fits(v)) {
            highlights(jobs);
            labels(jobs, target, v);
            tiles(jobs, target, target.grid().covering(v, 0), v, SOON);
            if (resting) {
                tiles(jobs, target, target.grid().covering(v, RING), v, LATER);
            }
        }
        overview(jobs);
        queue.want(jobs);
        changed.run();
    }

    private void choose(Viewport v) {
        if (shown != null && shown.grid().fits(v) && shown.shows(state)) {
            pending = null;
            if (resting) {
                shown.trim(v);
            }
            return;
        }
        if (pending != null && pending.grid().fits(v) && pending.shows(state)) {
            return;
        }
        boolean zooming = shown != null && !shown.grid().fits(v) && !resting;
        pending = zooming ? null : new Sheet(grid(v), state, EnumSet.allOf(Layer.Group.class));
        pendingLabels = null;
    }

    /// A grid of this scale that tiles are already kept for, else a new one.
    private TileGrid grid(Viewport v) {
        for (TileGrid g : recent) {
            if (g.fits(v)) {
                return g;
            }
        }
        TileGrid g = TileGrid.anchoredTo(v);
        recent.addFirst(g);
        while (recent.size() > 8) {
            recent.removeLast();
        }
        return g;
    }

    private void tiles(
            List<PaintQueue.Job> jobs,
            Sheet sheet,
            List<TileGrid.Index> wanted,
            Viewport v,
            double rank) {
        double half = TileGrid.SIDE / 2.0 * sheet.grid().metresPerPixel();
        for (TileGrid.Index i : wanted) {
            if (!sheet.has(i)) {
                double dx = v.toScreenX(sheet.grid().left(i) + half) - focusX;
                double dy = v.toScreenY(sheet.grid().top(i) - half) - focusY;
                jobs.add(tileJob(sheet, i, rank + Math.hypot(dx, dy)));
            }
        }
    }

    private PaintQueue.Job tileJob(Sheet sheet, TileGrid.Index i, double rank) {
        return new PaintQueue.Job(
                new TileKey(sheet, i),
                rank,
                cancelled -> {
                    GroundedImage tile = painting.paint(sheet, i, cancelled);
                    return tile == null
                            ? null
                            : () -> {
                                sheet.put(i, tile);
                                arrived();
                            };
                });
    }

    private void overview(List<PaintQueue.Job> jobs) {
        Set<Layer.Group> ground = EnumSet.of(Layer.Group.GROUND, Layer.Group.WATER_AND_BOUNDARIES);
        Viewport all = overviewViewport();
        if (overview != null && overview.shows(state)) {
            nextOverview = null;
            return;
        }
        if (nextOverview == null || !nextOverview.shows(state)) {
            nextOverview = new Sheet(TileGrid.anchoredTo(all), state, ground);
        }
        tiles(jobs, nextOverview, nextOverview.grid().covering(all, 0), all, 2 * LATER);
    }

    private static Viewport overviewViewport() {
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double m = WebMercator.metresPerPixel(OVERVIEW_ZOOM);
        return new Viewport(
                (frame.minX() + frame.maxX()) / 2,
                (frame.minY() + frame.maxY()) / 2,
                OVERVIEW_ZOOM,
                (int) Math.ceil(frame.width() / m),
                (int) Math.ceil(frame.height() / m),
                1);
    }

    // --- labels

    private LabelKey labelKey(Sheet sheet, Viewport v) {
        Viewport snapped = sheet.grid().snapped(v);
        return new LabelKey(
                snapped.resized(v.width() + 2 * MARGIN, v.height() + 2 * MARGIN, v.scale()),
                state.selecting(null));
    }

    private void labels(List<PaintQueue.Job> jobs, Sheet target, Viewport v) {
        LabelKey key = labelKey(target, v);
        LabelSheet have = target == pending ? pendingLabels : labels;
        boolean stale = have == null || !have.key().equals(key);
        boolean moved = have != null && have.key().state().equals(key.state());
        if (!stale || (moved && !resting)) {
            return;
        }
        Labels last = labels == null ? null : labels.placed();
        Labels before = last != null && target.grid().fits(last.viewport()) ? last : null;
        MapState asked = state;
        jobs.add(
                new PaintQueue.Job(
                        key,
                        0,
                        cancelled -> {
                            Labels placed =
                                    attempt(
                                            () ->
                                                    painter.labels(
                                                            key.viewport(),
                                                            asked,
                                                            before,
                                                            cancelled));
                            if (placed == null && cancelled.getAsBoolean()) {
                                return null;
                            }
                            Picture p =
                                    placed == null ? null : attempt(() -> painter.paint(placed));
                            GroundedImage image =
                                    p == null ? null : GroundedImage.over(key.viewport(), p);
                            return () -> labelled(target, new LabelSheet(key, placed, image));
                        }));
    }

    private void labelled(Sheet sheet, LabelSheet done) {
        if (sheet == pending) {
            pendingLabels = done;
        } else if (sheet == shown) {
            labels = done;
        }
        arrived();
    }

    private <T> @Nullable T attempt(Supplier<@Nullable T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            problems.accept(e);
            return null;
        }
    }

    // --- highlights

    private @Nullable HighlightKey highlightKey(@Nullable EntityId id, boolean selected) {
        Viewport v = viewport;
        Sheet target = pending == null ? shown : pending;
        if (id == null || v == null || target == null) {
            return null;
        }
        Viewport grown =
                target.grid()
                        .snapped(v)
                        .resized(v.width() + 2 * MARGIN, v.height() + 2 * MARGIN, v.scale());
        return new HighlightKey(grown, state.selecting(null), id, selected);
    }

    private void highlights(List<PaintQueue.Job> jobs) {
        selection = highlight(jobs, selection, state.selected(), true);
        EntityId hoverId = Objects.equals(hovered, state.selected()) ? null : hovered;
        hovered = hoverId;
        hover = highlight(jobs, hover, hoverId, false);
    }

    private @Nullable Highlight highlight(
            List<PaintQueue.Job> jobs,
            @Nullable Highlight have,
            @Nullable EntityId id,
            boolean selected) {
        HighlightKey key = highlightKey(id, selected);
        if (key == null) {
            return null;
        }
        boolean sameId = have != null && have.key().id().equals(key.id());
        boolean done = have != null && have.key().equals(key);
        if (!done && (resting || !sameId)) {
            jobs.add(
                    new PaintQueue.Job(
                            key,
                            -1,
                            cancelled -> {
                                Picture p =
                                        attempt(
                                                () ->
                                                        painter.highlight(
                                                                key.viewport(),
                                                                key.state(),
                                                                key.id(),
                                                                selected));
                                GroundedImage image =
                                        p == null ? null : GroundedImage.over(key.viewport(), p);
                                return () -> highlighted(new Highlight(key, image));
                            }));
        }
        return sameId ? have : null;
    }

    private void highlighted(Highlight done) {
        boolean selected = done.key().selected();
        if (done.key().id().equals(selected ? state.selected() : hovered)) {
            if (selected) {
                selection = done;
            } else {
                hover = done;
            }
        }
        arrived();
    }

    // --- results

    private void arrived() {
        Viewport v = viewport;
        if (v != null && pending != null && pending.covers(v) && pendingLabels != null) {
            shown = pending;
            labels = pendingLabels;
            pending = null;
            pendingLabels = null;
        }
        if (nextOverview != null && nextOverview.covers(overviewViewport())) {
            overview = nextOverview;
            nextOverview = null;
        }
        plan();
    }

    @Override
    public void close() {
        queue.close();
        cache.clear();
    }
}
