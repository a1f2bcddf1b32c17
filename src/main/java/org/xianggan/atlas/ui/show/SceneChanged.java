package org.xianggan.atlas.ui.show;

import org.xianggan.atlas.core.show.Scene;

import java.util.function.UnaryOperator;

/// Makes another scene of the one that is open.
@FunctionalInterface
interface SceneChanged {
    /// @param typed whether somebody is typing
    void apply(String step, boolean typed, UnaryOperator<Scene> op);
}
