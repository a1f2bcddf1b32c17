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
            " WHERE r.minslot <= ? AND r.maxslot >= ? AND r.minx <= ? AND r.maxx >= ?"
                    + " AND r.miny <= ? AND r.maxy >= ?";
    private static final String BANDS_BY_BOX = "SELECT r.id FROM rtree_band_wkb r" + IN_BOX;
    private static final String SHAPES_BY_BOX =
            "SELECT b.fid, b.feature, b.wkb FROM rtree_band_wkb r JOIN band b ON b.fid = r.id"
                    + IN_BOX;
    private static final String BY_FEATURE =
            "SELECT fid FROM band WHERE layer = ? AND feature = ? AND zmin = ?";
    private static final String SHAPE = "SELECT fid, feature, wkb FROM band WHERE fid = ?";

    private static final Comparator<ShapeCache.Shape> ORDER =
            (a, b) ->
                    a.feature() == b.feature()
                            ? Integer.compare(a.band(), b.band())
                            : Long.compare(a.feature(), b.feature());

    private static final int FEW = 16;

    private final Database db;
    private final LookReader looks;
    private final ConcernReader concerns;
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
        this.concerns = new ConcernReader(db);
    }

    @Override
    public List<EntityId> concerned(EntityId id) {
        return concerns.of(id);
    }

    @Override
    public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        double slice = Bands.slice(layer, Bands.of(zoom));
        @Nullable Object[] where = {slice, slice, box.maxX(), box.minX(), box.maxY(), box.minY()};
        List<ShapeCache.Shape> shapes = shapes(where);
        shapes.sort(ORDER);
        return features(layer, shapes, box);
    }

    /// Shapes come from the cache, the few that a moving map uncovers one by one, and all at once
    /// for a new place.
    private List<ShapeCache.Shape> shapes(@Nullable Object[] where) {
        if (cache.isEmpty()) {
            return db.list(SHAPES_BY_BOX, this::shape, where);
        }
        List<Integer> bands = db.list(BANDS_BY_BOX, row -> row.getInt(1), where);
        long missing = bands.stream().filter(b -> cache.get(b) == null).count();
        return missing > FEW
                ? db.list(SHAPES_BY_BOX, this::shape, where)
                : new ArrayList<>(bands.stream().map(this::shape).toList());
    }

    private ShapeCache.Shape shape(int band) {
        ShapeCache.Shape known = cache.get(band);
        return known != null ? known : db.list(SHAPE, this::shape, band).getFirst();
    }

    private ShapeCache.Shape shape(ResultSet row) throws SQLException {
        int band = row.getInt(1);
        ShapeCache.Shape known = cache.get(band);
        if (known != null) {
            return known;
        }
        try {
            ShapeCache.Shape shape =
                    new ShapeCache.Shape(band, row.getLong(2), GpkgBlob.readWkb(row.getBytes(3)));
            cache.put(shape);
            return shape;
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
                    List<Integer> bands =
                            db.list(BY_FEATURE, row -> row.getInt(1), layer.id(), stub.fid(), zmin);
                    out.addAll(features(layer, bands.stream().map(this::shape).toList(), null));
                }
            }
        }
        return out;
    }

    private List<MapFeature> features(
            Layer layer, List<ShapeCache.Shape> shapes, @Nullable WorldBox box) {
        Map<Long, LookReader.Stub> of = stubs(layer);
        List<MapFeature> out = new ArrayList<>(shapes.size());
        for (ShapeCache.Shape shape : shapes) {
            LookReader.Stub stub = of.get(shape.feature());
            // The tree keeps its boxes in single precision, a metre or two too large.
            if (stub != null && (box == null || meets(shape.geometry(), box))) {
                out.add(
                        new MapFeature(
                                stub.fid(),
                                layer,
                                stub.id(),
                                shape.geometry(),
                                stub.names(),
                                stub.look()));
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
