package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ways that share their ends become rings, the same in whatever order and direction they come.
class RingsTest {
    private static List<long[]> ways(String text) {
        return Stream.of(text.split(";"))
                .map(w -> Stream.of(w.trim().split(" ")).mapToLong(Long::parseLong).toArray())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String said(Rings.Joined joined) {
        return joined.closed().stream()
                .map(
                        r ->
                                Arrays.stream(r)
                                        .mapToObj(Long::toString)
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({
        // one closed way; it begins with its least node
        "3 1 2 3,                          1 2 3 1,                 0",
        // three ways, one of them the other way round
        "1 2 3; 5 4 3; 5 6 1,              1 2 3 4 5 6 1,           0",
        // two rings
        "1 2 3; 3 4 1; 10 11 12 10,        1 2 3 4 1; 10 11 12 10,  0",
        // two rings that touch each other in node 3
        "1 2 3; 3 4 1; 3 5 6; 6 7 3,       1 2 3 4 1; 3 5 6 7 3,    0",
        // a ring and a way that leads nowhere
        "1 2 3; 3 4 1; 3 9,                1 2 3 4 1,               1",
        // unclosed
        "1 2 3; 3 4 5,                     '',                      2",
        // the same way twice
        "1 2 3; 3 4 1; 3 2 1,              1 2 3 4 1,               0",
        // there and back is no ring
        "1 2 1,                            '',                      1",
        "1 2; 2 3; 3 1,                    1 2 3 1,                 0"
    })
    void ways_become_rings(String ways, String rings, int open) {
        Rings.Joined joined = Rings.of(ways(ways));
        assertThat(said(joined)).isEqualTo(rings);
        assertThat(joined.open()).isEqualTo(open);
    }

    @Test
    void shuffled_and_reversed_ways_give_the_same_rings() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<long[]> ways = new ArrayList<>();
            int rings = 1 + random.nextInt(4);
            for (int r = 0; r < rings; r++) {
                // Every other ring begins in a node of the one before: they touch.
                long touching = r % 2 == 1 ? 1_000L * (r - 1) : 1_000L * r;
                cut(touching, 1_000L * r + 1, 3 + random.nextInt(20), random, ways);
            }
            if (random.nextBoolean()) {
                ways.add(new long[] {0, 90_001, 90_002});
            }
            Rings.Joined straight = Rings.of(ways);
            assertThat(straight.closed()).as("seed " + seed).hasSize(rings);
            for (int n = 0; n < 5; n++) {
                Rings.Joined other = Rings.of(disordered(ways, random));
                assertThat(said(other)).as("seed " + seed).isEqualTo(said(straight));
                assertThat(other.open()).isEqualTo(straight.open());
            }
        }
    }

    private static void cut(long first, long next, int nodes, Random random, List<long[]> to) {
        Longs ring = new Longs();
        ring.add(first);
        for (int i = 0; i < nodes; i++) {
            ring.add(next + i);
        }
        ring.add(first);
        for (int from = 0; from + 1 < ring.size(); ) {
            int end = Math.min(ring.size() - 1, from + 1 + random.nextInt(6));
            to.add(Arrays.copyOfRange(ring.toArray(), from, end + 1));
            from = end;
        }
    }

    private static List<long[]> disordered(List<long[]> ways, Random random) {
        List<long[]> out = new ArrayList<>();
        for (long[] way : ways) {
            out.add(random.nextBoolean() ? turned(way) : way.clone());
        }
        Collections.shuffle(out, random);
        return out;
    }

    private static long[] turned(long[] way) {
        long[] out = new long[way.length];
        for (int i = 0; i < way.length; i++) {
            out[i] = way[way.length - 1 - i];
        }
        return out;
    }

    /// Squares of a half width about a place.
    private static int[] square(int x, int y, int half) {
        return new int[] {
            x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half,
            x - half, y - half
        };
    }

    @Test
    void a_ring_in_a_ring_is_a_hole_and_one_in_that_an_area_again() {
        int[] outer = square(0, 0, 100);
        int[] hole = square(20, 0, 50);
        int[] island = square(20, 0, 10);
        int[] beside = square(500, 0, 60);
        List<int[]> rings = new ArrayList<>(List.of(island, beside, hole, outer));
        for (int n = 0; n < 10; n++) {
            Collections.shuffle(rings, new Random(n));
            assertThat(Nesting.polygons(rings))
                    .containsExactly(List.of(outer, hole), List.of(beside), List.of(island));
        }
    }
}
