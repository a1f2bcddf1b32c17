package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.flight.Flight;
import org.xianggan.atlas.core.show.flight.FrameMaker;

/// One picture through the other; a cut where it takes no time.
final class FadeFrames implements FrameMaker {
    private final Picture from;
    private final Picture to;
    private final double seconds;
    private final RowTeam team;
    private int[] target = {};
    private int weight;

    FadeFrames(Picture from, Picture to, double seconds) {
        this.from = from;
        this.to = to;
        this.seconds = seconds;
        int width = from.width();
        this.team =
                new RowTeam(
                        from.height(),
                        (hand, first, end) ->
                                Lanes.mix(
                                        from.argb(),
                                        to.argb(),
                                        weight,
                                        target,
                                        first * width,
                                        (end - first) * width));
    }

    @Override
    public double seconds() {
        return seconds;
    }

    @Override
    public int width() {
        return from.width();
    }

    @Override
    public int height() {
        return from.height();
    }

    @Override
    public void compose(double t, int[] out) {
        weight = seconds == 0 ? (t <= 0 ? 0 : 256) : Lanes.weight(Flight.eased(t));
        if (weight == 0 || weight == 256) {
            int[] p = (weight == 0 ? from : to).argb();
            System.arraycopy(p, 0, out, 0, p.length);
            return;
        }
        target = out;
        team.run();
    }
}
