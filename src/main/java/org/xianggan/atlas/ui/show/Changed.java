package org.xianggan.atlas.ui.show;

import org.xianggan.atlas.core.show.Show;

import java.util.function.UnaryOperator;

/// Makes another show of the one that is being worked on.
@FunctionalInterface
interface Changed {
    /// @param step what is done, as the workspace calls it
    /// @param typed whether somebody is typing
    void apply(String step, boolean typed, UnaryOperator<Show> op);
}
