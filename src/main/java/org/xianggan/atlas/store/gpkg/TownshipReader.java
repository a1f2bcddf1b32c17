package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.survey.TownshipMatches;
import org.xianggan.atlas.core.survey.TownshipMatches.Corrected;
import org.xianggan.atlas.core.survey.TownshipMatches.Left;
import org.xianggan.atlas.core.survey.TownshipMatches.Reason;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/// What a survey tells of townships.
final class TownshipReader {
    private final Database db;

    TownshipReader(Database db) {
        this.db = db;
    }

    TownshipMatches matches() {
        return new TownshipMatches(
                db.list("SELECT * FROM surveyed_township ORDER BY fid", TownshipReader::corrected),
                db.list(
                        "SELECT * FROM township_left ORDER BY fid",
                        row ->
                                new Left(
                                        Columns.id(row, "township"),
                                        Reason.valueOf(Columns.text(row, "reason")),
                                        row.getString("osm"),
                                        row.getInt("candidates"),
                                        Columns.number(row, "off_m"))));
    }

    private static Corrected corrected(ResultSet row) throws SQLException {
        try {
            Coordinate at = GpkgBlob.decode(row.getBytes("geom")).getCoordinate();
            return new Corrected(
                    Columns.id(row, "id"),
                    Columns.text(row, "osm"),
                    Columns.text(row, "class"),
                    Columns.text(row, "name_zh"),
                    new LonLat(at.x, at.y),
                    Objects.requireNonNullElse(Columns.number(row, "off_m"), 0.0));
        } catch (ParseException e) {
            throw new SQLException("township", e);
        }
    }
}
