package org.xianggan.atlas.core.show.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the time has gone, nanoseconds.
///
/// @param booked on each scene until it was left last
/// @param here since the one that is on was entered
/// @param pause while questions were asked
/// @param paused whether they are
public record Timing(List<Long> booked, long here, long pause, boolean paused) {
    public Timing {
        booked = List.copyOf(booked);
    }

    static Timing of(int scenes) {
        return new Timing(Collections.nCopies(scenes, 0L), 0, 0, false);
    }

    Timing tick(long nanos) {
        return paused
                ? new Timing(booked, here, pause + nanos, true)
                : new Timing(booked, here + nanos, pause, false);
    }

    Timing leave(int scene) {
        List<Long> next = new ArrayList<>(booked);
        next.set(scene, next.get(scene) + here);
        return new Timing(next, 0, pause, paused);
    }

    Timing questions() {
        return new Timing(booked, here, pause, !paused);
    }

    /// @param at the scene that is on
    long on(int scene, int at) {
        return booked.get(scene) + (scene == at ? here : 0);
    }

    /// Without what questions took.
    public long shown() {
        return booked.stream().mapToLong(Long::longValue).sum() + here;
    }
}
