package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.survey.CountyAreas;
import org.xianggan.atlas.core.survey.MorePoints;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.ShippedTownship;
import org.xianggan.atlas.core.survey.SurveyPlaces;
import org.xianggan.atlas.core.survey.TownshipMatcher;
import org.xianggan.atlas.core.survey.TownshipMatches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Townships, and all else that has a name at a point, as the atlas ships it.
///
/// @param counties those in which there are townships
public record ShippedPlaces(
        List<ShippedTownship> townships, List<MorePoints.Own> own, CountyAreas counties) {
    public ShippedPlaces {
        townships = List.copyOf(townships);
        own = List.copyOf(own);
    }

    /// Also where the atlas is seen through a survey.
    public static ShippedPlaces of(AtlasFile seen) {
        CatalogueReader atlas = seen.shippedCatalogue();
        List<ShippedTownship> townships = new ArrayList<>();
        List<MorePoints.Own> own = new ArrayList<>();
        Map<EntityId, Geometry> counties = new HashMap<>();
        for (Entity e : atlas.entities(Kind.TOWNSHIP)) {
            LonLat at = e.anchor();
            EntityId county = e.county();
            if (at != null && county != null && e.drawn()) {
                townships.add(new ShippedTownship(e.id(), e.names(), county, at));
                if (!counties.containsKey(county)) {
                    atlas.geometry(county).ifPresent(area -> counties.put(county, area));
                }
            }
        }
        for (Kind kind : List.of(Kind.COUNTY, Kind.TOWNSHIP, Kind.PLACE, Kind.STATION)) {
            for (Entity e : atlas.entities(kind)) {
                LonLat at = e.anchor();
                if (at != null) {
                    own.add(
                            new MorePoints.Own(
                                    kind == Kind.STATION
                                            ? OsmPoint.Kind.STATION
                                            : OsmPoint.Kind.PLACE,
                                    List.of(e.names().zh(), e.names().shortZh()),
                                    at));
                }
            }
        }
        seen.database()
                .list(
                        "SELECT s.name_zh, e.name_zh AS county, e.short_zh, s.geom FROM seats s"
                                + " JOIN entity e ON e.id = s.id",
                        row -> own.add(seat(row)));
        return new ShippedPlaces(townships, own, new CountyAreas(counties));
    }

    /// A county's name stands at its seat.
    private static MorePoints.Own seat(ResultSet row) throws SQLException {
        try {
            Coordinate at = GpkgBlob.decode(row.getBytes("geom")).getCoordinate();
            return new MorePoints.Own(
                    OsmPoint.Kind.PLACE,
                    List.of(
                            Columns.text(row, "name_zh"),
                            Columns.text(row, "county"),
                            Columns.text(row, "short_zh")),
                    new LonLat(at.x, at.y));
        } catch (ParseException e) {
            throw new SQLException("seat", e);
        }
    }

    /// What a survey makes of the points of its extracts.
    public SurveyPlaces places(List<OsmPoint> points) {
        TownshipMatches matches = TownshipMatcher.match(townships, points, counties);
        Set<String> used =
                matches.corrected().stream()
                        .map(TownshipMatches.Corrected::osm)
                        .collect(Collectors.toUnmodifiableSet());
        return new SurveyPlaces(MorePoints.of(points, own, used), matches);
    }
}
