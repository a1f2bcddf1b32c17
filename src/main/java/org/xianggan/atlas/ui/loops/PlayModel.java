package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.play.PlayLine;
import org.xianggan.atlas.core.journey.play.PlayState;
import org.xianggan.atlas.core.journey.play.Playback;
import org.xianggan.atlas.core.journey.play.Scene;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A loop that is played: who draws it sends the time that goes by. FX thread; knows no control.
final class PlayModel {
    /// How many times as fast it can be played.
    static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0, 8.0);

    private final Tasks tasks;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<@Nullable PlayState> state = new ReadOnlyObjectWrapper<>();
    private Consumer<Scene> arrived = scene -> {};
    private @Nullable Playback playback;
    private @Nullable Itinerary plan;

    PlayModel(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Told of each scene that begins, also where one jumped there.
    void onScene(Consumer<Scene> action) {
        arrived = action;
    }

    /// Null while nothing is played.
    ReadOnlyObjectProperty<@Nullable PlayState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isOpen() {
        return playback != null;
    }

    boolean isPlaying() {
        Playback now = playback;
        return now != null && now.phase() == Playback.Phase.PLAYING;
    }

    double speed() {
        Playback now = playback;
        return now == null ? 1 : now.speed();
    }

    /// The day that is played.
    @Nullable Day day() {
        PlayState now = state.get();
        Itinerary of = plan;
        return now == null || of == null ? null : of.days().get(now.day());
    }

    int days() {
        Itinerary of = plan;
        return of == null ? 0 : of.days().size();
    }

    /// Makes it ready and begins.
    ///
    /// @param motion whether ways are played; else one steps from stop to stop
    void open(Planned planned, boolean motion) {
        tasks.of(() -> PlayLine.of(planned.plan(), planned.roads(), motion))
                .onSuccess(
                        line -> {
                            plan = planned.plan();
                            Playback ready = Playback.of(line);
                            take(motion ? ready.start() : ready, true);
                        })
                .replacing(latest)
                .start();
    }

    void close() {
        latest.cancel();
        playback = null;
        plan = null;
        state.set(null);
    }

    /// @param nanos that went by since the last call
    void tick(long nanos) {
        change(p -> p.tick(nanos), false);
    }

    void toggle() {
        change(Playback::toggle, false);
    }

    void next() {
        change(Playback::next, true);
    }

    void previous() {
        change(Playback::previous, true);
    }

    void jumpToStop(int stop) {
        change(p -> p.jumpToStop(stop), true);
    }

    void jumpToDay(int day, double fraction) {
        change(p -> p.jumpToDay(day, fraction), true);
    }

    void speed(double times) {
        change(p -> p.speed(times), false);
    }

    private void change(UnaryOperator<Playback> op, boolean jumped) {
        Playback now = playback;
        if (now != null) {
            take(op.apply(now), jumped);
        }
    }

    private void take(Playback next, boolean jumped) {
        PlayState was = state.get();
        playback = next;
        PlayState is = next.state();
        state.set(is);
        if (jumped || was == null || was.scene() != is.scene()) {
            arrived.accept(is.scene());
        }
    }
}
