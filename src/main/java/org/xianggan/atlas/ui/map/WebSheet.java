package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;

import java.util.Objects;
import java.util.function.Consumer;

/// The picture of the ties between places, with its veil; null where painting failed.
record WebSheet(Key key, @Nullable GroundedImage image) {
    record Key(
            WebOverlay web,
            Viewport viewport,
            MapState.Theme theme,
            boolean large,
            @Nullable EntityId selected) {
        static @Nullable Key of(TileGrid grid, Wish wish) {
            WebOverlay web = wish.web();
            MapState state = wish.state();
            return web == null
                    ? null
                    : new Key(
                            web, wish.grown(grid), state.theme(), state.large(), state.selected());
        }

        /// Only the place differs: good enough while the map moves.
        boolean fitsInMotion(Key wanted) {
            return web.equals(wanted.web)
                    && theme == wanted.theme
                    && large == wanted.large
                    && Objects.equals(selected, wanted.selected);
        }
    }

    static PaintQueue.Job job(
            MapPainter painter,
            Key key,
            MapState state,
            Consumer<RuntimeException> problems,
            Consumer<WebSheet> done) {
        return OverSheet.job(
                key,
                -2,
                key.viewport(),
                () -> painter.web(key.web(), key.viewport(), state),
                problems,
                image -> done.accept(new WebSheet(key, image)));
    }
}
