package org.xianggan.atlas.core.layer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class CheckedRowsTest {
    private final List<FeatureRow> rows = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private CheckedRows checks(ReadOptions options) {
        return new CheckedRows(
                new RowSink() {
                    @Override
                    public void row(FeatureRow row) {
                        rows.add(row);
                    }

                    @Override
                    public void rejected(Rejected row) {
                        rejected.add(row);
                    }
                },
                options,
                Messages.chinese());
    }

    private static Geometry wkt(String text) throws Exception {
        return new WKTReader(
                        new GeometryFactory(
                                new PrecisionModel(),
                                0,
                                PackedCoordinateSequenceFactory.DOUBLE_FACTORY))
                .read(text);
    }

    private static Geometry point(double lon, double lat) {
        return Geodesics.FACTORY.createPoint(
                new PackedCoordinateSequence.Double(new double[] {lon, lat}, 2, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POINT (113.5 26.8) |
                    LINESTRING (113 26, 113 26) |
                    POLYGON ((0 0, 4 0, 4 4, 0 0)) |
                    POINT (NaN 26) | 不是有限的数
                    LINESTRING (113 26, 113 NaN) | 不是有限的数
                    POINT (181 26) | 不在地球上
                    POINT (26.8 113.5) | 写反
                    POINT EMPTY | 空的
                    GEOMETRYCOLLECTION EMPTY | 空的
                    POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0)) | 自己相交
                    POLYGON ((0 0, 4 0, 4 4, 0 0), (9 9, 9 8, 8 8, 9 9)) | 矛盾
                    """)
    void a_shape_is_let_through_or_named(String text, String words) throws Exception {
        checks(ReadOptions.PLAIN).row(new FeatureRow(5, wkt(text), Map.of()));
        if (words == null) {
            assertThat(rows).hasSize(1);
        } else {
            assertThat(rejected)
                    .singleElement()
                    .satisfies(
                            r -> {
                                assertThat(r.place()).isEqualTo(5);
                                assertThat(r.message()).contains(words);
                            });
        }
    }

    @Test
    void values_without_end_and_infinite_ones_are_named() throws Exception {
        CheckedRows checks = checks(ReadOptions.PLAIN);
        checks.row(new FeatureRow(1, null, Map.of("a", "x".repeat(1_000_001))));
        checks.row(new FeatureRow(2, null, Map.of("a", Double.POSITIVE_INFINITY)));
        assertThat(rows).isEmpty();
        assertThat(rejected).hasSize(2);
    }

    @Test
    void swapping_is_noticed_and_never_done_unasked() throws Exception {
        CheckedRows asWritten = checks(ReadOptions.PLAIN);
        for (int i = 0; i < 10; i++) {
            asWritten.row(new FeatureRow(i + 1, point(26 + i / 10.0, 113), Map.of()));
        }
        assertThat(asWritten.looksSwapped()).isTrue();
        assertThat(rows).isEmpty();
        CheckedRows turned = checks(ReadOptions.PLAIN.swapped(true));
        turned.row(new FeatureRow(1, point(26, 113), Map.of()));
        assertThat(turned.looksSwapped()).isFalse();
        assertThat(Objects.requireNonNull(rows.getFirst().shape()).getCoordinate())
                .isEqualTo(new Coordinate(113, 26));
    }

    @Test
    void what_lies_elsewhere_on_earth_is_not_called_swapped() throws Exception {
        CheckedRows checks = checks(ReadOptions.PLAIN);
        checks.row(new FeatureRow(1, point(2.35, 48.85), Map.of()));
        assertThat(checks.looksSwapped()).isFalse();
        assertThat(rows).hasSize(1);
    }

    @Property(tries = 200)
    void every_datum_comes_to_wgs84(
            @ForAll @DoubleRange(min = 111, max = 117) double lon,
            @ForAll @DoubleRange(min = 24, max = 30) double lat)
            throws IOException {
        for (Datum datum : Datum.values()) {
            rows.clear();
            LonLat written = datum.fromWgs84(new LonLat(lon, lat));
            checks(ReadOptions.PLAIN.datum(datum))
                    .row(new FeatureRow(1, point(written.lon(), written.lat()), Map.of()));
            Coordinate at = Objects.requireNonNull(rows.getFirst().shape()).getCoordinate();
            assertThat(Geodesics.metres(new LonLat(lon, lat), new LonLat(at.x, at.y)))
                    .isLessThan(0.001);
        }
    }
}
