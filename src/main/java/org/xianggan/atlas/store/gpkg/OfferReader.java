package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteOffer.Reason;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads what a survey offers for the sites.
final class OfferReader {
    private final Database db;

    OfferReader(Database db) {
        this.db = db;
    }

    List<SiteOffer> offers() {
        return List.copyOf(db.list("SELECT * FROM site_offer ORDER BY fid", OfferReader::offer));
    }

    private static SiteOffer offer(ResultSet row) throws SQLException {
        try {
            Double lon = Columns.number(row, "shipped_lon");
            Double lat = Columns.number(row, "shipped_lat");
            Coordinate at = GpkgBlob.decode(row.getBytes("geom")).getCoordinate();
            return new SiteOffer(
                    Columns.id(row, "site"),
                    OsmPoint.Source.valueOf(upper(Columns.text(row, "source"))),
                    row.getLong("osm_id"),
                    Columns.text(row, "value"),
                    Columns.text(row, "name"),
                    new LonLat(at.x, at.y),
                    lon == null || lat == null ? null : new LonLat(lon, lat),
                    Columns.number(row, "metres"),
                    row.getDouble("certainty"),
                    Columns.list(row, "reasons").stream()
                            .map(r -> Reason.valueOf(upper(r)))
                            .collect(Collectors.toSet()),
                    row.getBoolean("first"));
        } catch (ParseException e) {
            throw new SQLException("offer", e);
        }
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
