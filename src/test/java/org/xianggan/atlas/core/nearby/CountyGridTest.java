package org.xianggan.atlas.core.nearby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Shape;

import java.util.List;

class CountyGridTest {
    private static final CountyArea WEST =
            county("430001", 113, new Census(Range.of(1000), List.of()));
    private static final CountyArea EAST = county("360001", 114, null);

    private static CountyArea county(String code, double west, @Nullable Census people) {
        Geometry area =
                Geodesics.FACTORY.createPolygon(
                        new Coordinate[] {
                            new Coordinate(west, 26),
                            new Coordinate(west + 1, 26),
                            new Coordinate(west + 1, 27),
                            new Coordinate(west, 27),
                            new Coordinate(west, 26)
                        });
        Names names = new Names("县" + code, "县" + code, null, null, List.of());
        Entity entity =
                new Entity(
                        EntityId.of("county:" + code),
                        names,
                        null,
                        new LonLat(west + 0.5, 26.5),
                        null,
                        null,
                        true);
        return new CountyArea(entity, true, area, people);
    }

    private static List<LonLat> ring(double west, double south, double east, double north) {
        return List.of(
                new LonLat(west, south),
                new LonLat(east, south),
                new LonLat(east, north),
                new LonLat(west, north),
                new LonLat(west, south));
    }

    private final CountyGrid grid = new CountyGrid(List.of(WEST, EAST));

    @Test
    void aShapeCoversItsShareOfEachCounty() {
        double[] shares = grid.shares(List.of(new Shape(ring(113.5, 26, 114.25, 27), List.of())));
        assertThat(shares[0]).isCloseTo(0.5, within(0.01));
        assertThat(shares[1]).isCloseTo(0.25, within(0.01));
    }

    @Test
    void holesAndWhatLiesOutsideAreNotCovered() {
        Shape all = new Shape(ring(110, 20, 114, 30), List.of(ring(113.2, 26.2, 113.7, 26.6)));
        double[] shares = grid.shares(List.of(all));
        assertThat(shares[0]).isCloseTo(1 - 0.2, within(0.01));
        assertThat(shares[1]).isLessThan(0.01);
        assertThat(grid.shares(List.of())).containsOnly(0.0);
    }

    @Test
    void theSouthOfACountyIsLargerThanItsNorth() {
        double south = grid.shares(List.of(new Shape(ring(113, 26, 114, 26.5), List.of())))[0];
        assertThat(south).isGreaterThan(0.5).isLessThan(0.503);
    }
}
