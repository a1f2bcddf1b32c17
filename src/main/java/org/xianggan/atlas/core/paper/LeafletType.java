package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.style.TravelColours;

/// Sizes and colours of leaflets, millimetres. Nothing is smaller than 8 points.
final class LeafletType {
    static final double TITLE = 8.2;
    static final double LEAST_TITLE = 5.2;
    static final double LINE = 3.7;
    static final double DAY = 3.9;
    static final double NAME = 3.45;
    static final double BODY = 3;

    /// 8 points.
    static final double SMALL = 2.83;

    static final double LEADING = 1.3;
    static final int BAND = 0xFFF4F1EA;

    private LeafletType() {}

    /// Of a day; 0 is the one way of a published route.
    static Tone tone(int day) {
        return day == 0 ? Tone.THIRD : Tone.ofRoute(day - 1);
    }

    static int colour(int day) {
        return TravelColours.of(tone(day), Theme.PAPER);
    }

    /// Every other day has a pale core: they are told apart without colours.
    static boolean isCored(int day) {
        return day > 0 && day % 2 == 0;
    }

    static Use use(int day) {
        return isCored(day) ? Use.CORED : Use.OPEN;
    }
}
