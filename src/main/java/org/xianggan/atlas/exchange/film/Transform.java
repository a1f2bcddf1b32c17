package org.xianggan.atlas.exchange.film;

/// The transform of H.264 and its steps of coarseness (8.5 of the standard), blocks of 4 × 4.
final class Transform {
    private static final int[][] QUANT = {
        {13107, 5243, 8066},
        {11916, 4660, 7490},
        {10082, 4194, 6554},
        {9362, 3647, 5825},
        {8192, 3355, 5243},
        {7282, 2893, 4559}
    };
    private static final int[][] SCALE = {
        {10, 16, 13}, {11, 18, 14}, {13, 20, 16}, {14, 23, 18}, {16, 25, 20}, {18, 29, 23}
    };

    /// Which of the three of a row above a place has.
    private static final int[] KIND = {0, 2, 0, 2, 2, 1, 2, 1, 0, 2, 0, 2, 2, 1, 2, 1};

    private static final int[] CHROMA_QP = {
        29, 30, 31, 32, 32, 33, 34, 34, 35, 35, 36, 36, 37, 37, 37, 38, 38, 38, 39, 39, 39, 39
    };

    private Transform() {}

    static int chromaQp(int qp) {
        return qp < 30 ? qp : CHROMA_QP[qp - 30];
    }

    static void forward(int[] b) {
        for (int i = 0; i < 16; i += 4) {
            int s0 = b[i] + b[i + 3];
            int s1 = b[i + 1] + b[i + 2];
            int d0 = b[i] - b[i + 3];
            int d1 = b[i + 1] - b[i + 2];
            b[i] = s0 + s1;
            b[i + 1] = 2 * d0 + d1;
            b[i + 2] = s0 - s1;
            b[i + 3] = d0 - 2 * d1;
        }
        for (int i = 0; i < 4; i++) {
            int s0 = b[i] + b[i + 12];
            int s1 = b[i + 4] + b[i + 8];
            int d0 = b[i] - b[i + 12];
            int d1 = b[i + 4] - b[i + 8];
            b[i] = s0 + s1;
            b[i + 4] = 2 * d0 + d1;
            b[i + 8] = s0 - s1;
            b[i + 12] = d0 - 2 * d1;
        }
    }

    /// Back to differences of pixels.
    static void inverse(int[] b) {
        for (int i = 0; i < 16; i += 4) {
            int e = b[i] + b[i + 2];
            int f = b[i] - b[i + 2];
            int g = (b[i + 1] >> 1) - b[i + 3];
            int h = b[i + 1] + (b[i + 3] >> 1);
            b[i] = e + h;
            b[i + 1] = f + g;
            b[i + 2] = f - g;
            b[i + 3] = e - h;
        }
        for (int i = 0; i < 4; i++) {
            int e = b[i] + b[i + 8];
            int f = b[i] - b[i + 8];
            int g = (b[i + 4] >> 1) - b[i + 12];
            int h = b[i + 4] + (b[i + 12] >> 1);
            b[i] = e + h + 32 >> 6;
            b[i + 4] = f + g + 32 >> 6;
            b[i + 8] = f - g + 32 >> 6;
            b[i + 12] = e - h + 32 >> 6;
        }
    }

    /// @param first 1 where the mean is told elsewhere
    /// @param part of a step that is rounded up: 3 for a third, 6 for a sixth
    /// @return whether anything is left
    static boolean quantize(int[] b, int qp, int first, int part) {
        int[] q = QUANT[qp % 6];
        int bits = 15 + qp / 6;
        int round = (1 << bits) / part;
        boolean any = false;
        for (int i = first; i < 16; i++) {
            int w = b[i];
            int z = Math.abs(w) * q[KIND[i]] + round >> bits;
            b[i] = w < 0 ? -z : z;
            any |= z != 0;
        }
        return any;
    }

    static void scale(int[] b, int qp, int first) {
        int[] s = SCALE[qp % 6];
        int shift = qp / 6;
        for (int i = first; i < 16; i++) {
            b[i] = b[i] * s[KIND[i]] << shift;
        }
    }

    private static void hadamard(int[] b) {
        for (int i = 0; i < 16; i += 4) {
            butterfly(b, i, 1);
        }
        for (int i = 0; i < 4; i++) {
            butterfly(b, i, 4);
        }
    }

    private static void butterfly(int[] b, int at, int by) {
        int s0 = b[at] + b[at + by];
        int s1 = b[at + 2 * by] + b[at + 3 * by];
        int d0 = b[at] - b[at + by];
        int d1 = b[at + 2 * by] - b[at + 3 * by];
        b[at] = s0 + s1;
        b[at + by] = s0 - s1;
        b[at + 2 * by] = d0 - d1;
        b[at + 3 * by] = d0 + d1;
    }

    /// The means of sixteen blocks, to levels.
    static void quantizeMeans(int[] dc, int qp) {
        hadamard(dc);
        int bits = 16 + qp / 6;
        int q = QUANT[qp % 6][0];
        int round = (1 << bits) / 3;
        for (int i = 0; i < 16; i++) {
            int w = dc[i];
            int half = Math.abs(w) + 1 >> 1;
            int z = half * q + round >> bits;
            dc[i] = w < 0 ? -z : z;
        }
    }

    /// Levels back to the means of sixteen blocks.
    static void scaleMeans(int[] dc, int qp) {
        hadamard(dc);
        int s = SCALE[qp % 6][0] * 16;
        int by = qp / 6;
        for (int i = 0; i < 16; i++) {
            dc[i] = by >= 6 ? dc[i] * s << by - 6 : dc[i] * s + (1 << 5 - by) >> 6 - by;
        }
    }

    private static void hadamard2(int[] dc) {
        int a = dc[0] + dc[1];
        int b = dc[0] - dc[1];
        int c = dc[2] + dc[3];
        int d = dc[2] - dc[3];
        dc[0] = a + c;
        dc[1] = b + d;
        dc[2] = a - c;
        dc[3] = b - d;
    }

    /// The means of four blocks of colour, to levels.
    static boolean quantizeColour(int[] dc, int qp, int part) {
        hadamard2(dc);
        int bits = 16 + qp / 6;
        int q = QUANT[qp % 6][0];
        int round = (1 << bits) / part;
        boolean any = false;
        for (int i = 0; i < 4; i++) {
            int w = dc[i];
            int z = Math.abs(w) * q + round >> bits;
            dc[i] = w < 0 ? -z : z;
            any |= z != 0;
        }
        return any;
    }

    static void scaleColour(int[] dc, int qp) {
        hadamard2(dc);
        int s = SCALE[qp % 6][0] * 16;
        for (int i = 0; i < 4; i++) {
            dc[i] = (dc[i] * s << qp / 6) >> 5;
        }
    }
}
