package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
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
        return OverSheet.job(
                key,
                -1,
                key.viewport(),
                () -> painter.highlight(key.viewport(), key.state(), key.id(), key.selected()),
                problems,
                image -> done.accept(new Highlight(key, image)));
    }
}
