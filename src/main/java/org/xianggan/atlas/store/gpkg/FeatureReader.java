package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads drawing bands. What a style needs of a feature is loaded once per layer; shapes are
/// decoded on demand and kept in a bounded cache.
final class FeatureReader implements FeatureSource {
    private static final String IN_BOX =
            " FROM rtree_band_wkb r JOIN band b ON b.fid = r.id"
                    + " WHERE r.minslot >= ? AND r.maxslot <= ? AND r.minx <= ? AND r.maxx >= ?"
                    + " AND r.miny <= ? AND r.maxy >= ?";
    private static final String BY_BOX = "SELECT b.fid, b.feature" + IN_BOX;
    private static final String SHAPES_BY_BOX = "SELECT b.fid, b.feature, b.wkb" + IN_BOX;
    private static final String BY_FEATURE =
            "SELECT fid, feature FROM band WHERE layer = ? AND feature = ? AND zmin = ?";
    private static final String SHAPE = "SELECT wkb FROM band WHERE fid = ?";

    private static final Comparator<Hit> ORDER =
            Comparator.comparingLong(Hit::feature).thenComparingInt(Hit::band);

    /// @param shape null where it is not decoded yet
    private record Hit(int band, long feature, @Nullable Geometry shape) {}

    private static final int FEW = 16;

    private final Database db;
    private final LookReader looks;
    private final ShapeCache cache;
    private final Map<Layer, Map<Long, LookReader.Stub>> stubs = new EnumMap<>(Layer.class);
    private @Nullable HeightGrid heights;

    FeatureReader(Database db, Late<LineReader> lines) {
        this(db, lines, new ShapeCache(ShapeCache.MOST_VERTICES));
    }

    FeatureReader(Database db, Late<LineReader> lines, ShapeCache cache) {
        this.cache = cache;
        this.db = db;
        this.looks = new LookReader(db, lines);
    }

    @Override
    public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        int slot = Bands.slot(layer, Bands.of(zoom));
        @Nullable Object[] where = {slot, slot, box.maxX(), box.minX(), box.maxY(), box.minY()};
        List<Hit> hits = db.list(BY_BOX, this::hit, where);
        long missing = hits.stream().filter(h -> h.shape() == null).count();
        // Shapes one by one for the few that a moving map uncovers; all at once for a new place.
        if (missing > FEW && missing > hits.size() / 4) {
            hits = db.list(SHAPES_BY_BOX, this::hitWithShape, where);
        }
        hits.sort(ORDER);
        return features(layer, hits, box);
    }

    private Hit hit(ResultSet row) throws SQLException {
        int band = row.getInt(1);
        return new Hit(band, row.getLong(2), cache.get(band));
    }

    private Hit hitWithShape(ResultSet row) throws SQLException {
        int band = row.getInt(1);
        Geometry shape = cache.get(band);
        if (shape == null) {
            shape = decoded(row, 3, band);
            cache.put(band, shape);
        }
        return new Hit(band, row.getLong(2), shape);
    }

    private static Geometry decoded(ResultSet row, int column, int band) throws SQLException {
        try {
            return GpkgBlob.readWkb(row.getBytes(column));
        } catch (ParseException e) {
            throw new SQLException("band " + band, e);
        }
    }

    @Override
    public List<MapFeature> of(EntityId id, double zoom) {
        List<MapFeature> out = new ArrayList<>();
        int zmin = Bands.zmin(Bands.of(zoom));
        for (Layer layer : Layer.values()) {
            for (LookReader.Stub stub : stubs(layer).values()) {
                if (id.equals(stub.id())) {
                    out.addAll(
                            features(
                                    layer,
                                    db.list(BY_FEATURE, this::hit, layer.id(), stub.fid(), zmin),
                                    null));
                }
            }
        }
        return out;
    }

    private List<MapFeature> features(Layer layer, List<Hit> hits, @Nullable WorldBox box) {
        Map<Long, LookReader.Stub> of = stubs(layer);
        List<MapFeature> out = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            LookReader.Stub stub = of.get(hit.feature());
            if (stub == null) {
                continue;
            }
            Geometry shape = hit.shape() == null ? shape(hit.band()) : hit.shape();
            // The tree keeps its boxes in single precision, a metre or two too large.
            if (box == null || meets(shape, box)) {
                out.add(
                        new MapFeature(
                                stub.fid(), layer, stub.id(), shape, stub.names(), stub.look()));
            }
        }
        return out;
    }

    private static boolean meets(Geometry shape, WorldBox box) {
        var e = shape.getEnvelopeInternal();
        return e.getMinX() <= box.maxX()
                && e.getMaxX() >= box.minX()
                && e.getMinY() <= box.maxY()
                && e.getMaxY() >= box.minY();
    }

    private Geometry shape(int band) {
        Geometry shape = db.list(SHAPE, row -> decoded(row, 1, band), band).getFirst();
        cache.put(band, shape);
        return shape;
    }

    private Map<Long, LookReader.Stub> stubs(Layer layer) {
        synchronized (stubs) {
            return stubs.computeIfAbsent(layer, looks::read);
        }
    }

    @Override
    public synchronized HeightGrid heights() {
        HeightGrid known = heights;
        if (known == null) {
            known =
                    db
                            .list(
                                    "SELECT west, north, step, columns, rows, heights FROM relief",
                                    row -> {
                                        short[] metres = new short[row.getInt(4) * row.getInt(5)];
                                        ByteBuffer.wrap(row.getBytes(6))
                                                .order(ByteOrder.LITTLE_ENDIAN)
                                                .asShortBuffer()
                                                .get(metres);
                                        return new HeightGrid(
                                                row.getDouble(1),
                                                row.getDouble(2),
                                                row.getDouble(3),
                                                row.getInt(4),
                                                row.getInt(5),
                                                metres);
                                    })
                            .stream()
                            .findFirst()
                            .orElseGet(() -> new HeightGrid(0, 0, 1, 0, 0, new short[0]));
            heights = known;
        }
        return known;
    }
}
