package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.MarkStyle;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.util.ArrayList;
import java.util.List;

final class MarkLayoutsTest {
    private static final double ZOOM = 11;
    private static final double METRES = WebMercator.metresPerPixel(ZOOM);

    @Test
    void sites_of_one_spot_are_one_mark_with_their_number() {
        List<MapFeature> sites = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sites.add(site(i, i == 7 ? "national" : "none", i * 0.3, 0));
        }
        List<MarkLayouts.Mark> marks = marks(sites);
        assertThat(marks).hasSize(1);
        assertThat(marks.getFirst().members()).hasSize(12);
        // The most important stands for all.
        assertThat(marks.getFirst().feature().fid()).isEqualTo(7);
    }

    @Property(tries = 200)
    void every_site_is_in_one_mark_and_no_mark_hides_another(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 0, max = 90) Double> xy) {
        List<MapFeature> sites = new ArrayList<>();
        for (int i = 0; i + 1 < xy.size(); i += 2) {
            String protection = i % 3 == 0 ? "national" : i % 3 == 1 ? "provincial" : "none";
            sites.add(site(i, protection, xy.get(i), xy.get(i + 1)));
        }
        List<MarkLayouts.Mark> marks = marks(sites);
        assertThat(marks.stream().flatMap(m -> m.members().stream()).map(MapFeature::fid))
                .containsExactlyInAnyOrderElementsOf(sites.stream().map(MapFeature::fid).toList());
        for (int i = 0; i < marks.size(); i++) {
            for (int j = 0; j < i; j++) {
                MarkLayouts.Mark a = marks.get(i);
                MarkLayouts.Mark b = marks.get(j);
                double d = Math.hypot(a.x() - b.x(), a.y() - b.y()) / METRES;
                assertThat(d).isGreaterThan((a.size() + b.size()) / 2 * 0.8);
            }
        }
    }

    @Test
    void a_ring_parts_on_zooming_in_but_not_where_all_stand_on_one_spot() {
        List<MapFeature> sites = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sites.add(site(i, "national", 0, 0));
            sites.add(site(10 + i, "national", 9 + 40 * i, 0));
        }
        MarkLayouts layouts = new MarkLayouts(MemoryFeatures.of(sites));
        MapState state = MapState.initial(2025);
        assertThat(layouts.at(ZOOM - 4, state)).hasSize(1);
        List<MarkLayouts.Mark> near = layouts.at(ZOOM + 4, state);
        assertThat(near).hasSize(4);
        assertThat(near).filteredOn(MarkLayouts.Mark::isCluster).hasSize(1);
        // The same for every tile: whoever asks again gets the same.
        assertThat(new MarkLayouts(MemoryFeatures.of(sites)).at(ZOOM + 4, state)).isEqualTo(near);
    }

    @Test
    void rings_grow_in_three_steps() {
        assertThat(
                        List.of(2, 4, 5, 9, 10, 40).stream()
                                .map(n -> MarkStyle.ringSizeAt(n, 12))
                                .distinct())
                .hasSize(3)
                .isSorted();
    }

    private static List<MarkLayouts.Mark> marks(List<MapFeature> sites) {
        return new MarkLayouts(MemoryFeatures.of(sites)).at(ZOOM, MapState.initial(2025));
    }

    private static MapFeature site(int fid, String protection, double x, double y) {
        WorldPoint p = WebMercator.project(new LonLat(114.1, 26.6));
        return new MapFeature(
                fid,
                Layer.SITES,
                EntityId.of("site:T" + fid),
                Geodesics.FACTORY.createPoint(
                        new Coordinate(p.x() + x * METRES, p.y() + y * METRES)),
                null,
                new MapFeature.Site("former_site", protection, "none", false, false));
    }
}
