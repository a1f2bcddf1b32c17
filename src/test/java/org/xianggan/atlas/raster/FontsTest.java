package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.nio.file.Path;

final class FontsTest {
    @ParameterizedTest
    @EnumSource(Weight.class)
    void rare_characters_of_the_region_have_glyphs(Weight weight) {
        Fonts fonts = new Fonts(Path.of("assets", "fonts"), Messages.chinese());
        String rare = "醴浏攸酃洣渌汨栗桂泸耒犹冈瑶圳塅垅";
        assertThat(fonts.get(weight, 12).canDisplayUpTo(rare)).isEqualTo(-1);
    }

    @Test
    void a_missing_font_is_told_in_one_sentence() {
        assertThatThrownBy(() -> new Fonts(Path.of("no-such-folder"), Messages.chinese()))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("NotoSansSC");
    }
}
