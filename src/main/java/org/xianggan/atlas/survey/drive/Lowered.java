package org.xianggan.atlas.survey.drive;

import com.graphhopper.routing.weighting.WeightApproximator;

/// A part of a bound, in both directions: GraphHopper's own factor does not reach the way back.
record Lowered(WeightApproximator bound, double part) implements WeightApproximator {
    @Override
    public double approximate(int node) {
        return bound.approximate(node) * part;
    }

    @Override
    public void setTo(int node) {
        bound.setTo(node);
    }

    @Override
    public WeightApproximator reverse() {
        return new Lowered(bound.reverse(), part);
    }

    @Override
    public double getSlack() {
        return bound.getSlack();
    }
}
