package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.Ogrinfo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Roads and railways of no named line, kept in a survey: by box and zoom they come as they were
/// given, and without a survey there are none.
class OtherWayStoreTest {
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);
    private static final int WAYS = 3000;

    @TempDir static Path folder;

    private static Path file = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shipped;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile shown;

    private static final int[][] COURSES = new int[WAYS][];

    @BeforeAll
    static void write() throws IOException {
        shipped =
                AtlasFile.open(
                        DataMini.built(folder, folder.resolve("atlas.gpkg")), Messages.english());
        OtherWays.Builder ways = new OtherWays.Builder();
        Random random = new Random(1);
        WayRank[] ranks = WayRank.values();
        for (int i = 0; i < WAYS; i++) {
            int lon = 1_125_000_000 + random.nextInt(20_000_000);
            int lat = 260_000_000 + random.nextInt(20_000_000);
            COURSES[i] = new int[] {lon, lat, lon + 20_000, lat + 5_000, lon + 40_000, lat};
            ways.add(ranks[i % ranks.length], i == 0 ? "X001" : null, null, COURSES[i], 6);
        }
        file = folder.resolve("survey.gpkg");
        shown =
                HandSurvey.through(
                        shipped,
                        HandSurvey.with(HandSurvey.of(shipped, Set.of()), ways.build()),
                        file,
                        Messages.english());
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    private static Set<WayRank> ranks(List<MapFeature> features) {
        Set<WayRank> out = new TreeSet<>();
        for (MapFeature f : features) {
            assertThat(f.id()).isNull();
            if (f.look() instanceof MapFeature.OtherWay(WayRank rank)) {
                out.add(rank);
            }
        }
        return out;
    }

    @Test
    void a_zoom_has_the_ranks_that_it_draws() {
        for (double zoom : new double[] {7, 8.5, 9.5, 10.5, 11.5, 12.5, 14}) {
            Set<WayRank> expected = new TreeSet<>();
            for (WayRank rank : WayRank.values()) {
                if (!rank.isRail() && rank.firstZoom() <= zoom) {
                    expected.add(rank);
                }
            }
            assertThat(ranks(shown.query(Layer.MORE_ROADS, zoom, FRAME))).isEqualTo(expected);
        }
        assertThat(ranks(shown.query(Layer.MORE_RAILWAYS, 8, FRAME))).containsExactly(WayRank.RAIL);
        assertThat(shown.query(Layer.MORE_ROADS, 14, FRAME)).hasSize(WAYS * 8 / 10);
        assertThat(shown.query(Layer.MORE_RAILWAYS, 14, FRAME)).hasSize(WAYS * 2 / 10);
    }

    @Test
    void a_box_has_what_meets_it() {
        Random random = new Random(2);
        for (int n = 0; n < 50; n++) {
            double west = 112.5 + 1.9 * random.nextDouble();
            double south = 26 + 1.9 * random.nextDouble();
            double side = 0.02 + 0.1 * random.nextDouble();
            GeoBox box = new GeoBox(west, south, west + side, south + side);
            long expected = 0;
            for (int i = 0; i < WAYS; i++) {
                int[] c = COURSES[i];
                boolean meets =
                        c[0] <= 1e7 * box.east()
                                && c[4] >= 1e7 * box.west()
                                && c[1] <= 1e7 * box.north()
                                && c[3] >= 1e7 * box.south();
                if (meets && i % 10 < 8) {
                    expected++;
                }
            }
            assertThat(shown.query(Layer.MORE_ROADS, 14, WebMercator.project(box)))
                    .hasSize((int) expected);
        }
    }

    @Test
    void layers_have_them_while_the_survey_is_used() {
        assertThat(shown.layers())
                .contains(new LayerCount("more-roads", WAYS * 8 / 10, WAYS * 8 / 10))
                .contains(new LayerCount("more-railways", WAYS * 2 / 10, WAYS * 2 / 10));
        assertThat(shipped.layers()).noneMatch(l -> l.layer().startsWith("more"));
        assertThat(shipped.query(Layer.MORE_ROADS, 14, FRAME)).isEmpty();
        shipped.lines(
                Layer.MORE_RAILWAYS,
                14,
                FRAME,
                (fid, kind, xy, from, count) -> assertThat(fid).as("no line").isNull());
    }

    @Test
    void opens_in_gdal_without_a_warning() throws Exception {
        Ogrinfo.assumeInstalled();
        assertThat(
                        Ogrinfo.of(
                                "-ro",
                                "-so",
                                file.toString(),
                                StoreTable.OTHER_ROADS.table(),
                                StoreTable.OTHER_RAILWAYS.table()))
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR")
                .contains("Feature Count: " + WAYS * 8 / 10, "Feature Count: " + WAYS * 2 / 10);
    }
}
