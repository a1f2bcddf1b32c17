package org.xianggan.atlas.core.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.DrawLists;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.testing.MemoryFeatures;
import org.xianggan.atlas.testing.Scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/// Names of a survey's points take the room that is left.
final class OtherPointLabelsTest {
    private static final TextMeasure WIDE = (text, weight, tracking, em) -> text.length() * em;
    private static final Set<String> STYLES =
            Set.of("more-town", "more-place", "more-station", "peak");

    private static Scene scene() throws Exception {
        return Scene.read(Path.of("src", "test", "resources", "golden", "country", "scene.json"));
    }

    private static Viewport view(Scene scene, double zoom) {
        Viewport own = scene.viewport(1);
        return own.at(own.centreX(), own.centreY(), zoom);
    }

    private static MapFeature point(long fid, PointRank rank, String name, double x, double y) {
        Layer layer =
                switch (rank) {
                    case PEAK -> Layer.PEAKS;
                    case STATION, HALT -> Layer.MORE_STATIONS;
                    default -> Layer.MORE_PLACES;
                };
        return new MapFeature(
                fid,
                layer,
                null,
                Geodesics.FACTORY.createPoint(new Coordinate(x, y)),
                new Names(name, name, null, null, List.of()),
                new MapFeature.OtherPoint(rank, rank == PointRank.PEAK ? 1918 : null));
    }

    private static Labels place(List<MapFeature> features, Viewport v, MapState state) {
        MemoryFeatures source = MemoryFeatures.of(features);
        return Objects.requireNonNull(
                new LabelPlacer(source, new DrawLists(source).marks(), WIDE)
                        .place(v, state, null, List.of(), () -> false));
    }

    private static List<MapFeature> crowd(long seed, WorldBox box) {
        Random r = new Random(seed);
        List<MapFeature> out = new ArrayList<>();
        PointRank[] ranks = PointRank.values();
        for (int i = 0; i < r.nextInt(150); i++) {
            out.add(
                    point(
                            i,
                            ranks[r.nextInt(ranks.length)],
                            "村".repeat(2 + r.nextInt(7)),
                            box.minX() + r.nextDouble() * (box.maxX() - box.minX()),
                            box.minY() + r.nextDouble() * (box.maxY() - box.minY())));
        }
        return out;
    }

    @Property(tries = 40)
    void names_of_the_atlas_stand_as_without_them_and_none_lies_on_another(@ForAll long seed)
            throws Exception {
        Scene scene = scene();
        double zoom = 8 + new Random(seed).nextInt(7);
        Viewport v = view(scene, zoom);
        Labels before = place(scene.features(), v, scene.state());
        List<MapFeature> with = new ArrayList<>(scene.features());
        with.addAll(crowd(seed, v.box()));
        Labels after = place(with, v, scene.state());
        assertThat(after.placed().subList(0, before.placed().size())).isEqualTo(before.placed());
        assertThat(after.hidden()).isEqualTo(before.hidden());
        List<Labels.Placed> added =
                after.placed().subList(before.placed().size(), after.placed().size());
        assertThat(added).extracting(Labels.Placed::style).allMatch(STYLES::contains);
        PixelFrame f = PixelFrame.of(v);
        for (Labels.Placed p : added) {
            assertThat(after.placed()).noneMatch(o -> o != p && o.overlaps(p));
            assertThat(with)
                    .filteredOn(
                            m ->
                                    m.look() instanceof MapFeature.OtherPoint o
                                            && o.rank().firstZoom() <= zoom)
                    .noneMatch(m -> covers(p, m.shape().getCoordinate(), f));
        }
    }

    private static boolean covers(Labels.Placed p, Coordinate c, PixelFrame f) {
        double x = f.x(c.x);
        double y = f.y(c.y);
        return x > p.x() && x < p.x() + p.width() && y > p.y() && y < p.y() + p.height();
    }

    @ParameterizedTest
    @CsvSource({
        "8.9, CITY, false", "9, CITY, true", "9.9, TOWN, false", "10, TOWN, true",
        "11.9, VILLAGE, false", "12, VILLAGE, true", "12.9, HAMLET, false", "13, HAMLET, true",
        "10.9, PEAK, false", "11, PEAK, true", "10.9, STATION, false", "11, STATION, true"
    })
    void each_rank_is_named_from_its_zoom_on(double zoom, PointRank rank, boolean named)
            throws Exception {
        Viewport v = view(scene(), zoom);
        MapState state = MapState.initial(2026);
        Labels labels = place(List.of(point(1, rank, "某地", v.centreX(), v.centreY())), v, state);
        assertThat(labels.placed().stream().anyMatch(p -> STYLES.contains(p.style())))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"ZH, 武功山 1918 m", "EN, 武功山 1918 m", "BOTH, 武功山 1918 m"})
    void a_peak_tells_its_height_and_a_long_name_is_not_broken_within_it(
            Language language, String text) throws Exception {
        Viewport v = view(scene(), 12);
        MapState state = MapState.initial(2026).in(language);
        MapFeature peak = point(1, PointRank.PEAK, "武功山", v.centreX(), v.centreY());
        assertThat(place(List.of(peak), v, state).placed())
                .filteredOn(p -> p.style().equals("peak"))
                .singleElement()
                .satisfies(p -> assertThat(p.lines()).containsExactly(text));
    }
}
