package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.DrawLists;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.MarkLayouts;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.hit.Hit;
import org.xianggan.atlas.core.render.hit.HitTest;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// No label on another, on a shield or on a mark, and none that jumps: on the real data, at four
/// scales.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LabelsOnRealDataTest {
    private AtlasFile atlas;
    private MapPictures pictures;

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
        pictures = new MapPictures(atlas, Path.of("assets", "fonts"));
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 113.9, 27.2",
        "9, 113.9, 26.7",
        "11, 113.85, 27.62",
        "11, 114.05, 26.6",
        "13, 114.17, 26.57",
    })
    void no_label_lies_on_another_or_on_a_mark(double zoom, double lon, double lat) {
        for (Language language : Language.values()) {
            Viewport v = Viewport.of(new LonLat(lon, lat), zoom, 1000, 800, 1.25);
            MapState state = state(language);
            List<Labels.Placed> placed = labels(v, state, null).placed();
            assertThat(placed).hasSizeGreaterThan(5);
            assertThat(overlaps(placed)).isEmpty();
            assertThat(marksUnder(v, state, placed)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 113.9, 27.2", "9, 113.9, 26.7", "11, 113.85, 27.62", "13, 114.17, 26.57"})
    void panning_moves_no_label_against_what_it_names(double zoom, double lon, double lat) {
        MapState state = state(Language.ZH);
        Viewport v = Viewport.of(new LonLat(lon, lat), zoom, 1000, 800, 1);
        Labels before = labels(v, state, null);
        Viewport panned = v.panned(40, 0);
        Labels after = labels(panned, state, before);
        int kept = 0;
        for (Labels.Placed p : before.placed()) {
            for (Labels.Placed q : after.placed()) {
                if (Objects.equals(p.id(), q.id())
                        && p.lines().equals(q.lines())
                        && p.anchorX() == q.anchorX()
                        && p.anchorY() == q.anchorY()) {
                    kept++;
                    assertThat(q.x() - p.x()).as("%s", p).isCloseTo(40, within(1.0));
                    assertThat(q.y() - p.y()).as("%s", p).isCloseTo(0, within(1.0));
                }
            }
        }
        long stillInside =
                before.placed().stream().filter(p -> p.x() + p.width() + 41 < 1000).count();
        assertThat((double) kept).isGreaterThan(0.85 * stillInside);
    }

    @ParameterizedTest
    @CsvSource({"9, 113.9, 26.7", "11, 113.85, 27.62"})
    void what_finds_no_room_is_listed_and_not_also_placed(double zoom, double lon, double lat) {
        MapState state = state(Language.ZH);
        Labels labels = labels(Viewport.of(new LonLat(lon, lat), zoom, 500, 400, 1), state, null);
        List<EntityId> hidden = labels.hidden().stream().map(Labels.Hidden::id).toList();
        assertThat(hidden).isNotEmpty().doesNotHaveDuplicates();
        labels.placed().forEach(p -> assertThat(hidden).doesNotContain(p.id()));
    }

    /// Six sites are known at the township alone: at the largest zoom their ring stays, is called
    /// after the place, and a click on it lists every one.
    @Test
    void the_ring_of_ciping_has_its_name_and_lists_its_sites() {
        Viewport v = Viewport.of(new LonLat(114.16, 26.574), Viewport.MAX_ZOOM, 800, 600, 1);
        MapState state = state(Language.ZH);
        MarkLayouts.Mark ring =
                new MarkLayouts(atlas)
                        .at(v.zoom(), state).stream()
                                .filter(MarkLayouts.Mark::isCluster)
                                .filter(m -> v.box().contains(m.x(), m.y()))
                                .findFirst()
                                .orElseThrow();
        assertThat(ring.members()).hasSizeGreaterThan(4);
        assertThat(labels(v, state, null).placed())
                .extracting(Labels.Placed::lines)
                .contains(List.of("茨坪"));
        List<EntityId> hit =
                new HitTest(atlas)
                        .at(v, state, v.toScreenX(ring.x()), v.toScreenY(ring.y()), 6).stream()
                                .map(Hit::id)
                                .toList();
        assertThat(hit).containsAll(ring.members().stream().map(MapFeature::id).toList());
    }

    private MapState state(Language language) {
        MapState s = MapState.initial(atlas.defaultYear());
        return new MapState(s.visible(), s.year(), s.theme(), language, null);
    }

    private Labels labels(Viewport v, MapState state, @Nullable Labels b) {
        return Objects.requireNonNull(pictures.labels(v, state, b, () -> false));
    }

    private static Set<String> overlaps(List<Labels.Placed> placed) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (placed.get(i).overlaps(placed.get(j))) {
                    found.add(placed.get(i).lines() + " on " + placed.get(j).lines());
                }
            }
        }
        return found;
    }

    /// Marks and dots whose middle lies under a label.
    private long marksUnder(Viewport v, MapState state, List<Labels.Placed> placed) {
        return new DrawLists(atlas)
                .of(Layer.Group.MARKS, PixelFrame.of(v), state).stream()
                        .filter(op -> placed.stream().anyMatch(p -> covers(p, op)))
                        .count();
    }

    private static boolean covers(Labels.Placed p, DrawOp op) {
        return switch (op) {
            case DrawOp.Mark m -> holds(p, m.x(), m.y());
            case DrawOp.Ring r -> holds(p, r.x(), r.y());
            case DrawOp.Disc d -> holds(p, d.x(), d.y());
            default -> false;
        };
    }

    private static boolean holds(Labels.Placed p, double x, double y) {
        return x > p.x() && x < p.x() + p.width() && y > p.y() && y < p.y() + p.height();
    }
}
