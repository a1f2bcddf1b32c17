package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.Geodesics;

import java.util.List;

/// A drawn river follows the surveyed lines of its name; EPSG:3857 metres.
class RiverLayingTest {
    private static final LineString OLD = line("0 0, 50000 0, 100000 0");

    private static LineString line(String points) {
        try {
            return (LineString)
                    new WKTReader(Geodesics.FACTORY).read("LINESTRING (" + points + ")");
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String course(RiverLaying.Laid laid) {
        StringBuilder out = new StringBuilder();
        for (Coordinate c : laid.course()) {
            out.append((int) c.x).append(' ').append((int) c.y).append(", ");
        }
        return out.substring(0, out.length() - 2);
    }

    @Test
    void ways_in_any_order_and_direction_become_one_course_with_the_current() {
        RiverLaying.Laid laid =
                RiverLaying.of(
                        OLD,
                        List.of(
                                line("100000 900, 60000 800"),
                                line("0 500, 30000 600"),
                                line("60000 800, 30000 600")));
        assertThat(course(laid)).isEqualTo("0 500, 30000 600, 60000 800, 100000 900");
        assertThat(laid.covered()).isCloseTo(1, within(0.001));
    }

    @Test
    void stretches_without_a_way_stay_as_drawn_and_short_ones_are_bridged() {
        RiverLaying.Laid laid =
                RiverLaying.of(
                        OLD, List.of(line("20000 500, 40000 500"), line("43000 500, 60000 500")));
        assertThat(course(laid))
                .isEqualTo(
                        "0 0, 20000 0, 20000 500, 40000 500, 43000 500, 60000 500, 60000 0,"
                                + " 100000 0");
        assertThat(laid.covered()).isCloseTo(0.37, within(0.001));
    }

    @Test
    void side_arms_and_rivers_far_away_are_no_part_of_it() {
        LineString arm = line("30000 2000, 40000 2000");
        LineString far = line("0 30000, 100000 30000");
        RiverLaying.Laid laid = RiverLaying.of(OLD, List.of(arm, far, line("0 500, 100000 500")));
        assertThat(course(laid)).isEqualTo("0 500, 100000 500");
        assertThat(RiverLaying.of(OLD, List.of(far)).covered()).isZero();
        assertThat(course(RiverLaying.of(OLD, List.of(far)))).isEqualTo("0 0, 50000 0, 100000 0");
    }
}
