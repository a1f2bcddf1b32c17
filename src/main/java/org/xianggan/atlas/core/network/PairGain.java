package org.xianggan.atlas.core.network;

/// What a pair of places gains, or loses.
///
/// @param i, j places of the matrices, i before j
/// @param before, after seconds; [Range#NONE] where there is no way
/// @param gain seconds saved (negative: lost), with the doubt of a [Difference]; [Range#NONE] where
///     one of them has no way
/// @param metres saved, likewise
/// @param linked there is a way only afterwards
public record PairGain(
        int i, int j, Range before, Range after, Range gain, Range metres, boolean linked) {
    /// Whether it is more than nothing for sure; the others are shown grey and never ranked.
    public boolean counts() {
        return linked || !gain.isNone() && gain.excludesZero();
    }

    /// Faster for sure, or linked only now.
    public boolean isGained() {
        return counts() && (linked || gain.mid() > 0);
    }

    /// Slower for sure, or no longer linked.
    public boolean isLost() {
        return after.isNone() && !before.isNone() || counts() && !linked && gain.mid() < 0;
    }
}
