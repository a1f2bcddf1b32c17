package org.xianggan.atlas.ui.show.stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.Display;

import java.util.List;
import java.util.function.Consumer;

/// The screens of the machine, so that none, one and several can be tried anywhere. FX thread.
public interface Screens {
    /// Those that there are now.
    List<Display> all();

    /// Id of the screen with the window that a show is started from; null where nobody knows.
    @Nullable String home();

    /// Whether windows take the whole of a screen; else they are as large as it and no more.
    boolean fill();

    /// Tells of every change until what is returned is run.
    Runnable watch(Consumer<List<Display>> changed);
}
