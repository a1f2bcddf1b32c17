package org.xianggan.atlas.ui.show.stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.flight.FlightMaker;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.play.View;
import org.xianggan.atlas.ui.common.Tasks;

/// Has the flight to the next scene made ready. One is held at a time: it is several pictures
// large.
/// FX thread; paints on workers.
final class FlightFeed {
    /// Wider than this no processor flies at an even pace: one picture goes through the other.
    static final int WIDEST = 2560;

    private record Key(View from, View to, int width) {}

    private final FlightMaker maker;
    private final Tasks tasks;
    private final Tasks.Latest latest = new Tasks.Latest();
    private @Nullable Key wanted;
    private @Nullable FrameMaker made;

    FlightFeed(FlightMaker maker, Tasks tasks) {
        this.maker = maker;
        this.tasks = tasks;
    }

    /// @param from, to as they were painted
    void want(View from, Shot a, View to, Shot b) {
        Key key = new Key(from, to, a.picture().width());
        if (key.equals(wanted)) {
            return;
        }
        forget();
        if (key.width() > WIDEST || b.picture().width() != key.width()) {
            return;
        }
        wanted = key;
        tasks.of(
                        () ->
                                maker.of(
                                        new FlightMaker.Shown(a.slide(), a.picture()),
                                        new FlightMaker.Shown(b.slide(), b.picture()),
                                        Transition.GLIDE,
                                        false))
                .replacing(latest)
                .onSuccess(f -> made = f)
                // Without a flight there is a fade: nobody in the hall misses anything.
                .onError(Throwable.class, e -> made = null)
                .start();
    }

    /// The flight from one to the other; null where none was made ready.
    @Nullable FrameMaker flight(View from, View to) {
        Key key = wanted;
        return key != null && key.from().equals(from) && key.to().equals(to) ? made : null;
    }

    /// One picture through the other: ready at once.
    FrameMaker fade(Shot a, Shot b) {
        return maker.of(
                new FlightMaker.Shown(a.slide(), a.picture()),
                new FlightMaker.Shown(b.slide(), b.picture()),
                Transition.FADE,
                false);
    }

    void forget() {
        latest.cancel();
        wanted = null;
        made = null;
    }
}
