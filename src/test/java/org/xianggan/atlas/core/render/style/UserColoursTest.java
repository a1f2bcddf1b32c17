package org.xianggan.atlas.core.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.MapState.Theme;

final class UserColoursTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyHueIsReadOnLandAndToldFromTheOthers(Theme theme) {
        int land = Palette.of(theme).land();
        for (int hue = 0; hue < LayerStyle.HUES; hue++) {
            int colour = UserColours.of(hue, theme);
            assertThat(contrast(colour, land)).as("hue " + hue).isGreaterThanOrEqualTo(4.5);
            for (int other = 0; other < hue; other++) {
                assertThat(distance(colour, UserColours.of(other, theme)))
                        .as(hue + " beside " + other)
                        .isGreaterThan(60);
            }
        }
    }

    private static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * part(argb >> 16) + 0.7152 * part(argb >> 8) + 0.0722 * part(argb);
    }

    private static double part(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double distance(int a, int b) {
        double r = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        double g = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        double blue = (a & 0xFF) - (b & 0xFF);
        return Math.sqrt(r * r + g * g + blue * blue);
    }
}
