package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
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

/// Reads drawing bands. What a style needs of a feature is loaded once per layer; packs of shapes
/// are read on demand and kept in a bounded cache.
final class FeatureReader implements FeatureSource {
    private static final String IN_BOX =
            " WHERE r.minslot <= ? AND r.maxslot >= ? AND r.minx <= ? AND r.maxx >= ?"
                    + " AND r.miny <= ? AND r.maxy >= ?";
    private static final String ROWS_BY_BOX = "SELECT r.id FROM rtree_band_pack r" + IN_BOX;
    private static final String PACKS_BY_BOX =
            "SELECT b.fid, b.pack FROM rtree_band_pack r JOIN band b ON b.fid = r.id" + IN_BOX;
    private static final String PACK = "SELECT fid, pack FROM band WHERE fid = ?";

    private static final int FEW = 16;

    private final Database db;
    private final LookReader looks;
    private final ConcernReader concerns;
    private final PackCache cache;
    private final Map<Layer, Map<Integer, LookReader.Stub>> stubs = new EnumMap<>(Layer.class);
    private @Nullable HeightGrid heights;

    FeatureReader(Database db, Late<LineReader> lines) {
        this(db, lines, new PackCache(PackCache.MOST_POINTS));
    }

    FeatureReader(Database db, Late<LineReader> lines, PackCache cache) {
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
        Map<Integer, LookReader.Stub> of = stubs(layer);
        List<MapFeature> out = new ArrayList<>();
        for (Pack pack : packs(layer, zoom, box)) {
            for (int i = 0; i < pack.shapes(); i++) {
                // Packs reach beyond the box, and the tree keeps boxes in single precision.
                MapFeature feature = pack.meets(i, box) ? pack.feature(i, layer, of) : null;
                if (feature != null) {
                    out.add(feature);
                }
            }
        }
        out.sort(Comparator.comparingLong(MapFeature::fid));
        return out;
    }

    @Override
    public void lines(Layer layer, double zoom, WorldBox box, LineSink to) {
        Map<Integer, LookReader.Stub> of = stubs(layer);
        for (Pack pack : packs(layer, zoom, box)) {
            pack.lines(box, of, to);
        }
    }

    @Override
    public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {
        Map<Integer, LookReader.Stub> of = stubs(layer);
        for (Pack pack : packs(layer, zoom, box)) {
            pack.rings(box, of, to);
        }
    }

    /// Packs come from the cache, the few that a moving map uncovers one by one, and all at once
    /// for a new place.
    private List<Pack> packs(Layer layer, double zoom, WorldBox box) {
        double slice = Bands.slice(layer, Bands.of(zoom));
        @Nullable Object[] where = {slice, slice, box.maxX(), box.minX(), box.maxY(), box.minY()};
        if (cache.isEmpty()) {
            return db.list(PACKS_BY_BOX, this::pack, where);
        }
        List<Integer> rows = db.list(ROWS_BY_BOX, row -> row.getInt(1), where);
        long missing = rows.stream().filter(r -> cache.get(r) == null).count();
        return missing > FEW
                ? db.list(PACKS_BY_BOX, this::pack, where)
                : rows.stream().map(this::pack).toList();
    }

    private Pack pack(int row) {
        Pack known = cache.get(row);
        return known != null ? known : db.list(PACK, this::pack, row).getFirst();
    }

    private Pack pack(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        Pack known = cache.get(number);
        if (known != null) {
            return known;
        }
        Pack pack = new Pack(row.getBytes(2));
        cache.put(number, pack);
        return pack;
    }

    @Override
    public List<MapFeature> of(EntityId id, double zoom) {
        List<MapFeature> out = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            out.addAll(of(layer, id, zoom));
        }
        return out;
    }

    /// Those of [#of(EntityId, double)] on one layer.
    List<MapFeature> of(Layer layer, EntityId id, double zoom) {
        WorldBox box = null;
        for (LookReader.Stub stub : stubs(layer).values()) {
            if (id.equals(stub.kind().id())) {
                box = box == null ? stub.box() : box.with(stub.box());
            }
        }
        return box == null
                ? List.of()
                : query(layer, zoom, box).stream().filter(f -> id.equals(f.id())).toList();
    }

    private Map<Integer, LookReader.Stub> stubs(Layer layer) {
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
