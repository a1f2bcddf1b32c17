package org.xianggan.atlas.exchange.docx;

/// The units of a document.
final class Measures {
    /// English metric units of a millimetre.
    private static final int EMU = 36_000;

    private static final double TWIPS = 1440 / 25.4;

    private Measures() {}

    /// Of a picture.
    static String emu(double mm) {
        return Long.toString(Math.round(mm * EMU));
    }

    /// Twentieths of a point.
    static int twips(double mm) {
        return (int) Math.round(mm * TWIPS);
    }

    static String dxa(double mm) {
        return Integer.toString(twips(mm));
    }
}
