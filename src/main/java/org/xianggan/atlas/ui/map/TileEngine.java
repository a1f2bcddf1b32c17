package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
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
import java.util.function.Consumer;

/// Keeps the picture of the map up to date: decides which tiles, labels and highlights the viewport
/// and the state need, has them painted on workers and holds what is ready to be blitted. A picture
/// of another scale or state stays until the new one is whole. Lives on the FX thread; paints
/// nothing there.
final class TileEngine implements AutoCloseable {
    /// Device pixels around the viewport that are painted ahead while nothing else is to be done.
    private static final int RING = 192;

    // Ranks: labels and highlights come before every tile, then what is in view by its distance.
    private static final double SOON = 1e6;
    private static final double LATER = 2e6;
    private static final double LAST = 4e6;

    private final MapPainter painter;
    private final TileStock stock;
    private final TilePainting painting;
    private final PaintQueue queue;
    private final Runnable changed;
    private final Consumer<RuntimeException> problems;
    private final TravelPicture travel;
    private final Overview overview = new Overview();

    private @Nullable Wish wish;
    private @Nullable Sheet shown;
    private @Nullable Sheet pending;
    private @Nullable LabelSheet labels;
    private @Nullable LabelSheet pendingLabels;
    private @Nullable Highlight selection;
    private @Nullable Highlight hover;
    private @Nullable WebSheet web;

    /// Whether more than what is in view may be painted.
    private boolean ahead = true;

    private record TileKey(Sheet sheet, TileGrid.Index index) {}

    /// What is to be seen now, from below to above.
    record Frame(
            List<GroundedImage> overview,
            List<GroundedImage> tiles,
            @Nullable GroundedImage web,
            @Nullable GroundedImage travel,
            @Nullable GroundedImage selection,
            @Nullable GroundedImage hover,
            @Nullable EntityId hovered,
            @Nullable GroundedImage labels) {
        /// The same with something else planned.
        Frame planning(@Nullable GroundedImage other) {
            return new Frame(overview, tiles, web, other, selection, hover, hovered, labels);
        }
    }

    /// @param stock what is painted already; others may share it
    /// @param queue of its own: closed with it
    /// @param changed called on the FX thread when [#frame] has changed
    TileEngine(
            MapPainter painter,
            TileStock stock,
            PaintQueue queue,
            Runnable changed,
            Consumer<RuntimeException> problems) {
        this.painter = painter;
        this.stock = stock;
        this.changed = changed;
        this.problems = problems;
        this.painting = new TilePainting(painter, stock, problems);
        this.queue = queue;
        this.travel = new TravelPicture(painter, problems, this::arrived);
    }

    /// Shows what the other shows until its own picture is whole, and leaves names where they are.
    void beginLike(TileEngine other) {
        shown = other.shown;
        labels = other.labels;
    }

    /// The grid that pictures of the present viewport lie on; null before there is one.
    @Nullable TileGrid grid() {
        Sheet target = pending == null ? shown : pending;
        return target == null || wish == null || !target.grid().fits(wish.viewport())
                ? null
                : target.grid();
    }

    /// What is wanted from now on.
    void show(Wish now) {
        wish = now;
        Viewport v = now.viewport();
        double pixels = v.width() * v.scale() * v.height() * v.scale();
        stock.cache().atLeast((long) (pixels * 4 * 3));
        plan(now);
    }

    /// Begins with a picture that was painted by an earlier start.
    void begin(FirstPicture first, MapState state) {
        Sheet sheet = new Sheet(first.grid(), state, EnumSet.allOf(Layer.Group.class));
        first.tiles().forEach((i, argb) -> sheet.put(i, GroundedImage.tile(first.grid(), i, argb)));
        stock.add(first.grid());
        shown = sheet;
        labels = LabelSheet.of(first);
    }

    /// What is seen, to begin with another time; null while it is not whole, or has no labels, or
    /// shows what a person brought, which the next start does not have at once.
    @Nullable FirstPicture picture(GeoBox home, List<String> sources) {
        Wish w = wish;
        Sheet sheet = shown;
        Labels placed = labels == null ? null : labels.placed();
        if (w == null
                || sheet == null
                || labels == null
                || placed == null
                || !complete()
                || !w.state().user().isEmpty()) {
            return null;
        }
        GroundedImage lettering = labels.image();
        return new FirstPicture(
                home,
                sources,
                w.viewport(),
                sheet.grid(),
                sheet.pixels(sheet.grid().covering(w.viewport(), 0)),
                labels.key().covered(),
                placed,
                lettering == null
                        ? null
                        : new Picture(
                                0, 0, lettering.width(), lettering.height(), lettering.argb()));
    }

    /// Whether what lies around the view and the overview may be painted while nothing else is to
    /// be done.
    void paintAhead(boolean allowed) {
        if (ahead != allowed) {
            ahead = allowed;
            Wish w = wish;
            if (w != null) {
                plan(w);
            }
        }
    }

    Frame frame() {
        // Drawn enlarged and smoothed, the overview costs more than all the rest: only where it
        // would be seen.
        boolean whole = shown != null && wish != null && shown.fills(wish.viewport());
        return new Frame(
                whole ? List.of() : overview.tiles(),
                shown == null ? List.of() : shown.tiles(),
                web == null ? null : web.image(),
                travel.image(),
                selection == null ? null : selection.image(),
                hover == null ? null : hover.image(),
                hover == null ? null : hover.key().id(),
                labels == null ? null : labels.image());
    }

    /// The names in view that found no room.
    List<Labels.Hidden> hiddenIn(Viewport v) {
        Labels placed = labels == null ? null : labels.placed();
        WorldBox box = v.box();
        return placed == null
                ? List.of()
                : placed.hidden().stream().filter(h -> box.contains(h.x(), h.y())).toList();
    }

    /// The year of the picture that is seen; 0 before the first.
    int shownYear() {
        return shown == null ? 0 : shown.state().year();
    }

    /// The viewport moved onto whole device pixels of what is shown, where that has its scale.
    Viewport snapped(Viewport v) {
        return shown != null && shown.grid().fits(v) ? shown.grid().snapped(v) : v;
    }

    /// Whether everything that the viewport and the state want is painted.
    boolean complete() {
        Wish w = wish;
        return w != null
                && w.resting()
                && pending == null
                && shown != null
                && shown.shows(w.state())
                && shown.covers(w.viewport())
                && labels != null
                && labels.fits(shown.grid(), w)
                && Objects.equals(web == null ? null : web.key(), WebSheet.Key.of(shown.grid(), w))
                && travel.shows(shown.grid(), w)
                && current(selection, shown, w, w.state().selected(), true)
                && current(hover, shown, w, hovered(w), false);
    }

    private static boolean current(
            @Nullable Highlight h, Sheet sheet, Wish w, @Nullable EntityId id, boolean selected) {
        return Objects.equals(
                h == null ? null : h.key(), Highlight.Key.of(sheet.grid(), w, id, selected));
    }

    /// What is selected needs no second highlight under the pointer.
    private static @Nullable EntityId hovered(Wish w) {
        return Objects.equals(w.hovered(), w.state().selected()) ? null : w.hovered();
    }

    // --- deciding

    private void plan(Wish w) {
        Viewport v = w.viewport();
        choose(w);
        List<PaintQueue.Job> jobs = new ArrayList<>();
        Sheet target = pending == null ? shown : pending;
        if (target != null && target.grid().fits(v)) {
            web(jobs, target, w);
            travel.plan(jobs, target.grid(), w);
            selection = highlight(jobs, selection, target, w, w.state().selected(), true);
            hover = highlight(jobs, hover, target, w, hovered(w), false);
            label(jobs, target, w);
            tiles(jobs, target, target.grid().covering(v, 0), w, SOON);
            if (w.resting() && ahead) {
                tiles(jobs, target, target.grid().covering(v, RING), w, LATER);
            }
        }
        boolean stepping = w.pace() == Wish.Pace.STEPPING;
        Sheet coarse = stepping ? null : overview.wanted(w.state());
        if (coarse != null && ahead) {
            tiles(jobs, coarse, coarse.grid().covering(Overview.viewport(), 0), w, LAST);
        }
        queue.gently(w.pace() == Wish.Pace.MOVING);
        if (w.pace() != Wish.Pace.RESTING) {
            stock.composed().hold(stepping);
        }
        queue.want(jobs);
        changed.run();
    }

    private void choose(Wish w) {
        Viewport v = w.viewport();
        if (shown != null && shown.grid().fits(v) && shown.shows(w.state())) {
            pending = null;
            if (w.resting()) {
                shown.trim(v);
            }
            return;
        }
        // While an opacity or the year is dragged each picture is finished before the next is
        // begun, or none would ever be seen.
        if (pending != null
                && pending.grid().fits(v)
                && pending.shows(
                        w.state()
                                .looking(pending.state().looks())
                                .atYear(pending.state().year()))) {
            return;
        }
        boolean zooming = shown != null && !shown.grid().fits(v) && !w.resting();
        pending =
                zooming
                        ? null
                        : new Sheet(stock.grid(v), w.state(), EnumSet.allOf(Layer.Group.class));
        pendingLabels = null;
    }

    private void tiles(
            List<PaintQueue.Job> jobs,
            Sheet sheet,
            List<TileGrid.Index> wanted,
            Wish w,
            double rank) {
        TileGrid grid = sheet.grid();
        double half = TileGrid.SIDE / 2.0 * grid.metresPerPixel();
        for (TileGrid.Index i : wanted) {
            if (!sheet.has(i)) {
                double dx = w.viewport().toScreenX(grid.left(i) + half) - w.focusX();
                double dy = w.viewport().toScreenY(grid.top(i) - half) - w.focusY();
                jobs.add(tileJob(sheet, i, rank + Math.min(SOON / 2, Math.hypot(dx, dy))));
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

    private void label(List<PaintQueue.Job> jobs, Sheet target, Wish w) {
        if (target == pending
                && pendingLabels == null
                && labels != null
                && labels.standsOn(target.grid())
                && !w.resting()
                && labels.fitsInMotion(w)) {
            pendingLabels = labels;
        }
        LabelSheet have = target == pending ? pendingLabels : labels;
        boolean good =
                have != null
                        && (have.fits(target.grid(), w) || (!w.resting() && have.fitsInMotion(w)));
        if (!good) {
            jobs.add(
                    LabelSheet.job(
                            painter,
                            target.grid(),
                            w,
                            labels,
                            problems,
                            done -> {
                                if (target == pending) {
                                    pendingLabels = done;
                                } else if (target == shown) {
                                    labels = done;
                                }
                                arrived();
                            }));
        }
    }

    private @Nullable Highlight highlight(
            List<PaintQueue.Job> jobs,
            @Nullable Highlight have,
            Sheet target,
            Wish w,
            @Nullable EntityId id,
            boolean selected) {
        Highlight.Key key = Highlight.Key.of(target.grid(), w, id, selected);
        if (key == null) {
            return null;
        }
        Highlight kept = have != null && have.key().id().equals(key.id()) ? have : null;
        boolean good = kept != null && (kept.key().equals(key) || !w.resting());
        if (!good) {
            jobs.add(Highlight.job(painter, key, problems, this::highlighted));
        }
        return kept;
    }

    private void web(List<PaintQueue.Job> jobs, Sheet target, Wish w) {
        WebSheet.Key key = WebSheet.Key.of(target.grid(), w);
        if (key == null) {
            web = null;
            return;
        }
        boolean good =
                web != null
                        && (web.key().equals(key) || !w.resting() && web.key().fitsInMotion(key));
        if (!good) {
            jobs.add(WebSheet.job(painter, key, w.state(), problems, this::tied));
        }
    }

    // --- results

    private void tied(WebSheet done) {
        Wish w = wish;
        if (w != null && done.key().web().equals(w.web())) {
            web = done;
        }
        arrived();
    }

    private void highlighted(Highlight done) {
        Wish w = wish;
        boolean selected = done.key().selected();
        if (w != null && done.key().id().equals(selected ? w.state().selected() : hovered(w))) {
            if (selected) {
                selection = done;
            } else {
                hover = done;
            }
        }
        arrived();
    }

    private void arrived() {
        Wish w = wish;
        if (w == null) {
            return;
        }
        if (pending != null && pending.covers(w.viewport()) && pendingLabels != null) {
            shown = pending;
            labels = pendingLabels;
            pending = null;
            pendingLabels = null;
        }
        overview.arrived();
        plan(w);
    }

    @Override
    public void close() {
        queue.close();
    }
}
