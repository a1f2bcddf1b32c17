package org.xianggan.atlas.core.model;

import java.util.Map;

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

    /// The worst class of which more than a twentieth of a line is.
    ///
    /// @param lengths of each class, in any unit
    public static AccuracyClass ofLine(Map<AccuracyClass, Double> lengths) {
        double all = lengths.values().stream().mapToDouble(Double::doubleValue).sum();
        AccuracyClass worst = A;
        for (Map.Entry<AccuracyClass, Double> e : lengths.entrySet()) {
            worst = e.getValue() * 20 > all ? worst.worse(e.getKey()) : worst;
        }
        return worst;
    }

    public AccuracyClass worse(AccuracyClass o) {
        return compareTo(o) >= 0 ? this : o;
    }

    /// C and D: drawn with the paler casing and “示意”.
    public boolean isSketch() {
        return compareTo(C) >= 0;
    }
}
