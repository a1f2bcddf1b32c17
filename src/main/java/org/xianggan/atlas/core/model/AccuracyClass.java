package org.xianggan.atlas.core.model;

/// How well a position or a piece of a line is known. Points and areas: A up to 30 m, B up to 500
/// m, C up to 1.5 km, D beyond or unknown. Lines: A surveyed, B between real nodes at most 3 km
/// apart, C estimated between nodes at most 12 km apart, D longer, planned or sketched.
public enum AccuracyClass {
    A,
    B,
    C,
    D;

    public static AccuracyClass ofMetres(double metres) {
        return metres <= 30 ? A : metres <= 500 ? B : metres <= 1500 ? C : D;
    }

    public AccuracyClass worse(AccuracyClass o) {
        return compareTo(o) >= 0 ? this : o;
    }

    /// C and D: drawn with the paler casing and “示意”.
    public boolean isSketch() {
        return compareTo(C) >= 0;
    }
}
