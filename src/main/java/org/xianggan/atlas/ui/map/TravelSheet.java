package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;

import java.util.function.Consumer;

/// The picture of what is planned; null where painting failed.
record TravelSheet(Key key, @Nullable GroundedImage image) {
    record Key(TravelOverlay travel, Viewport viewport, MapState.Theme theme, boolean large) {
        static @Nullable Key of(TileGrid grid, Wish wish) {
            TravelOverlay travel = wish.travel();
            MapState state = wish.state();
            return travel == null
                    ? null
                    : new Key(travel, wish.grown(grid), state.theme(), state.large());
        }

        /// Only the place differs: good enough while the map moves.
        boolean fitsInMotion(Key wanted) {
            return travel.equals(wanted.travel) && theme == wanted.theme && large == wanted.large;
        }
    }

    static PaintQueue.Job job(
            MapPainter painter,
            Key key,
            MapState state,
            Consumer<RuntimeException> problems,
            Consumer<TravelSheet> done) {
        return OverSheet.job(
                key,
                -2,
                key.viewport(),
                () -> painter.travel(key.travel(), key.viewport(), state),
                problems,
                image -> done.accept(new TravelSheet(key, image)));
    }
}
