package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;

class ScratchTest {
    private static final int RED = 0xFFFF0000;

    private final Scratch scratch = new Scratch();

    @Test
    void whatIsGivenBackIsUsedAgainWithNothingInIt() {
        BufferedImage first = painted(8, 4);
        BufferedImage again = scratch.with(8, 4, image -> image);
        assertThat(again).isSameAs(first);
        assertThat(again.getRGB(3, 2)).isZero();
        assertThat(scratch.<BufferedImage>with(4, 8, image -> image)).isNotSameAs(first);
    }

    @Test
    void twoThatAreUsedAtATimeAreTwo() {
        painted(8, 4);
        scratch.with(
                8,
                4,
                outer ->
                        scratch.with(
                                8,
                                4,
                                inner -> {
                                    inner.setRGB(0, 0, RED);
                                    assertThat(outer.getRGB(0, 0)).isZero();
                                    return Boolean.TRUE;
                                }));
    }

    @Test
    void fewAreKeptAndNoneThatIsLargerThanAWindow() {
        BufferedImage oldest = painted(1, 1);
        for (int side = 2; side <= 5; side++) {
            painted(side, side);
        }
        assertThat(scratch.<BufferedImage>with(1, 1, image -> image)).isNotSameAs(oldest);
        BufferedImage page = painted(Scratch.LARGEST, 2);
        assertThat(scratch.<BufferedImage>with(Scratch.LARGEST, 2, image -> image))
                .isNotSameAs(page);
    }

    private BufferedImage painted(int width, int height) {
        return scratch.with(
                width,
                height,
                image -> {
                    image.setRGB(width / 2, height / 2, RED);
                    return image;
                });
    }
}
