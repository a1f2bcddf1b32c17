package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The picture of the other side of a comparison: of the same place as the map's own, with another
/// plan over it. In the same year all that lies below the plan **is** the map's own picture, and
/// only the plan is painted; in another year an engine of its own paints, out of the same stock,
/// what that year changes. Lives on the FX thread; paints nothing there.
final class TwinEngine implements AutoCloseable {
    private final MapPainter painter;
    private final TileStock stock;
    private final TileEngine first;
    private final Executor fx;
    private final Runnable changed;
    private final Consumer<RuntimeException> problems;
    private final PaintQueue queue;
    private final TravelPicture travel;
    private @Nullable TileEngine own;
    private @Nullable Wish wish;
    private boolean closed;

    /// @param first paints the map's own picture
    /// @param fx runs on the FX thread
    /// @param changed called on the FX thread when [#frame] has changed
    TwinEngine(
            MapPainter painter,
            TileStock stock,
            TileEngine first,
            Executor fx,
            Runnable changed,
            Consumer<RuntimeException> problems) {
        this.painter = painter;
        this.stock = stock;
        this.first = first;
        this.fx = fx;
        this.changed = changed;
        this.problems = problems;
        queue = new PaintQueue(1, fx, problems);
        travel = new TravelPicture(painter, problems, this::plan);
    }

    /// @param ofFirst what the map's own picture is to show from now on
    /// @param state what this one shows instead
    void show(Wish ofFirst, MapState state, @Nullable TravelOverlay planned) {
        wish = ofFirst.in(state, planned);
        if (state.equals(ofFirst.state())) {
            drop();
            plan();
        } else {
            queue.want(List.of());
            apart().show(wish);
        }
    }

    /// The map's own picture has changed.
    void follow() {
        if (own == null) {
            plan();
        }
    }

    private TileEngine apart() {
        TileEngine made = own;
        if (made == null) {
            made =
                    new TileEngine(
                            painter, stock, new PaintQueue(1, fx, problems), changed, problems);
            made.beginLike(first);
            own = made;
        }
        return made;
    }

    private void drop() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    private void plan() {
        Wish w = wish;
        TileGrid grid = first.grid();
        // What was being painted may still arrive after the end.
        if (closed || w == null || own != null) {
            return;
        }
        if (grid != null) {
            List<PaintQueue.Job> jobs = new ArrayList<>();
            travel.plan(jobs, grid, w);
            queue.want(jobs);
        }
        changed.run();
    }

    TileEngine.Frame frame() {
        return own != null ? own.frame() : first.frame().planning(travel.image());
    }

    Viewport snapped(Viewport v) {
        return own != null ? own.snapped(v) : first.snapped(v);
    }

    /// Whether everything that is wanted is painted.
    boolean complete() {
        Wish w = wish;
        TileGrid grid = first.grid();
        return own != null
                ? own.complete()
                : w != null && grid != null && first.complete() && travel.shows(grid, w);
    }

    @Override
    public void close() {
        closed = true;
        queue.close();
        travel.clear();
        drop();
        wish = null;
    }
}
