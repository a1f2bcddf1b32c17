package org.xianggan.atlas.core.profile;

import org.xianggan.atlas.core.elevation.ElevationWords;
import org.xianggan.atlas.core.error.Messages;

/// What is said of a climb: the metres, and by which heights they were computed.
public final class ClimbWords {
    private static final int ROUND = 10;

    private ClimbWords() {}

    /// Rounded to ten metres: nothing here is known better.
    public static String metres(double climb) {
        return String.valueOf(Math.round(climb / ROUND) * ROUND);
    }

    /// @param by what it was computed with
    public static String metres(double climb, Climbs by, Messages texts) {
        Double spacing = by.spacing();
        return spacing == null
                ? texts.first("elevation.climb.coarse", metres(climb))
                : texts.first(
                        "elevation.climb.fine", metres(climb), ElevationWords.metres(spacing));
    }
}
