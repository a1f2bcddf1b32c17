package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The tools of the match against plain ways to do the same.
final class PartsOfMatchTest {
    @Property
    void the_nearest_point_is_that_of_all_segments(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int points) {
        Random random = new Random(seed);
        double[] x = random.doubles(points, 0, 1000).toArray();
        double[] y = random.doubles(points, 0, 1000).toArray();
        double px = random.nextDouble() * 1500 - 250;
        double py = random.nextDouble() * 1500 - 250;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < points; i++) {
            least =
                    Math.min(
                            least,
                            java.awt.geom.Line2D.ptSegDist(x[i], y[i], x[i + 1], y[i + 1], px, py));
        }
        NearLine.Hit hit = new NearLine.Hit();
        NearLine line = new NearLine(x, y);
        assertThat(line.nearest(px, py, 1e9, hit)).isTrue();
        assertThat(hit.distance).isCloseTo(least, within(1e-6));
        assertThat(line.nearest(px, py, least * 0.999 - 1e-9, hit)).isFalse();
    }

    @Property
    void a_length_is_that_on_the_ellipsoid(
            @ForAll @DoubleRange(min = 24.4, max = 30) double lat,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 1, max = 20_000) double metres) {
        LonLat from = new LonLat(114, lat);
        LonLat to = Geodesics.destination(from, azimuth, metres);
        assertThat(Lengths.metres(from.lon(), from.lat(), to.lon(), to.lat()))
                .isCloseTo(metres, within(1e-5 * metres + 1e-6));
    }

    @Property
    void a_distance_in_the_plane_is_within_six_in_a_thousand(
            @ForAll @DoubleRange(min = 24.4, max = 30) double lat,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth) {
        Plane plane = new Plane(27.2);
        LonLat from = new LonLat(114, lat);
        LonLat to = Geodesics.destination(from, azimuth, 1000);
        double dx = plane.x(to.lon()) - plane.x(from.lon());
        double dy = plane.y(to.lat()) - plane.y(from.lat());
        double metres = Math.hypot(dx, dy) * plane.scale(plane.y(lat));
        assertThat(metres).isCloseTo(1000, within(6.0));
        assertThat(plane.lat(plane.y(lat))).isCloseTo(lat, within(1e-9));
    }

    @Property
    void the_heap_gives_back_in_order(
            @ForAll @Size(max = 3000) List<@DoubleRange(max = 1e6) Double> costs) {
        LeastHeap heap = new LeastHeap();
        for (int i = 0; i < costs.size(); i++) {
            heap.offer(i, costs.get(i));
        }
        List<Double> out = new ArrayList<>();
        while (!heap.isEmpty()) {
            double least = heap.leastCost();
            assertThat(costs.get(heap.poll())).isEqualTo(least);
            out.add(least);
        }
        assertThat(out).hasSameSizeAs(costs).isSorted();
    }

    @Property
    void ids_are_numbered_in_the_order_in_which_they_come(
            @ForAll @Size(max = 3000) List<Long> ids) {
        LongIndex index = new LongIndex();
        Map<Long, Integer> expected = new HashMap<>();
        for (long id : ids) {
            expected.putIfAbsent(id, expected.size());
            assertThat(index.number(id)).isEqualTo(expected.get(id));
        }
        assertThat(index.size()).isEqualTo(expected.size());
    }
}
