package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.survey.GroundAreas;
import org.xianggan.atlas.store.gpkg.BandStream;
import org.xianggan.atlas.store.gpkg.Bands;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/// Writes waters and land use: each area in degrees, and in the zoom bands in which its class is
/// drawn and it is large enough to be seen. The edges of land use may be a pixel off, for there is
/// no line on them.
final class GroundCompiler {
    /// So many are prepared at once, by all processors.
    private static final int TOGETHER = 1 << 11;

    /// In bands below this zoom land use grows together with its neighbours.
    private static final int MERGED_BELOW = 11;

    private final GpkgWriter out;
    private final GroundAreas areas;
    private final BitSet without;
    private final Map<Layer, BandStream> streams = new EnumMap<>(Layer.class);
    private final Map<GroundClass, Integer> looks = new EnumMap<>(GroundClass.class);
    private final Map<GroundClass, AreaMerging[]> merging = new EnumMap<>(GroundClass.class);
    private int fid;

    /// @param without areas that are drawn elsewhere
    GroundCompiler(GpkgWriter out, GroundAreas areas, BitSet without) {
        this.out = out;
        this.areas = areas;
        this.without = without;
        for (Layer layer : List.of(Layer.MORE_WATER, Layer.LAND_USE)) {
            streams.put(layer, out.stream(layer));
        }
    }

    /// @param done told now and then which part is written, 0…1
    void compile(DoubleConsumer done) throws SQLException {
        long[] order = byPlace();
        for (int from = 0; from < order.length; from += TOGETHER) {
            List<Prepared> together =
                    Arrays.stream(order, from, Math.min(from + TOGETHER, order.length))
                            .parallel()
                            .mapToInt(entry -> (int) entry)
                            .filter(area -> !without.get(area))
                            .mapToObj(this::prepared)
                            .filter(Objects::nonNull)
                            .toList();
            for (Prepared p : together) {
                write(p);
            }
            done.accept((double) from / order.length);
        }
        for (AreaMerging[] bands : merging.values()) {
            for (AreaMerging band : bands) {
                band.finish();
            }
        }
        for (BandStream stream : streams.values()) {
            stream.finish();
        }
    }

    /// Along Hilbert's curve, so that neighbours come one after another.
    private long[] byPlace() {
        long[] order = new long[areas.size()];
        for (int area = 0; area < order.length; area++) {
            int[] at = areas.somewhere(area);
            // 53 degrees around the frame: the curve needs a square, not a tight one.
            double x = (at[0] - 1_100_000_000.0) / 80_000_000;
            double y = (at[1] - 230_000_000.0) / 80_000_000;
            order[area] = Hilbert.at(x, y) >>> 1 << Integer.SIZE | area;
        }
        Arrays.sort(order);
        return order;
    }

    private static Layer layer(GroundClass of) {
        return of.isWater() ? Layer.MORE_WATER : Layer.LAND_USE;
    }

    /// An area as it is written: what takes long and needs no store.
    ///
    /// @param bands from the first that is not merged
    private record Prepared(
            int area,
            GroundClass of,
            Polygon shape,
            MultiPolygon degrees,
            List<@Nullable Polygon> bands) {}

    private @Nullable Prepared prepared(int area) {
        GroundClass of = areas.of(area);
        Polygon shape = AreaShape.of(areas.rings(area));
        MultiPolygon degrees = shape == null ? null : degrees(shape);
        if (shape == null || degrees == null || degrees.isEmpty()) {
            return null;
        }
        List<@Nullable Polygon> bands = new ArrayList<>();
        for (int band = firstAlone(of); band < Bands.count(); band++) {
            double pixel = Bands.pixel(band);
            double tolerance = of.isWater() ? Bands.tolerance(band) : pixel;
            bands.add(AreaShape.simplified(shape, tolerance, of.leastPixels() * pixel * pixel));
        }
        return new Prepared(area, of, shape, degrees, bands);
    }

    private void write(Prepared p) throws SQLException {
        GroundClass of = p.of();
        fid =
                out.lone(
                        of.isWater() ? StoreTable.OTHER_WATER : StoreTable.LAND_USE,
                        p.degrees(),
                        of.word(),
                        areas.name(p.area()));
        Integer known = looks.get(of);
        int look = known == null ? out.look(layer(of), fid) : known;
        looks.put(of, look);
        for (AreaMerging band : merging(of, look)) {
            band.add(p.shape());
        }
        for (int i = 0; i < p.bands().size(); i++) {
            Polygon simple = p.bands().get(i);
            if (simple != null) {
                stream(of, look, firstAlone(of) + i, simple);
            }
        }
    }

    private static MultiPolygon degrees(Polygon shape) {
        Geometry whole = shape.isValid() ? shape : GeometryFixer.fix(shape);
        List<Polygon> parts = new ArrayList<>();
        PolygonExtracter.getPolygons(World.unproject(whole), parts);
        return Geodesics.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    /// Of the bands below [#MERGED_BELOW] in which the class is drawn.
    private AreaMerging[] merging(GroundClass of, int look) {
        return merging.computeIfAbsent(
                of,
                k -> {
                    List<AreaMerging> all = new ArrayList<>();
                    for (int band = first(of); band < firstAlone(of); band++) {
                        int in = band;
                        all.add(
                                new AreaMerging(
                                        band,
                                        of.leastPixels(),
                                        merged -> stream(of, look, in, merged)));
                    }
                    return all.toArray(AreaMerging[]::new);
                });
    }

    private void stream(GroundClass of, int look, int band, Polygon shape) throws SQLException {
        List<Polygon> pieces = new ArrayList<>();
        AreaShape.pieces(shape, pieces::add);
        BandStream stream = streams.get(layer(of));
        for (Polygon piece : pieces) {
            if (stream != null) {
                stream.shape(fid, look, band, piece);
            }
        }
    }

    /// The first band in which the class is drawn area by area.
    private static int firstAlone(GroundClass of) {
        int band = first(of);
        while (!of.isWater() && Bands.zmin(band) < MERGED_BELOW) {
            band++;
        }
        return band;
    }

    /// The first band of which some zoom draws the class.
    private static int first(GroundClass of) {
        return Bands.of(of.firstZoom());
    }
}
