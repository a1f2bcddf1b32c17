package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.nio.file.Path;
import java.util.List;

/// The store's reader without its memory for shapes, for comparisons with programs that have none.
public final class ColdReads implements AutoCloseable {
    private static final String COUNT =
            "SELECT count(*) FROM rtree_band_wkb r WHERE r.minslot <= ? AND r.maxslot >= ?"
                    + " AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?";

    private final Database db;
    private final FeatureReader reader;

    public ColdReads(Path store, Messages messages) {
        db = new Database(store.toAbsolutePath(), messages);
        reader =
                new FeatureReader(
                        db,
                        new Late<>(() -> new LineReader(db, new Citations(db))),
                        new ShapeCache(0));
    }

    public List<MapFeature> read(Layer layer, double zoom, WorldBox box) {
        return reader.query(layer, zoom, box);
    }

    public int count(Layer layer, double zoom, WorldBox box) {
        double slice = Bands.slice(layer, Bands.of(zoom));
        return db.list(
                        COUNT,
                        row -> row.getInt(1),
                        slice,
                        slice,
                        box.maxX(),
                        box.minX(),
                        box.maxY(),
                        box.minY())
                .getFirst();
    }

    @Override
    public void close() {
        db.close();
    }
}
