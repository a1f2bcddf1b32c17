package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.SurveyPlaces;
import org.xianggan.atlas.core.survey.TownshipMatches;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Writes the points of a survey: places, peaks and stations in tables of their own, townships that
/// lie elsewhere, and those that were left alone. A point is the same at every zoom, so they are
/// drawn straight from their tables.
final class PlaceCompiler {
    /// Those that are drawn.
    static final List<StoreTable> TABLES =
            List.of(
                    StoreTable.OTHER_TOWNS,
                    StoreTable.OTHER_VILLAGES,
                    StoreTable.PEAKS,
                    StoreTable.OTHER_STATIONS);

    private final GpkgWriter out;

    PlaceCompiler(GpkgWriter out) {
        this.out = out;
    }

    void compile(SurveyPlaces places) throws SQLException {
        for (OsmPoint p : places.more()) {
            point(p);
        }
        for (TownshipMatches.Corrected c : places.townships().corrected()) {
            out.lone(
                    StoreTable.SURVEYED_TOWNSHIP,
                    Geodesics.FACTORY.createPoint(new Coordinate(c.at().lon(), c.at().lat())),
                    c.township().toString(),
                    c.osm(),
                    c.value(),
                    c.name(),
                    c.metres());
        }
        for (TownshipMatches.Left l : places.townships().left()) {
            out.row(
                    StoreTable.TOWNSHIP_LEFT,
                    l.township().toString(),
                    l.reason().name(),
                    l.osm(),
                    l.candidates(),
                    l.metres());
        }
    }

    private void point(OsmPoint p) throws SQLException {
        PointRank rank = PointRank.of(p.value()).orElse(null);
        if (rank == null) {
            return;
        }
        out.lone(
                table(rank),
                Geodesics.FACTORY.createPoint(new Coordinate(p.lon(), p.lat())),
                p.source().name().toLowerCase(Locale.ROOT) + "/" + p.id(),
                rank.word(),
                p.names().getFirst(),
                p.nameEn(),
                p.metres(),
                p.population());
    }

    private static StoreTable table(PointRank rank) {
        return switch (rank) {
            case PEAK -> StoreTable.PEAKS;
            case STATION, HALT -> StoreTable.OTHER_STATIONS;
            case CITY, TOWN -> StoreTable.OTHER_TOWNS;
            case SUBURB, VILLAGE, QUARTER, NEIGHBOURHOOD, HAMLET, ISOLATED_DWELLING ->
                    StoreTable.OTHER_VILLAGES;
        };
    }
}
