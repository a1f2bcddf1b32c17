package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.store.gpkg.BandStream;
import org.xianggan.atlas.store.gpkg.Bands;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleConsumer;

/// Writes the ways of no named line: chains in degrees, and in the zoom bands in which their rank
/// is drawn.
final class OtherWayCompiler {
    private static final int TOLD_EACH = 1 << 12;

    private final GpkgWriter out;
    private final OtherWays ways;
    private final BandStream roads;
    private final BandStream railways;
    private final Map<WayRank, Integer> looks = new EnumMap<>(WayRank.class);

    OtherWayCompiler(GpkgWriter out, OtherWays ways) {
        this.out = out;
        this.ways = ways;
        this.roads = out.stream(Layer.MORE_ROADS);
        this.railways = out.stream(Layer.MORE_RAILWAYS);
    }

    /// @param done told now and then which part is written, 0…1
    void compile(DoubleConsumer done) throws SQLException {
        int[] count = {0};
        new WayChains(ways)
                .<SQLException>each(
                        (way, lonLat) -> {
                            write(way, lonLat);
                            if (++count[0] % TOLD_EACH == 0) {
                                done.accept(Math.min(1, (double) count[0] / ways.size()));
                            }
                        });
        roads.finish();
        railways.finish();
    }

    private void write(int way, int[] lonLat) throws SQLException {
        WayRank rank = ways.rank(way);
        OtherWays.Label label = ways.label(way);
        Coordinate[] degrees = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] =
                    new Coordinate(
                            lonLat[2 * i] / OtherWays.STEPS, lonLat[2 * i + 1] / OtherWays.STEPS);
        }
        int fid =
                out.lone(
                        rank.isRail() ? StoreTable.OTHER_RAILWAYS : StoreTable.OTHER_ROADS,
                        Geodesics.FACTORY.createLineString(degrees),
                        rank.word(),
                        label.ref(),
                        label.name());
        Integer known = looks.get(rank);
        int look = known == null ? out.look(layer(rank), fid) : known;
        looks.put(rank, look);
        Coordinate[] world = World.project(degrees);
        BandStream stream = rank.isRail() ? railways : roads;
        for (int band = 0; band < Bands.count(); band++) {
            if (isIn(rank, band)) {
                LineString shape =
                        Geodesics.FACTORY.createLineString(
                                Simplify.chain(world, Bands.tolerance(band)));
                stream.shape(fid, look, band, shape);
            }
        }
    }

    private static Layer layer(WayRank rank) {
        return rank.isRail() ? Layer.MORE_RAILWAYS : Layer.MORE_ROADS;
    }

    /// Whether some zoom of the band draws the rank.
    private static boolean isIn(WayRank rank, int band) {
        return band + 1 == Bands.count() || rank.firstZoom() < Bands.zmin(band + 1);
    }
}
