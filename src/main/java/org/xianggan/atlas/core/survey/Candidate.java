package org.xianggan.atlas.core.survey;

/// A way that a line may run on.
record Candidate(KnownWay known, Fit fit) {
    OsmWay way() {
        return known.way();
    }
}
