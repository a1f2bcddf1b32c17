package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// Reads cells of the store as values. An empty cell is null.
final class Columns {
    /// Columns of `entity` that make a [Names]; used with the alias `e`.
    static final String NAMES = "e.name_zh, e.short_zh, e.pinyin, e.name_en, e.former_names";

    static final String ENTITY =
            "e.id, "
                    + NAMES
                    + ", e.subtype, e.lon, e.lat, e.west, e.south, e.east, e.north, e.county,"
                    + " e.drawn";

    private Columns() {}

    static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    static EntityId id(ResultSet row, String column) throws SQLException {
        return EntityId.of(text(row, column));
    }

    static @Nullable EntityId idOrNull(ResultSet row, String column) throws SQLException {
        return EntityId.parse(text(row, column)).orElse(null);
    }

    static @Nullable Edtf date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? null : new Edtf(text);
    }

    /// A date that is always there.
    static Edtf dateOf(ResultSet row, String column) throws SQLException {
        return new Edtf(text(row, column));
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static List<EntityId> ids(ResultSet row, String column) throws SQLException {
        return list(row, column).stream().flatMap(id -> EntityId.parse(id).stream()).toList();
    }

    static @Nullable AccuracyClass accuracy(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : AccuracyClass.valueOf(text);
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        return split(text(row, column));
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    static Names names(ResultSet row) throws SQLException {
        return new Names(
                text(row, "name_zh"),
                text(row, "short_zh"),
                row.getString("pinyin"),
                row.getString("name_en"),
                list(row, "former_names"));
    }

    static Entity entity(ResultSet row) throws SQLException {
        Double lon = number(row, "lon");
        Double lat = number(row, "lat");
        Double west = number(row, "west");
        Double south = number(row, "south");
        Double east = number(row, "east");
        Double north = number(row, "north");
        return new Entity(
                id(row, "id"),
                names(row),
                row.getString("subtype"),
                lon == null || lat == null ? null : new LonLat(lon, lat),
                west == null || south == null || east == null || north == null
                        ? null
                        : new GeoBox(west, south, east, north),
                idOrNull(row, "county"),
                row.getBoolean("drawn"));
    }
}
