package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.flight.Moment;

import java.util.Arrays;

/// An opaque picture of the world, or some places of one, that lies anywhere in a frame, in any
/// size: bilinear, from a picture half as large where it is shrunk. [#place] once a frame, then
/// [#draw] row by row; rows of several threads have a [Rows] each.
final class MovingLayer {
    /// What one thread remembers of it: the source rows that it has stretched last, for the piece
    /// on the left and the one on the right of what hides its middle.
    static final class Rows {
        private final long[][] lines;
        private final int[] row = new int[4];
        private final int[] from = new int[4];
        private final int[] to = new int[4];
        private int frame;

        Rows(int width) {
            lines = new long[4][width];
        }
    }

    /// Source pixels of one pixel from which on a smaller picture is taken.
    private static final double SHRUNK = 1.4;

    /// Pixels in which its border fades.
    private static final int BORDER = 40;

    private static final int LEVELS = 4;

    private final int[][] argb = new int[LEVELS][];
    private final int[] widths = new int[LEVELS];
    private final int[] heights = new int[LEVELS];
    private final @Nullable Runs[] runs = new Runs[LEVELS];
    private final double worldX;
    private final double worldY;
    private final double metres;
    private final boolean soft;

    private int frame;
    private int level;
    private double step;
    private double offX;
    private double offY;
    private int weight;
    private int left;
    private int right;
    private int top;
    private int bottom;

    /// @param worldX, worldY metres at its upper left corner
    /// @param metres of one of its pixels
    /// @param soft whether its border fades, so that nobody sees where it ends
    /// @param places where alone it is drawn; null for all of it
    MovingLayer(
            Picture p,
            double worldX,
            double worldY,
            double metres,
            boolean soft,
            @Nullable Runs places) {
        this.worldX = worldX;
        this.worldY = worldY;
        this.metres = metres;
        this.soft = soft;
        argb[0] = p.argb();
        widths[0] = p.width();
        heights[0] = p.height();
        runs[0] = places;
        for (int i = 1; i < LEVELS; i++) {
            widths[i] = Math.max(1, widths[i - 1] / 2);
            heights[i] = Math.max(1, heights[i - 1] / 2);
            argb[i] = halved(argb[i - 1], widths[i - 1], heights[i - 1], widths[i], heights[i]);
            Runs above = runs[i - 1];
            runs[i] = above == null ? null : above.halved(widths[i], heights[i]);
        }
    }

    private static int[] halved(int[] from, int width, int height, int w, int h) {
        int[] small = new int[w * h];
        for (int y = 0; y < h; y++) {
            int r0 = Math.min(2 * y, height - 1) * width;
            int r1 = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < w; x++) {
                int c0 = Math.min(2 * x, width - 1);
                int c1 = Math.min(2 * x + 1, width - 1);
                int a = Lanes.mixed(from[r0 + c0], from[r0 + c1], 128);
                int b = Lanes.mixed(from[r1 + c0], from[r1 + c1], 128);
                small[y * w + x] = Lanes.mixed(a, b, 128);
            }
        }
        return small;
    }

    /// Where it lies now.
    ///
    /// @param opacity 0…1
    void place(Moment at, double opacity) {
        frame++;
        weight = Lanes.weight(opacity);
        double ratio = at.metres() / metres;
        level = 0;
        while (level < LEVELS - 1 && ratio / (1 << level) > SHRUNK) {
            level++;
        }
        double small = 1 << level;
        step = ratio / small;
        offX = (at.worldX() - worldX) / metres / small;
        offY = (worldY - at.worldY()) / metres / small;
        left = pixel(0, offX);
        top = pixel(0, offY);
        right = pixel(widths[level], offX);
        bottom = pixel(heights[level], offY);
    }

    /// The first pixel whose middle is not before that source pixel's edge.
    private int pixel(double edge, double off) {
        return (int) Math.ceil((edge - off) / step - 0.5 - 1e-6);
    }

    boolean isSeen() {
        return weight > 0 && left < right && top < bottom;
    }

    private int border() {
        return soft ? BORDER : 0;
    }

    /// Whether it hides anything in that row.
    boolean hidesIn(int y) {
        int b = border();
        return weight == 256 && y >= top + b && y < bottom - b && left + b < right - b;
    }

    /// What it hides begins there, in rows where it hides.
    int hidesFrom() {
        return left + border();
    }

    int hidesTo() {
        return right - border();
    }

    /// Lays its part of a row over what is there.
    ///
    /// @param piece 0 or 1: which of two in this row
    /// @param at where the row begins in `out`
    void draw(int y, int fromX, int toX, int piece, Rows rows, int[] out, int at) {
        int x0 = Math.max(fromX, left);
        int x1 = Math.min(toX, right);
        if (y < top || y >= bottom || x0 >= x1) {
            return;
        }
        if (rows.frame != frame) {
            rows.frame = frame;
            Arrays.fill(rows.row, -1);
        }
        Runs places = runs[level];
        if (places == null) {
            part(y, x0, x1, piece, rows, out, at);
            return;
        }
        int[] row = places.row(sourceRow(sourceY(y)));
        for (int i = 0; i < row.length; i += 2) {
            int from = Math.max(x0, pixel(row[i], offX));
            int to = Math.min(x1, pixel(row[i + 1], offX));
            if (from < to) {
                part(y, from, to, piece, rows, out, at);
            }
        }
    }

    private double sourceY(int y) {
        return Math.max(0, (y + 0.5) * step + offY - 0.5 + 1e-3);
    }

    private int sourceRow(double sy) {
        return Math.min((int) sy, heights[level] - 1);
    }

    private void part(int y, int x0, int x1, int piece, Rows rows, int[] out, int at) {
        double sy = sourceY(y);
        int r0 = sourceRow(sy);
        int r1 = Math.min(r0 + 1, heights[level] - 1);
        int wy = (int) ((sy - r0) * 256);
        long[] a = line(rows, 2 * piece + (r0 & 1), r0, x0, x1);
        long[] b = wy == 0 ? a : line(rows, 2 * piece + (r1 & 1), r1, x0, x1);
        int w = weight;
        int soften = soft ? Math.min(y - top + 1, bottom - y) : BORDER;
        if (soften < BORDER) {
            w = w * soften / BORDER;
        }
        if (!soft) {
            lay(a, b, wy, w, x0, x1, out, at);
            return;
        }
        int inner0 = Math.clamp(left + BORDER, x0, x1);
        int inner1 = Math.clamp(right - BORDER, inner0, x1);
        for (int x = x0; x < inner0; x++) {
            lay(a, b, wy, w * (x - left + 1) / BORDER, x, x + 1, out, at);
        }
        lay(a, b, wy, w, inner0, inner1, out, at);
        for (int x = inner1; x < x1; x++) {
            lay(a, b, wy, Math.min(w, w * (right - x) / BORDER), x, x + 1, out, at);
        }
    }

    private static void lay(long[] a, long[] b, int wy, int w, int x0, int x1, int[] out, int at) {
        if (w >= 256) {
            if (wy == 0) {
                for (int x = x0; x < x1; x++) {
                    out[at + x] = Lanes.packed(a[x]);
                }
            } else {
                for (int x = x0; x < x1; x++) {
                    out[at + x] = Lanes.packed(Lanes.mixed(a[x], b[x], wy));
                }
            }
            return;
        }
        for (int x = x0; x < x1; x++) {
            long v = Lanes.mixed(a[x], b[x], wy);
            out[at + x] = Lanes.packed(Lanes.mixed(Lanes.spread(out[at + x]), v, w));
        }
    }

    /// A source row, stretched.
    private long[] line(Rows rows, int slot, int row, int x0, int x1) {
        long[] line = rows.lines[slot];
        if (rows.row[slot] == row && rows.from[slot] <= x0 && rows.to[slot] >= x1) {
            return line;
        }
        rows.row[slot] = row;
        rows.from[slot] = x0;
        rows.to[slot] = x1;
        int[] src = argb[level];
        int begin = row * widths[level];
        int last = widths[level] - 1;
        // A little to the right: what lies on whole pixels stays on them.
        long at = (long) Math.floor(((x0 + 0.5) * step + offX - 0.5) * 65536) + 64;
        long by = Math.round(step * 65536);
        int x = x0;
        for (; x < x1 && at < 0; x++, at += by) {
            line[x] = Lanes.spread(src[begin]);
        }
        for (; x < x1; x++, at += by) {
            int c = (int) (at >> 16);
            int w = (int) (at >> 8) & 0xFF;
            if (c >= last) {
                line[x] = Lanes.spread(src[begin + last]);
                continue;
            }
            int p = src[begin + c];
            int q = src[begin + c + 1];
            line[x] =
                    w == 0 || p == q
                            ? Lanes.spread(p)
                            : Lanes.mixed(Lanes.spread(p), Lanes.spread(q), w);
        }
        return line;
    }
}
