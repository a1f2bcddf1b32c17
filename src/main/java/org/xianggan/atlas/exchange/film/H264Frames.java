package org.xianggan.atlas.exchange.film;

import org.jcodec.codecs.h264.H264Const;
import org.jcodec.codecs.h264.decode.CoeffTransformer;
import org.jcodec.codecs.h264.io.CAVLC;
import org.jcodec.codecs.h264.io.model.MBType;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.common.io.BitWriter;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// Pictures as H.264, constrained baseline: a whole one, one told from that before it, and one that
/// is the one before it. Not for several threads.
final class H264Frames {
    private static final int[] BLOCK_X = {0, 4, 0, 4, 8, 12, 8, 12, 0, 4, 0, 4, 8, 12, 8, 12};
    private static final int[] BLOCK_Y = {0, 0, 4, 4, 0, 0, 4, 4, 8, 8, 12, 12, 8, 8, 12, 12};
    private static final int[] IN_ORDER = {0, 1, 2, 3};
    private static final int THIRD = 3;
    private static final int SIXTH = 6;
    private static final int INTRA_BIAS = 12;

    private final ParameterSets sets;
    private final int across;
    private final int down;
    private final int width;
    private final Yuv coded;
    private final Yuv before;
    private final Reference reference;
    private final Motion motion;
    private final ByteBuffer room;
    private final int[][] luma = new int[16][16];
    private final int[][][] colour = new int[2][4][16];
    private final int[][] colourMeans = new int[2][4];
    private final int[] means = new int[16];
    private final byte[] guess = new byte[256];
    private final byte[] tried = new byte[256];
    private final byte[][] colourGuess = new byte[2][64];
    private final byte[] colourTried = new byte[64];

    private CAVLC[] cavlc = {};
    private BitWriter bits;
    private int frame;
    private int idr;
    private int skipped;
    private Yuv picture;

    /// @param width, height of the picture, even
    H264Frames(int width, int height, int framesASecond) {
        this.sets = new ParameterSets(width, height, framesASecond);
        this.across = sets.across();
        this.down = sets.down();
        this.width = 16 * across;
        this.coded = new Yuv(this.width, 16 * down);
        this.before = new Yuv(this.width, 16 * down);
        this.picture = coded;
        this.reference = new Reference(this.width, 16 * down);
        this.motion = new Motion(across, down);
        this.room = ByteBuffer.allocate(this.width * 16 * down * 3 + 4096);
        this.bits = new BitWriter(room);
    }

    ParameterSets sets() {
        return sets;
    }

    /// A picture of the size of its macroblocks.
    Yuv fresh() {
        return new Yuv(width, 16 * down);
    }

    /// One that needs no other.
    ///
    /// @param qp 0…51, the coarser the larger
    byte[] whole(Yuv p, int qp) {
        frame = 0;
        idr ^= 1;
        begin(p, true, qp);
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                chooseIntra(x, y);
                intra(x, y, qp, false);
                motion.intra(x, y);
            }
        }
        return end(true);
    }

    /// One told from the one before it.
    byte[] moved(Yuv p, int qp) {
        System.arraycopy(coded.u, 0, before.u, 0, before.u.length);
        System.arraycopy(coded.v, 0, before.v, 0, before.v.length);
        reference.take(coded, before);
        frame = frame + 1 & 0xFFFF;
        begin(p, false, qp);
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                block(x, y, qp);
            }
        }
        if (skipped > 0) {
            CAVLCWriter.writeUE(bits, skipped);
        }
        return end(false);
    }

    /// The one before it once more.
    byte[] again() {
        frame = frame + 1 & 0xFFFF;
        room.clear();
        bits = new BitWriter(room);
        sets.slice(bits, false, frame, 0, 26);
        CAVLCWriter.writeUE(bits, across * down);
        return end(false);
    }

    private void begin(Yuv p, boolean whole, int qp) {
        picture = p;
        skipped = 0;
        room.clear();
        bits = new BitWriter(room);
        SeqParameterSet sps = sets.sps();
        PictureParameterSet pps = sets.pps();
        cavlc =
                new CAVLC[] {
                    new CAVLC(sps, pps, 2, 2), new CAVLC(sps, pps, 1, 1), new CAVLC(sps, pps, 1, 1)
                };
        sets.slice(bits, whole, frame, idr, qp);
    }

    private byte[] end(boolean whole) {
        bits.write1Bit(1);
        bits.flush();
        room.flip();
        return Nal.of(whole ? 0x65 : 0x41, room);
    }

    // What a macroblock is.

    private void block(int x, int y, int qp) {
        motion.predict(x, y);
        int sx = motion.skipsStill(x, y) ? 0 : motion.predictedX;
        int sy = motion.skipsStill(x, y) ? 0 : motion.predictedY;
        boolean can = reference.holds(16 * x, 16 * y, sx, sy);
        if (can && fits(x, y, sx, sy, qp)) {
            skip(x, y, sx, sy);
            return;
        }
        int cost = motion.search(reference, picture.y, x, y, qp);
        if (cost > 1500 && chooseIntra(x, y) + INTRA_BIAS * Motion.lambda(qp) < cost) {
            runEnds();
            intra(x, y, qp, true);
            motion.intra(x, y);
            return;
        }
        inter(
                x,
                y,
                motion.bestX,
                motion.bestY,
                qp,
                can && motion.bestX == sx && motion.bestY == sy);
    }

    private void runEnds() {
        CAVLCWriter.writeUE(bits, skipped);
        skipped = 0;
    }

    /// Whether a macroblock moved so needs no correction.
    private boolean fits(int x, int y, int vx, int vy, int qp) {
        int step = 1 << qp / 6;
        int most = 256 + 40 * step;
        if (reference.distance(picture.y, 16 * x, 16 * y, vx, vy, most) >= most) {
            return false;
        }
        predicted(x, y, vx, vy);
        return transformed(x, y, qp) == 0;
    }

    private void skip(int x, int y, int vx, int vy) {
        skipped++;
        motion.moved(x, y, vx, vy);
        put(x, y, false);
        silent(x, y);
    }

    /// No coefficients: the neighbours reckon with it.
    private void silent(int x, int y) {
        for (int b = 0; b < 16; b++) {
            cavlc[0].setZeroCoeff(4 * x + BLOCK_X[b] / 4, 4 * y + BLOCK_Y[b] / 4);
        }
        silentColour(x, y);
    }

    private void silentColour(int x, int y) {
        for (int b = 0; b < 4; b++) {
            cavlc[1].setZeroCoeff(2 * x + b % 2, 2 * y + b / 2);
            cavlc[2].setZeroCoeff(2 * x + b % 2, 2 * y + b / 2);
        }
    }

    private void predicted(int x, int y, int vx, int vy) {
        System.arraycopy(reference.luma(16 * x, 16 * y, vx, vy), 0, guess, 0, 256);
        reference.chroma(false, 8 * x, 8 * y, vx, vy, colourGuess[0]);
        reference.chroma(true, 8 * x, 8 * y, vx, vy, colourGuess[1]);
    }

    /// Quantizes what the guess leaves over.
    ///
    /// @return which blocks have something, as the standard counts them
    private int transformed(int x, int y, int qp) {
        int pattern = 0;
        for (int b = 0; b < 16; b++) {
            left(picture.y, width, 16 * x, 16 * y, BLOCK_X[b], BLOCK_Y[b], guess, 16, luma[b]);
            Transform.forward(luma[b]);
            if (Transform.quantize(luma[b], qp, 0, SIXTH)) {
                pattern |= 1 << b / 4;
            }
        }
        return pattern | colours(x, y, qp, SIXTH) << 4;
    }

    private int colours(int x, int y, int qp, int part) {
        int cqp = Transform.chromaQp(qp);
        int most = 0;
        for (int c = 0; c < 2; c++) {
            for (int b = 0; b < 4; b++) {
                int[] block = colour[c][b];
                left(
                        picture.plane(c + 1),
                        width / 2,
                        8 * x,
                        8 * y,
                        b % 2 * 4,
                        b / 2 * 4,
                        colourGuess[c],
                        8,
                        block);
                Transform.forward(block);
                colourMeans[c][b] = block[0];
                block[0] = 0;
                if (Transform.quantize(block, cqp, 1, part)) {
                    most = 2;
                }
            }
            if (Transform.quantizeColour(colourMeans[c], cqp, part)) {
                most = Math.max(most, 1);
            }
        }
        return most;
    }

    private static void left(
            byte[] plane,
            int stride,
            int x,
            int y,
            int bx,
            int by,
            byte[] guess,
            int side,
            int[] out) {
        for (int r = 0; r < 4; r++) {
            int at = (y + by + r) * stride + x + bx;
            int g = (by + r) * side + bx;
            for (int i = 0; i < 4; i++) {
                out[4 * r + i] = (plane[at + i] & 255) - (guess[g + i] & 255);
            }
        }
    }

    private void inter(int x, int y, int vx, int vy, int qp, boolean skippable) {
        predicted(x, y, vx, vy);
        int pattern = transformed(x, y, qp);
        if (pattern == 0 && skippable) {
            skip(x, y, vx, vy);
            return;
        }
        runEnds();
        CAVLCWriter.writeUE(bits, 0);
        CAVLCWriter.writeSE(bits, vx - motion.predictedX);
        CAVLCWriter.writeSE(bits, vy - motion.predictedY);
        CAVLCWriter.writeUE(bits, H264Const.CODED_BLOCK_PATTERN_INTER_COLOR_INV[pattern]);
        motion.moved(x, y, vx, vy);
        if (pattern > 0) {
            CAVLCWriter.writeSE(bits, 0);
        }
        for (int b = 0; b < 16; b++) {
            int bx = 4 * x + BLOCK_X[b] / 4;
            int by = 4 * y + BLOCK_Y[b] / 4;
            if ((pattern & 1 << b / 4) == 0) {
                cavlc[0].setZeroCoeff(bx, by);
            } else {
                block(cavlc[0], bx, by, luma[b], 0);
            }
        }
        writeColours(x, y, pattern >> 4);
        for (int b = 0; b < 16; b++) {
            Transform.scale(luma[b], qp, 0);
        }
        restoreColours(qp);
        put(x, y, true);
    }

    private void block(CAVLC with, int bx, int by, int[] levels, int first) {
        with.writeACBlock(
                bits,
                bx,
                by,
                MBType.P_16x16,
                MBType.P_16x16,
                levels,
                H264Const.totalZeros16,
                first,
                16 - first,
                CoeffTransformer.zigzag4x4);
    }

    private void writeColours(int x, int y, int kind) {
        if (kind > 0) {
            for (int c = 0; c < 2; c++) {
                cavlc[c + 1].writeChrDCBlock(
                        bits, colourMeans[c], H264Const.totalZeros4, 0, 4, IN_ORDER);
            }
        }
        if (kind < 2) {
            silentColour(x, y);
            return;
        }
        for (int c = 0; c < 2; c++) {
            for (int b = 0; b < 4; b++) {
                block(cavlc[c + 1], 2 * x + b % 2, 2 * y + b / 2, colour[c][b], 1);
            }
        }
    }

    private void restoreColours(int qp) {
        int cqp = Transform.chromaQp(qp);
        for (int c = 0; c < 2; c++) {
            Transform.scaleColour(colourMeans[c], cqp);
            for (int b = 0; b < 4; b++) {
                Transform.scale(colour[c][b], cqp, 1);
                colour[c][b][0] = colourMeans[c][b];
            }
        }
    }

    private int lumaMode;
    private int colourMode;

    /// Sets the guesses.
    ///
    /// @return what is left over of the brightness
    private int chooseIntra(int x, int y) {
        int best = Integer.MAX_VALUE;
        for (int mode = 0; mode < 4; mode++) {
            if (Intra.possible(mode, x, y)) {
                Intra.luma(mode, coded.y, width, 16 * x, 16 * y, tried);
                int d = apart(picture.y, width, 16 * x, 16 * y, tried, 16);
                if (d < best) {
                    best = d;
                    lumaMode = mode;
                    System.arraycopy(tried, 0, guess, 0, 256);
                }
            }
        }
        int least = Integer.MAX_VALUE;
        for (int mode = 0; mode < 4; mode++) {
            if (Intra.possible(mode, x, y)) {
                int d = 0;
                for (int c = 0; c < 2; c++) {
                    Intra.chroma(mode, coded.plane(c + 1), width / 2, 8 * x, 8 * y, colourTried);
                    d += apart(picture.plane(c + 1), width / 2, 8 * x, 8 * y, colourTried, 8);
                }
                if (d < least) {
                    least = d;
                    colourMode = mode;
                }
            }
        }
        for (int c = 0; c < 2; c++) {
            Intra.chroma(colourMode, coded.plane(c + 1), width / 2, 8 * x, 8 * y, colourGuess[c]);
        }
        return best;
    }

    private static int apart(byte[] plane, int stride, int x, int y, byte[] guess, int side) {
        int sum = 0;
        for (int r = 0; r < side; r++) {
            int at = (y + r) * stride + x;
            for (int i = 0; i < side; i++) {
                sum += Math.abs((plane[at + i] & 255) - (guess[r * side + i] & 255));
            }
        }
        return sum;
    }

    /// [#chooseIntra] was called.
    private void intra(int x, int y, int qp, boolean amongMoved) {
        boolean any = false;
        for (int b = 0; b < 16; b++) {
            left(picture.y, width, 16 * x, 16 * y, BLOCK_X[b], BLOCK_Y[b], guess, 16, luma[b]);
            Transform.forward(luma[b]);
            means[BLOCK_Y[b] + BLOCK_X[b] / 4] = luma[b][0];
            luma[b][0] = 0;
            any |= Transform.quantize(luma[b], qp, 1, THIRD);
        }
        Transform.quantizeMeans(means, qp);
        int kind = colours(x, y, qp, THIRD);
        int type = 1 + lumaMode + 4 * kind + (any ? 12 : 0);
        CAVLCWriter.writeUE(bits, amongMoved ? 5 + type : type);
        CAVLCWriter.writeUE(bits, colourCode(colourMode));
        CAVLCWriter.writeSE(bits, 0);
        cavlc[0].writeLumaDCBlock(
                bits,
                4 * x,
                4 * y,
                MBType.I_16x16,
                MBType.I_16x16,
                means,
                H264Const.totalZeros16,
                0,
                16,
                CoeffTransformer.zigzag4x4);
        for (int b = 0; b < 16; b++) {
            int bx = 4 * x + BLOCK_X[b] / 4;
            int by = 4 * y + BLOCK_Y[b] / 4;
            if (any) {
                block(cavlc[0], bx, by, luma[b], 1);
            } else {
                cavlc[0].setZeroCoeff(bx, by);
            }
        }
        writeColours(x, y, kind);
        Transform.scaleMeans(means, qp);
        for (int b = 0; b < 16; b++) {
            Transform.scale(luma[b], qp, 1);
            luma[b][0] = means[BLOCK_Y[b] + BLOCK_X[b] / 4];
        }
        restoreColours(qp);
        put(x, y, true);
    }

    /// Colours count their guesses otherwise than brightness does.
    private static int colourCode(int mode) {
        return switch (mode) {
            case Intra.MEAN -> 0;
            case Intra.ACROSS -> 1;
            case Intra.DOWN -> 2;
            default -> 3;
        };
    }

    /// Puts the macroblock where the next ones see it.
    ///
    /// @param corrected whether something is added to the guess
    private void put(int x, int y, boolean corrected) {
        for (int b = 0; b < 16; b++) {
            put(
                    coded.y,
                    width,
                    16 * x,
                    16 * y,
                    BLOCK_X[b],
                    BLOCK_Y[b],
                    guess,
                    16,
                    corrected ? luma[b] : null);
        }
        for (int c = 0; c < 2; c++) {
            for (int b = 0; b < 4; b++) {
                put(
                        coded.plane(c + 1),
                        width / 2,
                        8 * x,
                        8 * y,
                        b % 2 * 4,
                        b / 2 * 4,
                        colourGuess[c],
                        8,
                        corrected ? colour[c][b] : null);
            }
        }
    }

    private static void put(
            byte[] plane,
            int stride,
            int x,
            int y,
            int bx,
            int by,
            byte[] guess,
            int side,
            int @Nullable [] scaled) {
        if (scaled != null) {
            Transform.inverse(scaled);
        }
        for (int r = 0; r < 4; r++) {
            int at = (y + by + r) * stride + x + bx;
            int g = (by + r) * side + bx;
            for (int i = 0; i < 4; i++) {
                int v = guess[g + i] & 255;
                plane[at + i] =
                        (byte) (scaled == null ? v : Math.clamp(v + scaled[4 * r + i], 0, 255));
            }
        }
    }
}
