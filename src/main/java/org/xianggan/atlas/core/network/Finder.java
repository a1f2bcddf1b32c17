package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds ways between places of a network under conditions: the part of an engine in which engines
/// differ. Ways are lists of pieces, from snap to snap, without what lies off the network.
public interface Finder {
    /// The fastest way; nothing where both meet; null where there is none.
    @Nullable List<Piece> way(Snap from, Snap to);

    /// The fastest way, which is given, and others: real ones, by time.
    List<List<Piece>> ways(Snap from, Snap to, List<Piece> fastest, int most);

    /// The fastest way of row i and column j at `i * places + j`; null where there is none, and
    /// from a place to itself. Where all edges lead both ways, that of j and i may be the same
    /// list.
    @Nullable List<Piece>[] pairs(List<Snap> places);

    /// All that can be reached.
    Reached reached(Snap from);
}
