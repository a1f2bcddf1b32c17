package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The store's reader without its memory for shapes, for comparisons with programs that have none.
public final class ColdReads implements AutoCloseable {
    private static final String COUNT =
            "SELECT count(*) FROM \"rtree_%s_geom\" WHERE minx <= ? AND maxx >= ?"
                    + " AND miny <= ? AND maxy >= ?";

    private final Database db;
    private final FeatureReader reader;

    public ColdReads(Path store, Messages messages) {
        db = new Database(store.toAbsolutePath(), messages);
        reader =
                new FeatureReader(
                        db,
                        new Late<>(() -> new LineReader(db, new Citations(db), Map.of())),
                        new PackCache(0));
    }

    public List<MapFeature> read(Layer layer, double zoom, WorldBox box) {
        return reader.query(layer, zoom, box);
    }

    /// By the tree of the layer's own table, as OGR counts.
    public int count(StoreTable table, GeoBox box) {
        return db.list(
                        COUNT.formatted(table.table()),
                        row -> row.getInt(1),
                        box.east(),
                        box.west(),
                        box.north(),
                        box.south())
                .getFirst();
    }

    @Override
    public void close() {
        db.close();
    }
}
