package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Two thousand lines in one layer: a box finds in the packs of the store what looking at each line
/// finds.
class BandsOfManyTest {
    private static final int LINES = 2000;

    @TempDir static Path folder;

    private static final List<LineString> SHAPES = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile atlas;

    private final Random random = new Random();

    @BeforeAll
    static void build() throws SQLException {
        Path store = folder.resolve("many.gpkg");
        Random random = new Random(7);
        try (GpkgWriter out = new GpkgWriter(store, "2026-01-01T00:00:00.000Z")) {
            out.row(StoreTable.META, "schema_version", String.valueOf(StoreTable.SCHEMA_VERSION));
            out.row(StoreTable.META, "default_year", "2026");
            for (int i = 0; i < LINES; i++) {
                LineString shape = line(random);
                SHAPES.add(shape);
                // Every hundredth is a road of its own; the others are of five kinds.
                String id = i % 100 == 0 ? "road:R" + i : null;
                int fid = road(out, shape, id, i % 5);
                for (int band = 0; band < Bands.count(); band++) {
                    out.band(Layer.ROADS, fid, band, shape);
                }
            }
            out.finish(Map.of());
        }
        atlas = AtlasFile.open(store, Messages.english());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static int road(GpkgWriter out, LineString shape, @Nullable String id, int kind)
            throws SQLException {
        return out.feature(
                StoreTable.ROADS,
                shape,
                id,
                null,
                null,
                "1",
                "national",
                "G" + kind,
                "open",
                "A",
                false,
                false);
    }

    private static LineString line(Random random) {
        double x = random.nextDouble(1e6);
        double y = random.nextDouble(1e6);
        return Geodesics.FACTORY.createLineString(
                IntStream.range(0, 2 + random.nextInt(8))
                        .mapToObj(
                                i ->
                                        new Coordinate(
                                                x + random.nextDouble(2e4),
                                                y + random.nextDouble(2e4)))
                        .toArray(Coordinate[]::new));
    }

    @RepeatedTest(20)
    void a_box_finds_what_meets_it_in_the_order_of_numbers() {
        double zoom = random.nextDouble(6, 15);
        double x = random.nextDouble(1e6);
        double y = random.nextDouble(1e6);
        WorldBox box = new WorldBox(x, y, x + random.nextDouble(4e5), y + random.nextDouble(4e5));
        List<Long> wanted = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            var e = SHAPES.get(i).getEnvelopeInternal();
            if (box.intersects(new WorldBox(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()))) {
                wanted.add(i + 1L);
            }
        }
        List<MapFeature> found = atlas.query(Layer.ROADS, zoom, box);
        assertThat(found).extracting(MapFeature::fid).containsExactlyElementsOf(wanted);
        assertThat(found)
                .allSatisfy(
                        f -> {
                            assertThat(f.shape().equalsExact(SHAPES.get((int) f.fid() - 1)))
                                    .isTrue();
                            assertThat(((MapFeature.LinePiece) f.look()).ref())
                                    .isEqualTo("G" + (f.fid() - 1) % 5);
                        });
        List<Long> lines = new ArrayList<>();
        atlas.lines(
                Layer.ROADS,
                zoom,
                box,
                (fid, kind, xy, from, count) -> {
                    lines.add(fid);
                    LineString shape = SHAPES.get((int) fid - 1);
                    assertThat(count).isEqualTo(shape.getNumPoints());
                    for (int i = 0; i < count; i++) {
                        assertThat(xy[2 * (from + i)]).isEqualTo(shape.getCoordinateN(i).x);
                        assertThat(xy[2 * (from + i) + 1]).isEqualTo(shape.getCoordinateN(i).y);
                    }
                });
        assertThat(lines).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(atlas.query(Layer.RAILWAYS, zoom, box)).isEmpty();
    }

    @Test
    void what_looks_alike_has_one_look_and_an_entity_finds_its_own() {
        WorldBox all = new WorldBox(0, 0, 2e6, 2e6);
        assertThat(
                        atlas.query(Layer.ROADS, 9, all).stream()
                                .filter(f -> f.id() == null)
                                .map(f -> System.identityHashCode(f.look()))
                                .distinct())
                .hasSize(5);
        assertThat(atlas.of(EntityId.of("road:R700"), 9))
                .extracting(MapFeature::fid)
                .containsExactly(701L);
        assertThat(atlas.of(EntityId.of("road:R701"), 9)).isEmpty();
    }
}
