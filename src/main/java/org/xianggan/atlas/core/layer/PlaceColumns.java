package org.xianggan.atlas.core.layer;

import java.util.Map;

/// Which columns of a table tell where its rows are: longitude and latitude together, or one of the
/// others alone.
///
/// @param columns by role; names as in the head
public record PlaceColumns(Map<ColumnRole, String> columns) {
    /// Rows without a place.
    public static final PlaceColumns NONE = new PlaceColumns(Map.of());

    public PlaceColumns {
        columns = Map.copyOf(columns);
        boolean pair = columns.containsKey(ColumnRole.LON) && columns.containsKey(ColumnRole.LAT);
        if (columns.size() > (pair ? 2 : 1)
                || columns.containsKey(ColumnRole.LON) != columns.containsKey(ColumnRole.LAT)) {
            throw new IllegalArgumentException("no way to a place: " + columns);
        }
    }

    public static PlaceColumns lonLat(String lon, String lat) {
        return new PlaceColumns(Map.of(ColumnRole.LON, lon, ColumnRole.LAT, lat));
    }

    public static PlaceColumns one(ColumnRole role, String column) {
        return new PlaceColumns(Map.of(role, column));
    }
}
