package org.xianggan.atlas.core.render.draw;

import java.util.Arrays;

/// Chains of points in device pixels: `ends[i]` is the index behind the last point of chain i.
/// Immutable by convention: built once by [Builder], never changed after.
public final class PixelPath {
    /// More chains than this in one path make a texture, not lines that anybody follows.
    public static final int DENSE = 2500;

    private final double[] xy;
    private final int[] ends;
    private final boolean closed;

    private PixelPath(double[] xy, int[] ends, boolean closed) {
        this.xy = xy;
        this.ends = ends;
        this.closed = closed;
    }

    public static PixelPath line(double... xy) {
        return new PixelPath(xy, new int[] {xy.length / 2}, false);
    }

    public static PixelPath ring(double... xy) {
        return new PixelPath(xy, new int[] {xy.length / 2}, true);
    }

    public int chains() {
        return ends.length;
    }

    public int start(int chain) {
        return chain == 0 ? 0 : ends[chain - 1];
    }

    public int end(int chain) {
        return ends[chain];
    }

    public double x(int point) {
        return xy[2 * point];
    }

    public double y(int point) {
        return xy[2 * point + 1];
    }

    public boolean closed() {
        return closed;
    }

    public boolean isEmpty() {
        return ends.length == 0;
    }

    /// Collects chains; points closer than a fifth of a pixel to the one before are left out.
    public static final class Builder {
        private static final double NEAR = 0.2;
        private double[] xy = new double[256];
        private int[] ends = new int[8];
        private int points;
        private int chains;

        public void add(double x, double y) {
            int start = chains == 0 ? 0 : ends[chains - 1];
            if (points > start
                    && Math.abs(x - xy[2 * points - 2]) < NEAR
                    && Math.abs(y - xy[2 * points - 1]) < NEAR) {
                return;
            }
            if (2 * points + 2 > xy.length) {
                xy = Arrays.copyOf(xy, xy.length * 2);
            }
            xy[2 * points] = x;
            xy[2 * points + 1] = y;
            points++;
        }

        /// Ends the chain; one with fewer than `least` points is dropped.
        public void end(int least) {
            int start = chains == 0 ? 0 : ends[chains - 1];
            if (points - start < least) {
                points = start;
                return;
            }
            if (chains == ends.length) {
                ends = Arrays.copyOf(ends, chains * 2);
            }
            ends[chains++] = points;
        }

        public PixelPath build(boolean closed) {
            return new PixelPath(
                    Arrays.copyOf(xy, points * 2), Arrays.copyOf(ends, chains), closed);
        }
    }
}
