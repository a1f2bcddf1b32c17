package org.xianggan.atlas.core.network;

/// A part of an edge as it is travelled: from one fraction of it to another, backwards where
/// `start` is more than `end`.
public record Piece(int edge, double start, double end) {
    public double share() {
        return Math.abs(end - start);
    }

    public boolean isForward() {
        return end >= start;
    }
}
