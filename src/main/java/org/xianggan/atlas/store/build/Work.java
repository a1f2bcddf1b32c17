package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.store.gpkg.GpkgWriter;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the compilers of one build share.
final class Work {
    final DataFolder data;
    final GpkgWriter out;
    final Features features;
    final Entities entities = new Entities();
    final InfoBook info = new InfoBook();
    final EnglishBook english;
    final Superseding superseding;

    /// Areas of the counties in degrees, in the order of the file.
    final Map<EntityId, Geometry> counties = new LinkedHashMap<>();

    private final Map<EntityId, PreparedGeometry> prepared = new LinkedHashMap<>();
    private final Map<EntityId, Boolean> zone = new LinkedHashMap<>();

    Work(DataFolder folder, GpkgWriter out) {
        this.superseding = new Superseding(folder);
        this.data = superseding.applied(folder);
        this.out = out;
        this.features = new Features(out);
        this.english = new EnglishBook(data);
        for (FeatureLines.Feature f : data.shapes(DataFolder.COUNTIES)) {
            EntityId.parse(String.valueOf(f.text("id")))
                    .ifPresent(id -> counties.put(id, f.shape()));
        }
        counties.forEach((id, shape) -> prepared.put(id, PreparedGeometryFactory.prepare(shape)));
        for (Row r : data.rows(DataFile.COUNTIES)) {
            r.id("id").ifPresent(id -> zone.put(id, r.get("zone").equals("yes")));
        }
    }

    boolean inZone(@Nullable EntityId county) {
        return county != null && zone.getOrDefault(county, false);
    }

    @Nullable EntityId countyAt(LonLat p) {
        Geometry point = Geodesics.FACTORY.createPoint(World.coordinate(p));
        for (var e : prepared.entrySet()) {
            if (e.getValue().covers(point)) {
                return e.getKey();
            }
        }
        return null;
    }

    Map<EntityId, PreparedGeometry> prepared() {
        return prepared;
    }

    static @Nullable LonLat position(Row row) {
        Double lon = row.number("lon");
        Double lat = row.number("lat");
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }

    static AccuracyClass accuracy(@Nullable Double metres) {
        return metres == null ? AccuracyClass.D : AccuracyClass.ofMetres(metres);
    }

    /// Licence of a file, from the manifest.
    @Nullable String licence(String file) {
        return data.manifest().of(file).map(e -> e.text("licence")).orElse(null);
    }
}
