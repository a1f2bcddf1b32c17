package org.xianggan.atlas.core.show.slide;

/// Sizes of letters on a card, units of a slide.
///
/// @param fine of labels, credits and dates
record Sizes(
        double group,
        double title,
        double second,
        double body,
        double secondBody,
        double figure,
        double fine) {
    /// What is readable from the last row.
    static final double LEAST = 24;

    private static final double LARGER = 1.2;

    private static final Sizes CARD = new Sizes(28, 62, 32, 33, 27, 76, 27);

    /// Of a title over a map.
    static final Sizes COVER = new Sizes(34, 104, 46, 38, 32, 96, 30);

    /// Of a slide without a map.
    static final Sizes WHOLE = new Sizes(32, 84, 40, 38, 31, 124, 31);

    /// How often sizes can be stepped down.
    static final int STEPS = 7;

    static Sizes card(boolean large) {
        return large ? CARD.times(LARGER) : CARD;
    }

    Sizes enlarged(boolean large) {
        return large ? times(LARGER) : this;
    }

    /// Smaller by so many steps, none below what is readable.
    Sizes down(int steps) {
        return steps == 0 ? this : times(1 - 0.09 * steps);
    }

    Sizes times(double f) {
        return new Sizes(
                Math.max(LEAST, group * f),
                Math.max(1.5 * LEAST, title * f),
                Math.max(LEAST, second * f),
                Math.max(LEAST, body * f),
                Math.max(LEAST, secondBody * f),
                Math.max(1.7 * LEAST, figure * f),
                Math.max(LEAST, fine * f));
    }
}
