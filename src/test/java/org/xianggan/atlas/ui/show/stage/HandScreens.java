package org.xianggan.atlas.ui.show.stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.Display;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Screens that are plugged in and out by hand. FX thread.
final class HandScreens implements Screens {
    static final Display LAPTOP = new Display("laptop", 0, 0, 960, 540, 1, true);
    static final Display WALL = new Display("wall", 0, 0, 800, 450, 1, false);

    /// A projector of 4:3 with two device pixels for each logical one.
    static final Display OLD = new Display("old", 0, 0, 640, 480, 2, false);

    static final Display DOUBLE = new Display("double", 0, 0, 960, 270, 1, false);
    static final Display TALL = new Display("tall", 0, 0, 300, 600, 1, false);

    private final List<Consumer<List<Display>>> watchers = new ArrayList<>();
    private List<Display> all;

    HandScreens(Display... all) {
        this.all = List.of(all);
    }

    void plug(Display... now) {
        all = List.of(now);
        List.copyOf(watchers).forEach(w -> w.accept(all));
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public List<Display> all() {
        return all;
    }

    @Override
    public @Nullable String home() {
        return "laptop";
    }

    @Override
    public boolean fill() {
        return false;
    }

    @Override
    public Runnable watch(Consumer<List<Display>> changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }
}
