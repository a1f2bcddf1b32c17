package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class PackTest {
    private static final WorldBox WORLD = new WorldBox(-1e7, -1e7, 1e7, 1e7);
    private static final MapFeature.Kind KIND =
            new MapFeature.Kind(Layer.WATER, null, null, new MapFeature.Surface(2));
    private static final Map<Integer, LookReader.Stub> LOOKS =
            Map.of(3, new LookReader.Stub(KIND, WORLD));

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader(Geodesics.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static byte[] bytes(String... shapes) {
        List<Packing.Piece> pieces = new ArrayList<>();
        for (String wkt : shapes) {
            pieces.add(Packing.Piece.of(10 + pieces.size(), 3, shape(wkt)));
        }
        return Packing.bytes(pieces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1.5 -2)",
                "LINESTRING (0 0, 1 1, 2 0.1)",
                "POLYGON ((0 0, 9 0, 9 9, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1), (5 5, 6 5, 6 6, 5 5))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((0 0, 1 1), (5 5, 6 6, 7 5))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1)),"
                        + " ((20 20, 21 20, 21 21, 20 20)))",
            })
    void keeps_every_form_of_shape(String wkt) {
        Pack pack = new Pack(bytes("POINT (7 7)", wkt, "LINESTRING (3 3, 4 4)"));
        MapFeature feature = Objects.requireNonNull(pack.feature(1, Layer.WATER, LOOKS));
        assertThat(feature.shape().equalsExact(shape(wkt))).as(wkt).isTrue();
        assertThat(feature.shape().getGeometryType()).isEqualTo(shape(wkt).getGeometryType());
        assertThat(feature.fid()).isEqualTo(11);
        assertThat(feature.look()).isEqualTo(KIND.look());
        MapFeature after = Objects.requireNonNull(pack.feature(2, Layer.WATER, LOOKS));
        assertThat(after.shape().equalsExact(shape("LINESTRING (3 3, 4 4)"))).isTrue();
    }

    @Test
    void gives_the_lines_that_meet_a_box_part_by_part() {
        Pack pack =
                new Pack(
                        bytes(
                                "POLYGON ((0 0, 9 0, 9 9, 0 0))",
                                "MULTILINESTRING ((0 0, 1 1), (5 5, 6 6, 7 5))",
                                "LINESTRING (100 100, 101 101)",
                                "LINESTRING (3 3, 4 4)"));
        List<String> lines = new ArrayList<>();
        pack.lines(
                new WorldBox(0, 0, 10, 10),
                LOOKS,
                (fid, kind, xy, from, count) ->
                        lines.add(
                                fid
                                        + Arrays.toString(
                                                Arrays.copyOfRange(
                                                        xy, 2 * from, 2 * (from + count)))));
        assertThat(lines)
                .containsExactly(
                        "11[0.0, 0.0, 1.0, 1.0]",
                        "11[5.0, 5.0, 6.0, 6.0, 7.0, 5.0]",
                        "13[3.0, 3.0, 4.0, 4.0]");
    }

    @Test
    void what_has_no_known_look_is_left_out() {
        Pack pack = new Pack(bytes("LINESTRING (3 3, 4 4)"));
        assertThat(pack.feature(0, Layer.WATER, Map.of())).isNull();
        pack.lines(WORLD, Map.of(), (fid, kind, xy, from, count) -> assertThat(fid).isNegative());
    }

    @Test
    void refuses_what_is_no_pack() {
        byte[] whole = bytes("POLYGON ((0 0, 9 0, 9 9, 0 0))", "POINT (1 2)");
        for (int length : List.of(0, 11, 12, whole.length - 1)) {
            assertThatThrownBy(() -> new Pack(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(RuntimeException.class);
        }
        for (int at : List.of(0, 3, 4, 28, 32, 36)) {
            byte[] bad = whole.clone();
            bad[at] = 0x70;
            assertThatThrownBy(() -> new Pack(bad))
                    .as("byte %d", at)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
