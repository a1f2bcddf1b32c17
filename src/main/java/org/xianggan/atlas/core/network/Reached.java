package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The fastest ways from one snap to everywhere, as an engine has found them.
public interface Reached {
    /// How one goes along the fastest ways.
    enum Pace {
        FAST,
        LIKELY,
        SLOW
    }

    /// Where they begin.
    Snap root();

    /// To each node along its likeliest fastest way; infinite where none leads.
    double[] seconds(Pace pace);

    /// The fastest way to another snap; null where there is none.
    @Nullable List<Piece> to(Snap target);
}
