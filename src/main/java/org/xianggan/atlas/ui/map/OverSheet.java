package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is painted over the tiles, each as one picture: what stands out, ties, what is planned.
final class OverSheet {
    private OverSheet() {}

    /// @param key equal keys mean the same picture
    /// @param paint on a worker; null for nothing to be seen
    /// @param done gets the picture, or null where there is nothing or painting failed: then
    ///     the map goes on without it, and the person is told
    static PaintQueue.Job job(
            Object key,
            double rank,
            Viewport viewport,
            Supplier<@Nullable Picture> paint,
            Consumer<RuntimeException> problems,
            Consumer<@Nullable GroundedImage> done) {
        return new PaintQueue.Job(
                key,
                rank,
                cancelled -> {
                    GroundedImage image = painted(viewport, paint, problems);
                    return () -> done.accept(image);
                });
    }

    private static @Nullable GroundedImage painted(
            Viewport viewport,
            Supplier<@Nullable Picture> paint,
            Consumer<RuntimeException> problems) {
        try {
            Picture whole = paint.get();
            Picture part = whole == null ? null : whole.cropped();
            return part == null ? null : GroundedImage.over(viewport, part);
        } catch (RuntimeException e) {
            problems.accept(e);
            return null;
        }
    }
}
