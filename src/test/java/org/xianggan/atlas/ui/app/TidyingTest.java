package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TidyingTest {
    private long used;
    private long live;
    private int collections;

    private final Tidying tidying =
            new Tidying(
                    () -> new Tidying.Heap(used, 1000),
                    () -> {
                        collections++;
                        used = live;
                    });

    @Test
    void aHeapWithRoomIsLeftAlone() {
        used = 590;
        tidying.run();
        assertThat(collections).isZero();
    }

    @Test
    void aHeapThatFillsIsEmptiedOnceUntilItFillsAgain() {
        live = 450;
        used = 700;
        tidying.run();
        tidying.run();
        assertThat(collections).isEqualTo(1);
        used = 640;
        tidying.run();
        assertThat(collections).isEqualTo(1);
        used = 660;
        tidying.run();
        assertThat(collections).isEqualTo(2);
    }

    @Test
    void whatLivesIsNotLookedThroughAgainAndAgain() {
        live = 800;
        used = 820;
        tidying.run();
        used = 850;
        tidying.run();
        assertThat(collections).isEqualTo(1);
    }
}
