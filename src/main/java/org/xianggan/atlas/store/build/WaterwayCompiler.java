package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.survey.Waterways;
import org.xianggan.atlas.store.gpkg.BandStream;
import org.xianggan.atlas.store.gpkg.Bands;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Writes the watercourses on which no river of the atlas runs: chains in degrees, and in the zoom
/// bands in which their rank is drawn.
final class WaterwayCompiler {
    private final GpkgWriter out;
    private final Waterways ways;
    private final BandStream stream;

    /// Rivers alone are called by their names.
    private record Look(WaterRank rank, int metres, @Nullable String name) {}

    /// Longer ones are cut: names stand along whole chains.
    private static final long LONGEST = 4_000_000;

    private final Map<Look, Integer> looks = new HashMap<>();

    WaterwayCompiler(GpkgWriter out, Waterways ways) {
        this.out = out;
        this.ways = ways;
        this.stream = out.stream(Layer.MORE_RIVERS);
    }

    /// @param without ways that are drawn elsewhere
    void compile(BitSet without) throws SQLException {
        Waterways.Builder rest = new Waterways.Builder();
        for (int way = 0; way < ways.size(); way++) {
            if (!without.get(way)) {
                int[] points = ways.points(way);
                rest.add(ways.rank(way), ways.name(way), ways.metres(way), points, points.length);
            }
        }
        Waterways left = rest.build();
        new WayChains(left, LONGEST).<SQLException>each((way, lonLat) -> write(left, way, lonLat));
        stream.finish();
    }

    private void write(Waterways of, int way, int[] lonLat) throws SQLException {
        WaterRank rank = of.rank(way);
        int metres = of.metres(way);
        Coordinate[] world = WaterNear.world(lonLat);
        int fid =
                out.lone(
                        StoreTable.OTHER_RIVERS,
                        Geodesics.FACTORY.createLineString(World.unproject(world)),
                        rank.word(),
                        of.name(way),
                        metres == 0 ? null : metres);
        Look alike = new Look(rank, metres, rank == WaterRank.RIVER ? of.name(way) : null);
        Integer known = looks.get(alike);
        int look = known == null ? out.look(Layer.MORE_RIVERS, fid) : known;
        looks.put(alike, look);
        for (int band = Bands.of(rank.firstZoom()); band < Bands.count(); band++) {
            stream.shape(
                    fid,
                    look,
                    band,
                    Geodesics.FACTORY.createLineString(
                            Simplify.chain(world, Bands.tolerance(band))));
        }
    }
}
