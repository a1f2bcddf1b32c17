package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.survey.OtherWays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Ways that go on into one another are chains, and nothing of them gets lost.
class WayChainsTest {
    private static final int KM = 100_000;

    private final OtherWays.Builder ways = new OtherWays.Builder();

    private void way(WayRank rank, @Nullable String name, int... lonLat) {
        ways.add(rank, null, name, lonLat, lonLat.length);
    }

    private List<String> chains() {
        List<String> out = new ArrayList<>();
        WayChains chains = new WayChains(ways.build());
        chains.<RuntimeException>each((way, lonLat) -> out.add(Arrays.toString(lonLat)));
        return out;
    }

    @Test
    void ways_that_meet_are_one_however_they_are_drawn() {
        way(WayRank.MINOR, null, 0, 0, 10, 0);
        way(WayRank.MINOR, null, 20, 5, 15, 5, 10, 0);
        way(WayRank.MINOR, null, 20, 5, 30, 5);
        assertThat(chains())
                .singleElement()
                .isIn("[0, 0, 10, 0, 15, 5, 20, 5, 30, 5]", "[30, 5, 20, 5, 15, 5, 10, 0, 0, 0]");
    }

    @Test
    void where_three_meet_or_rank_or_name_change_a_chain_ends() {
        way(WayRank.MINOR, null, 0, 0, 10, 0);
        way(WayRank.MINOR, null, 10, 0, 20, 0);
        way(WayRank.MINOR, null, 10, 0, 10, 10);
        way(WayRank.TERTIARY, null, 20, 0, 30, 0);
        way(WayRank.TERTIARY, "路", 30, 0, 40, 0);
        assertThat(chains()).hasSize(5);
    }

    @Test
    void a_ring_is_there_once() {
        way(WayRank.MINOR, null, 0, 0, 10, 0, 10, 10);
        way(WayRank.MINOR, null, 10, 10, 0, 10, 0, 0);
        way(WayRank.RESIDENTIAL, null, 50, 50, 60, 50, 60, 60, 50, 50);
        assertThat(chains()).hasSize(2);
    }

    @Test
    void no_chain_is_much_longer_than_5_km() {
        for (int i = 0; i < 100; i++) {
            way(WayRank.PRIMARY, null, i * KM, 0, (i + 1) * KM, 0);
        }
        int[] straight = new int[400];
        for (int i = 0; i < 200; i++) {
            straight[2 * i] = i * KM;
            straight[2 * i + 1] = 7 * KM;
        }
        way(WayRank.PRIMARY, null, straight);
        double[] sums = {0, 0};
        new WayChains(ways.build())
                .<RuntimeException>each(
                        (way, p) -> {
                            double length = Math.abs((double) p[p.length - 2] - p[0]);
                            assertThat(length).isLessThanOrEqualTo(10.0 * KM);
                            sums[p[1] == 0 ? 0 : 1] += length;
                        });
        assertThat(sums).containsExactly(100.0 * KM, 199.0 * KM);
    }

    @Test
    void of_any_net_every_stretch_is_in_one_chain() {
        Random random = new Random(11);
        double before = 0;
        for (int i = 0; i < 5000; i++) {
            int x = random.nextInt(40);
            int y = random.nextInt(40);
            boolean across = random.nextBoolean();
            int[] p = {x * KM, y * KM, (across ? x + 1 : x) * KM, (across ? y : y + 1) * KM};
            way(WayRank.values()[random.nextInt(3)], null, p);
            before += KM;
        }
        double[] after = {0};
        int[] count = {0};
        new WayChains(ways.build())
                .<RuntimeException>each(
                        (way, p) -> {
                            count[0]++;
                            for (int i = 2; i < p.length; i += 2) {
                                after[0] +=
                                        Math.hypot(
                                                (double) p[i] - p[i - 2],
                                                (double) p[i + 1] - p[i - 1]);
                            }
                        });
        assertThat(after[0]).isEqualTo(before);
        assertThat(count[0]).isLessThan(5000);
    }

    @Test
    void neighbours_follow_one_another() {
        Random random = new Random(5);
        for (int i = 0; i < 4096; i++) {
            int x = random.nextInt(100 * KM);
            int y = random.nextInt(100 * KM);
            way(WayRank.RESIDENTIAL, null, x, y, x + 100, y + 100);
        }
        List<int[]> order = new ArrayList<>();
        new WayChains(ways.build()).<RuntimeException>each((way, p) -> order.add(p));
        double sum = 0;
        for (int i = 1; i < order.size(); i++) {
            sum +=
                    Math.hypot(
                            (double) order.get(i)[0] - order.get(i - 1)[0],
                            (double) order.get(i)[1] - order.get(i - 1)[1]);
        }
        // In no order it would be some 52 km on the average.
        assertThat(sum / order.size()).isLessThan(2.5 * KM);
    }
}
