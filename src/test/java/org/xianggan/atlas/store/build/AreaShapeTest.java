package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.store.gpkg.Bands;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Areas in the zoom bands: simplified, cut, grown together; EPSG:3857 metres.
class AreaShapeTest {
    private static Coordinate[] circle(double x, double y, double radius, int points) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double a = 2 * Math.PI * i / points;
            ring[i] = new Coordinate(x + radius * Math.cos(a), y + radius * Math.sin(a));
        }
        ring[points] = ring[0].copy();
        return ring;
    }

    private static Polygon ring(double x, double y, double radius, int points) {
        return Geodesics.FACTORY.createPolygon(circle(x, y, radius, points));
    }

    @Test
    void what_is_too_small_for_a_band_is_not_in_it_nor_are_holes() {
        Polygon lake =
                Geodesics.FACTORY.createPolygon(
                        Geodesics.FACTORY.createLinearRing(circle(0, 0, 1000, 90)),
                        new LinearRing[] {
                            Geodesics.FACTORY.createLinearRing(circle(0, 0, 100, 30))
                        });
        assertThat(AreaShape.simplified(lake, 10, 4e6)).isNull();
        Polygon coarse = AreaShape.simplified(lake, 10, 1e5);
        assertThat(coarse).isNotNull();
        assertThat(coarse.getNumInteriorRing()).isZero();
        assertThat(coarse.getNumPoints()).isLessThan(40);
        Polygon fine = AreaShape.simplified(lake, 1, 1e3);
        assertThat(fine).isNotNull();
        assertThat(fine.getNumInteriorRing()).isEqualTo(1);
        assertThat(AreaShape.area(fine.getExteriorRing().getCoordinates())).isPositive();
        assertThat(AreaShape.area(fine.getInteriorRingN(0).getCoordinates())).isNegative();
    }

    @Test
    void large_ones_come_in_pieces_that_are_the_whole_together() {
        Polygon whole = ring(0, 0, 50_000, 7000);
        List<Polygon> pieces = new ArrayList<>();
        AreaShape.pieces(whole, pieces::add);
        assertThat(pieces).hasSizeGreaterThan(7);
        assertThat(pieces).allMatch(p -> p.getNumPoints() <= 800);
        assertThat(pieces.stream().mapToDouble(Polygon::getArea).sum())
                .isCloseTo(whole.getArea(), within(1.0));
    }

    @Test
    void beyond_the_frame_of_the_atlas_there_is_none() {
        int[][] across = {
            {
                1_110_000_000,
                270_000_000,
                1_130_000_000,
                270_000_000,
                1_130_000_000,
                280_000_000,
                1_110_000_000,
                280_000_000,
                1_110_000_000,
                270_000_000
            }
        };
        Polygon shape = AreaShape.of(across);
        assertThat(shape).isNotNull();
        assertThat(World.unproject(shape).getEnvelopeInternal().getMinX()).isEqualTo(112.0);
        for (int i = 0; i < across[0].length; i += 2) {
            across[0][i] -= 30_000_000;
        }
        assertThat(AreaShape.of(across)).isNull();
    }

    @Test
    void neighbours_grow_together_in_a_coarse_band_and_what_stays_small_is_left_out()
            throws SQLException {
        int band = Bands.of(9);
        double pixel = Bands.pixel(band);
        List<Polygon> out = new ArrayList<>();
        AreaMerging merging = new AreaMerging(band, 30, out::add);
        for (int i = 0; i < 9; i++) {
            merging.add(ring(i % 3 * 4 * pixel, i / 3 * 4 * pixel, 1.8 * pixel, 20));
        }
        merging.add(ring(100 * pixel, 0, 1.8 * pixel, 20));
        merging.finish();
        assertThat(out).hasSize(1);
        assertThat(out.getFirst().getArea()).isGreaterThan(9 * 9 * pixel * pixel);
    }
}
