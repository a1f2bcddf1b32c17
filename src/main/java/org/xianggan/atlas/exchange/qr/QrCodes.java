package org.xianggan.atlas.exchange.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import org.xianggan.atlas.core.paper.CodeMaker;

/// QR codes that survive a fold or a stain of 15 % (level M). The same text makes the same code.
public final class QrCodes implements CodeMaker {
    @Override
    public boolean[][] code(String text) {
        ByteMatrix m;
        try {
            m = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code for " + text.length() + " letters", e);
        }
        boolean[][] dark = new boolean[m.getHeight()][m.getWidth()];
        for (int y = 0; y < m.getHeight(); y++) {
            for (int x = 0; x < m.getWidth(); x++) {
                dark[y][x] = m.get(x, y) == 1;
            }
        }
        return dark;
    }
}
