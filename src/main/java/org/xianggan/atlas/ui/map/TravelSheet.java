package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
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
        return new PaintQueue.Job(
                key,
                -2,
                cancelled -> {
                    GroundedImage image = null;
                    try {
                        Picture p = painter.travel(key.travel(), key.viewport(), state);
                        Picture part = Pixels.cropped(p);
                        image = part == null ? null : GroundedImage.over(key.viewport(), part);
                    } catch (RuntimeException e) {
                        // The map goes on without it, and the person is told.
                        problems.accept(e);
                    }
                    TravelSheet sheet = new TravelSheet(key, image);
                    return () -> done.accept(sheet);
                });
    }
}
