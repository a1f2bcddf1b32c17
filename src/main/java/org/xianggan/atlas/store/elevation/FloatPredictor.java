package org.xianggan.atlas.store.elevation;

/// Floating numbers whose bytes lie apart, the highest of all first, each told as its difference to
/// the byte before (Adobe Photoshop TIFF technical note 3).
final class FloatPredictor {
    private static final int BYTES = 4;

    private FloatPredictor() {}

    /// @param plain is changed: then each number stands whole, its highest byte first
    static void undo(byte[] plain, int width, int lines) {
        byte[] line = new byte[width * BYTES];
        for (int row = 0; row < lines; row++) {
            int at = row * line.length;
            for (int i = 1; i < line.length; i++) {
                plain[at + i] += plain[at + i - 1];
            }
            System.arraycopy(plain, at, line, 0, line.length);
            for (int i = 0; i < width; i++) {
                for (int b = 0; b < BYTES; b++) {
                    plain[at + BYTES * i + b] = line[b * width + i];
                }
            }
        }
    }
}
