package org.xianggan.atlas.core.network;

/// A part of an edge as it is travelled: from one fraction of it to another, backwards where
/// `start` is more than `end`.
record Piece(int edge, double start, double end) {
    double share() {
        return Math.abs(end - start);
    }

    boolean isForward() {
        return end >= start;
    }
}
