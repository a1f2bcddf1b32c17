package org.xianggan.atlas.core.paper;

import java.util.List;

/// A part of a column that is never torn: as high as it is, with a way to draw it where it comes to
/// stand.
///
/// @param before millimetres of air above it, but not at the top of a column
/// @param keeps whether it must not end a column (a heading)
record Piece(double height, double before, boolean keeps, Placing placing) {
    /// The same, in one column with what follows.
    Piece keeping() {
        return new Piece(height, before, true, placing);
    }

    interface Placing {
        void at(double x, double y, List<Block> out);
    }
}
