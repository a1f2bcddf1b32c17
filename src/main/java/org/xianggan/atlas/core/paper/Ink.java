package org.xianggan.atlas.core.paper;

/// The colours of a page; each keeps apart from the others in grey.
final class Ink {
    static final int PAPER = 0xFFFFFFFF;
    static final int TEXT = 0xFF23282D;
    static final int MUTED = 0xFF5C646B;
    static final int ACCENT = 0xFF8C2F6B;
    static final int RULE = 0xFFB9B2A3;

    private Ink() {}
}
