package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.Bands;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.List;

/// Writes a feature once in degrees and once for each zoom band.
final class Features {
    private final GpkgWriter out;

    Features(GpkgWriter out) {
        this.out = out;
    }

    int point(StoreTable table, Layer layer, LonLat at, @Nullable Object... values)
            throws SQLException {
        Geometry degrees = Geodesics.FACTORY.createPoint(World.coordinate(at));
        int fid = out.feature(table, degrees, values);
        Geometry world = World.project(degrees);
        for (int band = 0; band < Bands.count(); band++) {
            out.band(layer, fid, band, world);
        }
        return fid;
    }

    /// A line given in EPSG:3857.
    int line(StoreTable table, Layer layer, List<Coordinate> world, @Nullable Object... values)
            throws SQLException {
        Coordinate[] whole = world.toArray(Coordinate[]::new);
        int fid =
                out.feature(
                        table, Geodesics.FACTORY.createLineString(World.unproject(whole)), values);
        for (int band = 0; band < Bands.count(); band++) {
            Coordinate[] simple = Simplify.chain(whole, Bands.tolerance(band));
            out.band(layer, fid, band, Geodesics.FACTORY.createLineString(simple));
        }
        return fid;
    }

    /// An area of its own (no neighbours); left out of the bands in which it is below a pixel.
    int area(StoreTable table, Layer layer, Geometry degrees, @Nullable Object... values)
            throws SQLException {
        int fid = out.feature(table, multi(degrees), values);
        Geometry world = World.project(degrees);
        Envelope e = world.getEnvelopeInternal();
        for (int band = 0; band < Bands.count(); band++) {
            if (Math.max(e.getWidth(), e.getHeight()) >= Bands.pixel(band)) {
                Geometry simple = DouglasPeuckerSimplifier.simplify(world, Bands.tolerance(band));
                if (!simple.isEmpty()) {
                    out.band(layer, fid, band, simple);
                }
            }
        }
        return fid;
    }

    static Geometry multi(Geometry area) {
        return area instanceof Polygon p
                ? new MultiPolygon(new Polygon[] {p}, Geodesics.FACTORY)
                : area;
    }
}
