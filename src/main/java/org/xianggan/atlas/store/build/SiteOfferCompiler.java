package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.SightMatcher;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.ShippedSites;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes which points of an extract may be which sites.
final class SiteOfferCompiler {
    private final GpkgWriter out;
    private final AtlasFile shipped;
    private final Map<EntityId, Optional<Geometry>> counties = new HashMap<>();

    SiteOfferCompiler(GpkgWriter out, AtlasFile shipped) {
        this.out = out;
        this.shipped = shipped;
    }

    void compile(List<OsmPoint> points) throws SQLException {
        for (SiteOffer o : new SightMatcher(this::isIn).offers(ShippedSites.of(shipped), points)) {
            LonLat was = o.shipped();
            out.feature(
                    StoreTable.SITE_OFFER,
                    Geodesics.FACTORY.createPoint(World.coordinate(o.at())),
                    o.site().toString(),
                    o.source().name().toLowerCase(Locale.ROOT),
                    o.osm(),
                    o.value(),
                    o.name(),
                    was == null ? null : was.lon(),
                    was == null ? null : was.lat(),
                    o.metres(),
                    o.certainty(),
                    o.reasons().stream()
                            .sorted()
                            .map(SiteOffer.Reason::key)
                            .collect(Collectors.joining(";")),
                    o.first());
        }
    }

    /// As well as the boundaries of the atlas are known.
    private boolean isIn(EntityId county, LonLat at) {
        return counties.computeIfAbsent(county, shipped::geometry)
                .map(area -> PlaceCheck.outside(at, area) <= AreaCompiler.COUNTY_METRES)
                .orElse(true);
    }
}
