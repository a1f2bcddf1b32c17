package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.survey.GroundAreas;
import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.Waterways;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Writes waters and land use of a survey; where it has waters, those of the atlas with them, so
/// that a picture never takes both from two files.
final class LandscapeCompiler {
    private final GpkgWriter out;
    private final Landscape landscape;
    private final AtlasFile shipped;

    LandscapeCompiler(GpkgWriter out, Landscape landscape, AtlasFile shipped) {
        this.out = out;
        this.landscape = landscape;
        this.shipped = shipped;
    }

    /// @param done told now and then which part is written, 0…1
    void compile(DoubleConsumer done) throws SQLException {
        Waterways ways = landscape.waterways();
        GroundAreas areas = landscape.areas();
        SurveyedRivers rivers = new SurveyedRivers(shipped, ways);
        SurveyedSurfaces surfaces = new SurveyedSurfaces(shipped, areas);
        if (hasWaters()) {
            rivers.write(out);
            surfaces.write(out);
            for (Kind kind : List.of(Kind.RIVER, Kind.WATER)) {
                for (Entity e : shipped.entities(kind)) {
                    entity(e);
                }
            }
        }
        done.accept(0);
        new WaterwayCompiler(out, ways).compile(rivers.used());
        new GroundCompiler(out, areas, surfaces.used()).compile(done);
    }

    private boolean hasWaters() {
        boolean any = landscape.waterways().size() > 0;
        for (int area = 0; area < landscape.areas().size() && !any; area++) {
            any = landscape.areas().of(area).isWater();
        }
        return any;
    }

    private void entity(Entity e) throws SQLException {
        LonLat at = e.anchor();
        GeoBox box = e.box();
        out.row(
                StoreTable.ENTITY,
                e.id().toString(),
                e.id().kind().prefix(),
                e.names().zh(),
                e.names().shortZh(),
                e.names().pinyin(),
                e.names().en(),
                String.join(";", e.names().former()),
                e.subtype(),
                at == null ? null : at.lon(),
                at == null ? null : at.lat(),
                box == null ? null : box.west(),
                box == null ? null : box.south(),
                box == null ? null : box.east(),
                box == null ? null : box.north(),
                null,
                e.drawn());
    }
}
