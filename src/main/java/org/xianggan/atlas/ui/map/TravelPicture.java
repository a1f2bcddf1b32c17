package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapPainter;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The picture of what is planned, kept up to date: it stays as it was until the new one is there,
/// so that a route that is dragged does not flicker. FX thread.
final class TravelPicture {
    private final MapPainter painter;
    private final Consumer<RuntimeException> problems;
    private final Runnable arrived;
    private @Nullable TravelSheet sheet;
    private TravelSheet.@Nullable Key wanted;

    /// @param arrived called when there is another picture
    TravelPicture(MapPainter painter, Consumer<RuntimeException> problems, Runnable arrived) {
        this.painter = painter;
        this.problems = problems;
        this.arrived = arrived;
    }

    @Nullable GroundedImage image() {
        return sheet == null ? null : sheet.image();
    }

    /// Whether the picture is exactly what is wanted on that grid.
    boolean shows(TileGrid grid, Wish w) {
        return Objects.equals(sheet == null ? null : sheet.key(), TravelSheet.Key.of(grid, w));
    }

    /// Adds what is to be painted for it.
    void plan(List<PaintQueue.Job> jobs, TileGrid grid, Wish w) {
        TravelSheet.Key key = TravelSheet.Key.of(grid, w);
        wanted = key;
        if (key == null) {
            sheet = null;
            return;
        }
        boolean good =
                sheet != null
                        && (sheet.key().equals(key)
                                || !w.resting() && sheet.key().fitsInMotion(key));
        if (!good) {
            jobs.add(TravelSheet.job(painter, key, w.state(), problems, this::take));
        }
    }

    void clear() {
        sheet = null;
        wanted = null;
    }

    private void take(TravelSheet done) {
        if (wanted != null && done.key().travel().equals(wanted.travel())) {
            sheet = done;
        }
        arrived.run();
    }
}
