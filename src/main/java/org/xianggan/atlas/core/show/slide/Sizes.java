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
    static final Sizes COVER = new Sizes(38, 128, 50, 38, 32, 96, 32);

    /// Of a slide without a map.
    static final Sizes WHOLE = new Sizes(32, 84, 40, 38, 31, 124, 31);

    /// How often sizes can be stepped down, and how often without being less than they should.
    static final int STEPS = 8;

    static final int GOOD = 3;

    private static final double[] LESS = {1, 0.92, 0.84, 0.78, 0.7, 0.62, 0.54, 0.4};

    static Sizes card(boolean large) {
        return large ? CARD.times(LARGER) : CARD;
    }

    Sizes enlarged(boolean large) {
        return large ? times(LARGER) : this;
    }

    /// Smaller by so many steps, none below what is readable.
    Sizes down(int steps) {
        boolean good = steps < GOOD;
        return times(LESS[steps], good ? 52 : 36, good ? 28 : LEAST, good ? 56 : 40);
    }

    Sizes times(double f) {
        return times(f, LEAST, LEAST, LEAST);
    }

    private Sizes times(double f, double leastTitle, double leastBody, double leastFigure) {
        return new Sizes(
                Math.max(LEAST, group * f),
                Math.max(leastTitle, title * f),
                Math.max(LEAST, second * f),
                Math.max(leastBody, body * f),
                Math.max(LEAST, secondBody * f),
                Math.max(leastFigure, figure * f),
                Math.max(LEAST, fine * f));
    }
}
