package org.xianggan.atlas.store.elevation;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.LinkedHashMap;
import java.util.Map;

/// How much of each county of the zone is covered, counted in cells of a minute.
final class CountyCells {
    private static final String NEIGHBOUR = "neighbour";

    private CountyCells() {}

    /// In the order of the catalogue, 0…1 each.
    static Map<EntityId, Double> shares(Catalogue atlas, Coverage coverage) {
        Map<EntityId, Double> shares = new LinkedHashMap<>();
        for (Entity county : atlas.entities(Kind.COUNTY)) {
            if (!NEIGHBOUR.equals(county.subtype())) {
                atlas.geometry(county.id())
                        .ifPresent(shape -> shares.put(county.id(), share(shape, coverage)));
            }
        }
        return shares;
    }

    private static double share(Geometry shape, Coverage coverage) {
        Envelope box = shape.getEnvelopeInternal();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(shape);
        int all = 0;
        int known = 0;
        for (int j = 0; j < Coverage.ROWS; j++) {
            double lat = GeoBox.FRAME.north() - (j + 0.5) * Coverage.CELL;
            for (int i = 0; i < Coverage.COLUMNS; i++) {
                Coordinate at =
                        new Coordinate(GeoBox.FRAME.west() + (i + 0.5) * Coverage.CELL, lat);
                if (box.contains(at) && inside.locate(at) != Location.EXTERIOR) {
                    all++;
                    known += coverage.knows(i, j) ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : known / (double) all;
    }
}
