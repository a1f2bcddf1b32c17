package org.xianggan.atlas.survey.drive;

import com.graphhopper.routing.lm.LMApproximator;
import com.graphhopper.routing.lm.LMConfig;
import com.graphhopper.routing.lm.LandmarkStorage;
import com.graphhopper.routing.weighting.WeightApproximator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Directory;

import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.WayClass;

/// Times to and from some far nodes, which bound the times between any two (ALT). Measured once for
/// a network, with everything open and the agreed speeds: a year or a scenario only takes away from
/// that. Where somebody assumes higher speeds the bounds are lowered by as much.
final class Landmarks {
    static final int COUNT = 16;
    private static final int ACTIVE = 8;
    private static final double KMH = 3.6;

    private final DriveWeighting base;
    private final LandmarkStorage storage;
    private final float[] seconds;

    /// @param dir where they are kept
    Landmarks(DriveGraph drive, Directory dir) {
        seconds = seconds(drive.network());
        base = new DriveWeighting(drive, e -> seconds[e], 0, false);
        var config = new LMConfig(DriveGraph.NAME, base);
        storage = new LandmarkStorage(drive.graph(), drive.encoding(), dir, config, COUNT);
    }

    /// As under the agreed assumptions, whatever may be used in a year.
    private static float[] seconds(Network n) {
        Assumptions agreed = Assumptions.DEFAULT;
        double[] pace = new double[WayClass.values().length];
        for (WayClass c : WayClass.values()) {
            pace[c.ordinal()] = c.isOf(n.mode()) ? KMH / agreed.speed(c).mid() : 0;
        }
        double[] longer = new double[AccuracyClass.values().length];
        for (AccuracyClass a : AccuracyClass.values()) {
            longer[a.ordinal()] = agreed.length(a).mid();
        }
        float[] all = new float[n.edgeCount()];
        for (int e = 0; e < all.length; e++) {
            double least =
                    n.metres(e)
                            * longer[n.accuracy(e).ordinal()]
                            * pace[n.wayOf(e).wayClass().ordinal()];
            // A bound is never more than what it bounds.
            all[e] = Math.nextDown((float) least);
        }
        return all;
    }

    /// Some seconds for a million edges.
    void measure() {
        storage.createLandmarks();
    }

    void keep() {
        storage.flush();
    }

    /// Whether those that were kept are there.
    boolean load() {
        return storage.loadExisting();
    }

    /// The least that an edge takes under some conditions, in times of what it took when measured;
    /// never more than 1.
    double lowered(Conditions c) {
        double least = 1;
        for (int e = 0; e < seconds.length; e++) {
            least = Math.min(least, c.seconds(e) / seconds[e]);
        }
        return least;
    }

    /// What their whole numbers are multiples of; GraphHopper tells it as the slack of a bound.
    private double factor() {
        return LMApproximator.forLandmarks(base.drive().graph(), base, storage, 1).getSlack();
    }

    WeightApproximator towards(Question asked, Weighting weighting, double lowered) {
        WeightApproximator bound =
                new LMApproximator(
                        asked.graph(),
                        asked.weighting(base),
                        weighting,
                        base.drive().graph().getNodes(),
                        storage,
                        ACTIVE,
                        factor(),
                        false);
        return lowered == 1 ? bound : new Lowered(bound, lowered);
    }
}
