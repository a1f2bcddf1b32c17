package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Water surfaces, reservoirs, gauges, and the rivers without a record of their own.
final class WaterCompiler {
    private final Work work;

    WaterCompiler(Work work) {
        this.work = work;
    }

    void compile() throws SQLException {
        Map<String, Row> named = new HashMap<>();
        for (DataFile file : List.of(DataFile.RESERVOIRS, DataFile.MONITORING)) {
            for (Row r : work.data.rows(file)) {
                EntityId id = r.id("id").orElse(null);
                if (id == null) {
                    continue;
                }
                String subtype = file == DataFile.RESERVOIRS ? "reservoir" : "monitoring";
                Entities.Draft draft = work.entities.add(id, r.names(), subtype);
                LonLat at = Work.position(r);
                if (at != null) {
                    draft.in(work.countyAt(at)).at(at);
                }
                named.put(r.get("id"), r);
            }
        }
        for (FeatureLines.Feature f : work.data.shapes(DataFolder.CONTEXT_RIVERS)) {
            context(f);
        }
        for (FeatureLines.Feature f : work.data.shapes(DataFolder.WATER)) {
            surface(f, named);
        }
    }

    private void context(FeatureLines.Feature f) throws SQLException {
        for (int i = 0; i < f.shape().getNumGeometries(); i++) {
            Coordinate[] world = World.project(f.shape().getGeometryN(i).getCoordinates());
            work.features.line(
                    StoreTable.RIVERS,
                    Layer.RIVERS,
                    Arrays.asList(world),
                    null,
                    null,
                    null,
                    width((int) f.number("level")),
                    true,
                    "C");
        }
    }

    /// WDB II levels count from 1, the greatest; ours from 4.
    private static int width(int level) {
        return level <= 2 ? 3 : level <= 4 ? 2 : 1;
    }

    private void surface(FeatureLines.Feature f, Map<String, Row> named) throws SQLException {
        Geometry shape = f.shape();
        String nameOf = f.text("name_of");
        Row r = nameOf == null ? null : named.get(nameOf);
        @Nullable Names names = r == null ? null : r.names();
        work.features.area(
                StoreTable.WATER,
                Layer.WATER,
                shape,
                r == null ? null : nameOf,
                f.text("id"),
                names == null ? null : names.zh(),
                names == null ? null : names.en(),
                f.number("km2"));
        if (r != null) {
            Entities.Draft draft = work.entities.get(r.id("id").orElse(null));
            if (draft != null) {
                draft.box(World.box(shape)).drawn();
                if (draft.anchor == null) {
                    draft.anchor = World.lonLat(shape.getInteriorPoint().getCoordinate());
                }
            }
        }
    }
}
