package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.util.function.Consumer;

/// The picture by which a selected or hovered thing stands out; null where nothing of it is in
/// view.
record Highlight(Key key, @Nullable GroundedImage image) {
    record Key(Viewport viewport, MapState state, EntityId id, boolean selected) {
        static @Nullable Key of(TileGrid grid, Wish wish, @Nullable EntityId id, boolean selected) {
            return id == null ? null : new Key(wish.grown(grid), wish.plain(), id, selected);
        }
    }

    static PaintQueue.Job job(
            MapPainter painter,
            Key key,
            Consumer<RuntimeException> problems,
            Consumer<Highlight> done) {
        return new PaintQueue.Job(
                key,
                -1,
                cancelled -> {
                    GroundedImage image = null;
                    try {
                        Picture p =
                                painter.highlight(
                                        key.viewport(), key.state(), key.id(), key.selected());
                        Picture part = p == null ? null : Pixels.cropped(p);
                        image = part == null ? null : GroundedImage.over(key.viewport(), part);
                    } catch (RuntimeException e) {
                        problems.accept(e);
                    }
                    Highlight highlight = new Highlight(key, image);
                    return () -> done.accept(highlight);
                });
    }
}
