package org.xianggan.atlas.core.journey.play;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Stay;

/// A moment of a loop that is played.
///
/// @param metres along the line that is played, ways in from gates included
/// @param bearing degrees clockwise from north, 0…360
/// @param clock minutes after midnight of its day
/// @param dayFraction how much of the time of the day is over, 0…1
/// @param fraction how much of all that is played is over, 0…1
public record PlayState(
        Playback.Phase phase,
        Scene scene,
        double metres,
        LonLat at,
        double bearing,
        double clock,
        double dayFraction,
        double fraction) {
    /// Index of the day, from 0.
    public int day() {
        return scene.day();
    }

    /// The stop whose card is to be open, or null.
    public @Nullable Stay card() {
        return scene.kind() == Scene.Kind.STOP ? scene.stay() : null;
    }
}
