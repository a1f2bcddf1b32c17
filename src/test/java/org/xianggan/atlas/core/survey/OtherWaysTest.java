package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.survey.OsmWay.Form;
import org.xianggan.atlas.core.survey.OsmWay.Life;

import java.util.List;
import java.util.Random;
import java.util.Set;

/// Ways by the million come out of their bytes as they went in.
class OtherWaysTest {
    private final OtherWays.Builder builder = new OtherWays.Builder();

    @Test
    void positions_all_over_the_world_come_back() {
        Random random = new Random(3);
        int[][] in = new int[1000][];
        for (int i = 0; i < in.length; i++) {
            in[i] =
                    random.ints(2 * (2 + random.nextInt(40)), -1_800_000_000, 1_800_000_001)
                            .toArray();
            builder.add(
                    WayRank.values()[i % 10],
                    null,
                    i % 3 == 0 ? "路" + i : null,
                    in[i],
                    in[i].length);
        }
        OtherWays ways = builder.build();
        assertThat(ways.size()).isEqualTo(in.length);
        for (int i = 0; i < in.length; i++) {
            assertThat(ways.points(i)).isEqualTo(in[i]);
            assertThat(ways.rank(i)).isEqualTo(WayRank.values()[i % 10]);
            assertThat(ways.label(i).name()).isEqualTo(i % 3 == 0 ? "路" + i : null);
        }
    }

    @Test
    void of_the_candidates_those_are_drawn_that_are_there_and_that_no_line_runs_on() {
        builder.add(WayRank.RESIDENTIAL, null, null, new int[] {1, 2, 3, 4}, 4);
        OtherWays all =
                OtherWays.of(
                        builder.build(),
                        List.of(
                                way(1, "motorway", Life.OPEN, Set.of(), Set.of()),
                                way(2, "trunk", Life.CONSTRUCTION, Set.of(), Set.of()),
                                way(3, "primary_link", Life.OPEN, Set.of(), Set.of()),
                                way(
                                        4,
                                        "secondary",
                                        Life.OPEN,
                                        Set.of("X002", "X001"),
                                        Set.of("Long Road", "攸茶路", "攸县茶陵公路"))),
                        Set.of(1L));
        assertThat(all.size()).isEqualTo(3);
        assertThat(List.of(all.rank(0), all.rank(1), all.rank(2)))
                .containsExactly(WayRank.RESIDENTIAL, WayRank.LINK, WayRank.SECONDARY);
        assertThat(all.label(1)).isEqualTo(new OtherWays.Label(null, null));
        assertThat(all.label(2)).isEqualTo(new OtherWays.Label("X001;X002", "攸茶路"));
        assertThat(all.points(0)).containsExactly(1, 2, 3, 4);
        assertThat(all.points(2))
                .containsExactly(1_130_000_001, 270_000_000, 1_131_000_000, 270_000_002);
    }

    private static OsmWay way(
            long id, String wayClass, Life life, Set<String> refs, Set<String> names) {
        return new OsmWay(
                id,
                Form.ROAD,
                wayClass,
                life,
                refs,
                names,
                0,
                false,
                new long[] {1, 2},
                new double[] {113.0000001, 27, 113.1, 27.0000002});
    }
}
