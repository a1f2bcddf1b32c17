package org.xianggan.atlas.exchange.film;

import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.common.io.BitWriter;
import org.jcodec.common.model.ColorSpace;

import java.nio.ByteBuffer;

/// What a film says of itself once: size, profile and level, and that its colours are BT.709.
final class ParameterSets {
    private static final int START_QP = 26;
    private static final int BT709 = 1;

    /// Macroblocks a second of level 3.1, of 4.0.
    private static final int LEVEL_31 = 108_000;

    private static final int LEVEL_40 = 245_760;

    private final SeqParameterSet sps = new SeqParameterSet();
    private final PictureParameterSet pps = new PictureParameterSet();

    ParameterSets(int width, int height, int framesASecond) {
        if (width % 2 != 0 || height % 2 != 0 || width < 16 || height < 16) {
            throw new IllegalArgumentException("no size of a film: " + width + "×" + height);
        }
        sps.picWidthInMbsMinus1 = (width + 15) / 16 - 1;
        sps.picHeightInMapUnitsMinus1 = (height + 15) / 16 - 1;
        sps.chromaFormatIdc = ColorSpace.YUV420J;
        sps.profileIdc = 66;
        sps.constraintSet0Flag = true;
        sps.constraintSet1Flag = true;
        int speed = across() * down() * framesASecond;
        sps.levelIdc = speed <= LEVEL_31 ? 31 : speed <= LEVEL_40 ? 40 : 51;
        sps.numRefFrames = 1;
        sps.frameMbsOnlyFlag = true;
        sps.direct8x8InferenceFlag = true;
        sps.log2MaxFrameNumMinus4 = 12;
        sps.picOrderCntType = 2;
        sps.frameCroppingFlag = 16 * across() != width || 16 * down() != height;
        sps.frameCropRightOffset = (16 * across() - width) / 2;
        sps.frameCropBottomOffset = (16 * down() - height) / 2;
        VUIParameters vui = new VUIParameters();
        vui.videoSignalTypePresentFlag = true;
        vui.videoFormat = 5;
        vui.colourDescriptionPresentFlag = true;
        vui.colourPrimaries = BT709;
        vui.transferCharacteristics = BT709;
        vui.matrixCoefficients = BT709;
        vui.timingInfoPresentFlag = true;
        vui.numUnitsInTick = 1;
        vui.timeScale = 2 * framesASecond;
        vui.fixedFrameRateFlag = true;
        sps.vuiParams = vui;
        pps.deblockingFilterControlPresentFlag = true;
    }

    int across() {
        return sps.picWidthInMbsMinus1 + 1;
    }

    int down() {
        return sps.picHeightInMapUnitsMinus1 + 1;
    }

    SeqParameterSet sps() {
        return sps;
    }

    PictureParameterSet pps() {
        return pps;
    }

    byte[] spsUnit() {
        ByteBuffer b = ByteBuffer.allocate(256);
        sps.write(b);
        return Nal.bare(0x67, b.flip());
    }

    byte[] ppsUnit() {
        ByteBuffer b = ByteBuffer.allocate(256);
        pps.write(b);
        return Nal.bare(0x68, b.flip());
    }

    /// The head of a picture (7.3.3). Edges are not smoothed: what is sharp stays so.
    void slice(BitWriter to, boolean whole, int frame, int idr, int qp) {
        CAVLCWriter.writeUE(to, 0);
        CAVLCWriter.writeUE(to, whole ? 7 : 5);
        CAVLCWriter.writeUE(to, 0);
        to.writeNBit(frame, 16);
        if (whole) {
            CAVLCWriter.writeUE(to, idr);
            to.write1Bit(0);
            to.write1Bit(0);
        } else {
            to.write1Bit(0);
            to.write1Bit(0);
            to.write1Bit(0);
        }
        CAVLCWriter.writeSE(to, qp - START_QP);
        CAVLCWriter.writeUE(to, 1);
    }
}
