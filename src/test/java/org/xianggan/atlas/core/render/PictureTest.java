package org.xianggan.atlas.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class PictureTest {
    @Test
    void aPictureIsCutDownToWhatIsToBeSeen() {
        int[] argb = new int[8 * 6];
        argb[2 * 8 + 3] = 0xFF112233;
        argb[4 * 8 + 5] = 0xFF445566;
        Picture cut = new Picture(100, 200, 8, 6, argb).cropped();
        assertThat(cut).isNotNull();
        assertThat(List.of(cut.x(), cut.y(), cut.width(), cut.height()))
                .containsExactly(103, 202, 3, 3);
        assertThat(cut.argb()[0]).isEqualTo(0xFF112233);
        assertThat(cut.argb()[8]).isEqualTo(0xFF445566);
        assertThat(new Picture(0, 0, 2, 2, new int[4]).cropped()).isNull();
    }

    @Test
    void nothingIsToBeSeenOfWhatIsTransparent() {
        assertThat(new Picture(0, 0, 2, 1, new int[2]).isEmpty()).isTrue();
        assertThat(new Picture(0, 0, 2, 1, new int[] {0, 0x01000000}).isEmpty()).isFalse();
    }
}
