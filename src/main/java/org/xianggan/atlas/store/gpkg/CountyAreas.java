package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The counties of an atlas as areas, for whoever asks on which side of a border something lies.
public final class CountyAreas {
    /// @param province id, `province:430000`
    /// @param shape degrees WGS-84; neighbours share their boundary point by point
    public record Area(String province, Geometry shape) {}

    private CountyAreas() {}

    public static List<Area> of(AtlasFile atlas) {
        return atlas.database()
                .list("SELECT geom, province FROM counties ORDER BY fid", CountyAreas::area);
    }

    private static Area area(ResultSet row) throws SQLException {
        try {
            return new Area(Columns.text(row, "province"), GpkgBlob.decode(row.getBytes("geom")));
        } catch (ParseException e) {
            throw new SQLException("county", e);
        }
    }
}
