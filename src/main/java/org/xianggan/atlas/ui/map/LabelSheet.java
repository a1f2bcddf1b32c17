package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;
import java.util.function.Consumer;

/// The labels placed for one viewport and state, and their picture; both null where placing failed.
record LabelSheet(Key key, @Nullable Labels placed, @Nullable GroundedImage image) {
    record Key(Viewport viewport, MapState state, List<MapPainter.Covered> covered) {
        static Key of(TileGrid grid, Wish wish) {
            return new Key(wish.grown(grid), wish.plain(), wish.coveredPixels());
        }
    }

    /// Those of a picture that an earlier start painted.
    static LabelSheet of(FirstPicture first) {
        Labels labels = first.labels();
        Picture p = first.lettering();
        return new LabelSheet(
                new Key(labels.viewport(), labels.state(), first.covered()),
                labels,
                p == null ? null : GroundedImage.over(labels.viewport(), p));
    }

    boolean fits(TileGrid grid, Wish wish) {
        return key.equals(Key.of(grid, wish));
    }

    /// Only the place differs, or the year while the years run by: good enough until the map rests.
    boolean fitsInMotion(Wish wish) {
        MapState wanted = wish.plain();
        return key.state().equals(wanted)
                || wish.pace() == Wish.Pace.STEPPING
                        && key.state().equals(wanted.atYear(key.state().year()));
    }

    /// The same names over another sheet of this grid, until there are better ones.
    boolean standsOn(TileGrid grid) {
        return grid.fits(key.viewport());
    }

    /// The work of placing them anew.
    ///
    /// @param last what is seen now: labels stay where they are as long as they still fit
    /// @param done takes the result on the FX thread
    static PaintQueue.Job job(
            MapPainter painter,
            TileGrid grid,
            Wish wish,
            @Nullable LabelSheet last,
            Consumer<RuntimeException> problems,
            Consumer<LabelSheet> done) {
        Key key = Key.of(grid, wish);
        Labels seen = last == null ? null : last.placed();
        Labels before = seen != null && grid.fits(seen.viewport()) ? seen : null;
        return new PaintQueue.Job(
                key,
                0,
                cancelled -> {
                    Labels placed = null;
                    GroundedImage image = null;
                    try {
                        placed =
                                painter.labels(
                                        key.viewport(),
                                        key.state(),
                                        before,
                                        key.covered(),
                                        cancelled);
                        if (placed == null && cancelled.getAsBoolean()) {
                            return null;
                        }
                        Picture p = placed == null ? null : painter.paint(placed);
                        image = p == null ? null : GroundedImage.over(key.viewport(), p);
                    } catch (RuntimeException e) {
                        // The map goes on without labels, and the person is told.
                        problems.accept(e);
                    }
                    LabelSheet sheet = new LabelSheet(key, placed, image);
                    return () -> done.accept(sheet);
                });
    }
}
