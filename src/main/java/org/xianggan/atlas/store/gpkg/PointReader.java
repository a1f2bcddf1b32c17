package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Places, peaks and stations of a survey by box: each has a name of its own, so what a page shows
/// is read from the tables and no more. Safe for several threads.
final class PointReader {
    /// Added to the numbers of the second table of a layer.
    private static final long SECOND = 100_000_000;

    private final Database db;

    PointReader(Database db) {
        this.db = db;
    }

    static boolean has(Layer layer) {
        return !tables(layer).isEmpty();
    }

    /// In the order of their ranks, the greatest first.
    static List<StoreTable> tables(Layer layer) {
        return switch (layer) {
            case MORE_PLACES -> List.of(StoreTable.OTHER_TOWNS, StoreTable.OTHER_VILLAGES);
            case PEAKS -> List.of(StoreTable.PEAKS);
            case MORE_STATIONS -> List.of(StoreTable.OTHER_STATIONS);
            default -> List.of();
        };
    }

    /// What is drawn at the zoom.
    List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        List<MapFeature> out = new ArrayList<>();
        List<StoreTable> tables = tables(layer);
        for (int i = 0; i < tables.size(); i++) {
            if (zoom >= firstZoom(tables.get(i))) {
                add(tables.get(i), i * SECOND, layer, zoom, box, out);
            }
        }
        return out;
    }

    /// Below it nothing of the table is drawn.
    private static double firstZoom(StoreTable table) {
        return switch (table) {
            case OTHER_TOWNS -> PointRank.CITY.firstZoom();
            case OTHER_VILLAGES -> PointRank.VILLAGE.firstZoom();
            case PEAKS -> PointRank.PEAK.firstZoom();
            default -> PointRank.STATION.firstZoom();
        };
    }

    private void add(
            StoreTable table,
            long offset,
            Layer layer,
            double zoom,
            WorldBox box,
            List<MapFeature> to) {
        String t = table.table();
        GeoBox degrees = WebMercator.unproject(box);
        db.list(
                "SELECT t.* FROM \"rtree_"
                        + t
                        + "_geom\" r JOIN \""
                        + t
                        + "\" t ON t.fid = r.id WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ?"
                        + " AND r.maxy >= ? ORDER BY t.fid",
                row -> {
                    MapFeature point = point(row, offset, layer, zoom, box);
                    return point != null && to.add(point);
                },
                degrees.east(),
                degrees.west(),
                degrees.north(),
                degrees.south());
    }

    /// @return null for what is not drawn there
    private static @Nullable MapFeature point(
            ResultSet row, long offset, Layer layer, double zoom, WorldBox box)
            throws SQLException {
        PointRank rank = PointRank.of(Columns.text(row, "class")).orElse(null);
        if (rank == null || zoom < rank.firstZoom()) {
            return null;
        }
        Coordinate at = world(row);
        // The tree keeps its boxes in single precision.
        if (at.x < box.minX() || at.x > box.maxX() || at.y < box.minY() || at.y > box.maxY()) {
            return null;
        }
        String zh = Columns.text(row, "name_zh");
        Double metres = Columns.number(row, "metres");
        return new MapFeature(
                row.getLong("fid") + offset,
                layer,
                null,
                Geodesics.FACTORY.createPoint(at),
                new Names(zh, zh, null, row.getString("name_en"), List.of()),
                new MapFeature.OtherPoint(rank, metres == null ? null : (int) Math.round(metres)));
    }

    private static Coordinate world(ResultSet row) throws SQLException {
        try {
            Geometry point = GpkgBlob.decode(row.getBytes("geom"));
            Coordinate c = point.getCoordinate();
            return new Coordinate(WebMercator.x(c.x), WebMercator.y(c.y));
        } catch (ParseException e) {
            throw new SQLException("point", e);
        }
    }
}
