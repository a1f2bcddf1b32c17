package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature.AreaName;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.store.gpkg.Bands;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Provinces, prefectures and counties: land, boundaries (each once), label anchors, seats.
final class AreaCompiler {
    /// Accuracy of the county polygons: p90 against an independent map, metres.
    static final double COUNTY_METRES = 419;

    private static final int FORM_BAND = 2;

    private final Work work;
    private final ArcNet net;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<List<Coordinate[]>> simplified = new ArrayList<>();

    AreaCompiler(Work work) {
        this.work = work;
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        work.counties.forEach((id, shape) -> shapes.put(id.toString(), shape));
        net = new ArcNet(shapes);
        work.data.rows(DataFile.COUNTIES).forEach(r -> rows.put(r.get("id"), r));
        for (int band = 0; band < Bands.count(); band++) {
            simplified.add(net.simplified(Bands.tolerance(band)));
        }
    }

    ArcNet net() {
        return net;
    }

    List<List<Coordinate[]>> simplified() {
        return simplified;
    }

    void compile() throws SQLException {
        entities(DataFile.PROVINCES, null);
        entities(DataFile.PREFECTURES, "prefecture");
        for (Row r : rows.values()) {
            county(r);
        }
        boundaries();
        areaNames();
        seats();
        zone();
    }

    private void entities(DataFile file, @Nullable String subtype) {
        for (Row r : work.data.rows(file)) {
            r.id("id")
                    .ifPresent(
                            id -> {
                                Entities.Draft draft = work.entities.add(id, r.names(), subtype);
                                LonLat at = Work.position(r);
                                if (at != null) {
                                    draft.anchor = at;
                                }
                                draft.drawn();
                            });
        }
    }

    private void county(Row r) throws SQLException {
        EntityId id = r.id("id").orElse(null);
        if (id == null) {
            return;
        }
        Entities.Draft draft =
                work.entities.add(id, r.names(), work.inZone(id) ? "zone" : "neighbour");
        Geometry shape = work.counties.get(id);
        if (shape == null) {
            return;
        }
        int fid =
                work.out.feature(
                        StoreTable.COUNTIES,
                        Features.multi(shape),
                        id.toString(),
                        r.get("name_zh"),
                        r.orNull("name_en"),
                        r.orNull("province"),
                        r.orNull("prefecture"),
                        work.inZone(id),
                        Work.accuracy(COUNTY_METRES).name(),
                        COUNTY_METRES);
        for (int band = 0; band < Bands.count(); band++) {
            MultiPolygon area = net.area(id.toString(), simplified.get(band));
            if (!area.isEmpty()) {
                work.out.band(Layer.LAND, fid, band, area);
            }
        }
        draft.box(World.box(shape)).drawn();
        draft.anchor = anchor(net.area(id.toString(), simplified.get(FORM_BAND)));
        for (String above : List.of("province", "prefecture")) {
            Entities.Draft whole = work.entities.get(r.id(above).orElse(null));
            if (whole != null) {
                whole.box(World.box(shape));
            }
        }
    }

    /// Centre of the largest circle inside the largest part.
    private static LonLat anchor(MultiPolygon world) {
        Geometry largest = world.getGeometryN(0);
        for (int i = 1; i < world.getNumGeometries(); i++) {
            Geometry part = world.getGeometryN(i);
            largest = part.getArea() > largest.getArea() ? part : largest;
        }
        double tolerance = Math.max(100, Math.sqrt(largest.getArea()) / 50);
        Coordinate centre = MaximumInscribedCircle.getCenter(largest, tolerance).getCoordinate();
        return World.lonLat(World.unproject(centre));
    }

    private void boundaries() throws SQLException {
        List<Coordinate[]> degrees = net.arcs().stream().map(ArcNet.Arc::degrees).toList();
        for (Boundaries.Line line : Boundaries.join(net, this::look)) {
            Boundary look = line.look();
            int fid =
                    work.out.feature(
                            StoreTable.BOUNDARIES,
                            Geodesics.FACTORY.createLineString(ArcNet.join(line.steps(), degrees)),
                            look.rank().name(),
                            look.zoneEdge(),
                            look.zoneInside(),
                            Work.accuracy(COUNTY_METRES).name(),
                            COUNTY_METRES);
            for (int band = 0; band < Bands.count(); band++) {
                work.out.band(
                        layer(look.rank() == Boundary.Rank.COUNTY),
                        fid,
                        band,
                        Geodesics.FACTORY.createLineString(
                                ArcNet.join(line.steps(), simplified.get(band))));
            }
        }
    }

    private static Layer layer(boolean county) {
        return county ? Layer.COUNTIES : Layer.PROVINCES;
    }

    /// The highest rank that an arc divides. At the rim of what is known only one side is there: a
    /// county line at least.
    Boundary look(ArcNet.Arc arc) {
        if (arc.owners().size() < 2) {
            return new Boundary(Boundary.Rank.COUNTY, false, false);
        }
        String a = arc.owners().get(0);
        String b = arc.owners().get(1);
        boolean zoneA = work.inZone(EntityId.of(a));
        boolean zoneB = work.inZone(EntityId.of(b));
        return new Boundary(rank(a, b), zoneA != zoneB, zoneA && zoneB);
    }

    private Boundary.Rank rank(String a, String b) {
        Row ra = rows.get(a);
        Row rb = rows.get(b);
        if (ra == null || rb == null) {
            return Boundary.Rank.COUNTY;
        }
        if (!ra.get("province").equals(rb.get("province"))) {
            return Boundary.Rank.PROVINCE;
        }
        String pa = ra.has("prefecture") ? ra.get("prefecture") : a;
        String pb = rb.has("prefecture") ? rb.get("prefecture") : b;
        return Objects.equals(pa, pb) ? Boundary.Rank.COUNTY : Boundary.Rank.PREFECTURE;
    }

    private void areaNames() throws SQLException {
        // Their layers hold boundaries too: the number of a feature must be its own within a layer.
        for (Entities.Draft d : work.entities.all()) {
            LonLat at = d.anchor;
            if (at == null) {
                continue;
            }
            AreaName.Rank rank =
                    switch (d.id.kind()) {
                        case PROVINCE -> AreaName.Rank.PROVINCE;
                        case PREFECTURE -> AreaName.Rank.PREFECTURE;
                        default -> AreaName.Rank.COUNTY;
                    };
            int fid =
                    work.out.feature(
                            StoreTable.AREA_NAMES,
                            Geodesics.FACTORY.createPoint(World.coordinate(at)),
                            d.id.toString(),
                            d.names.zh(),
                            d.names.en(),
                            rank.name(),
                            work.inZone(d.id));
            Geometry world = Geodesics.FACTORY.createPoint(World.project(World.coordinate(at)));
            for (int band = 0; band < Bands.count(); band++) {
                work.out.band(
                        layer(rank == AreaName.Rank.COUNTY),
                        fid + Bands.AREA_NAME_FIDS,
                        band,
                        world);
            }
        }
    }

    private void seats() throws SQLException {
        Map<String, List<Row>> townships = work.data.table(DataFile.TOWNSHIPS).by("county");
        for (Row r : work.data.rows(DataFile.SEATS)) {
            LonLat at = Work.position(r);
            EntityId county = r.id("county").orElse(null);
            if (at == null || county == null) {
                continue;
            }
            // People look for a county where its seat is; its name on the map was placed before.
            Entities.Draft whole = work.entities.get(county);
            if (whole != null) {
                whole.anchor = at;
            }
            Names names =
                    townships.getOrDefault(r.get("county"), List.of()).stream()
                            .filter(t -> t.get("name_zh").equals(r.get("name_zh")))
                            .findFirst()
                            .map(Row::names)
                            .orElseGet(r::names);
            Double metres = r.number("accuracy_m");
            work.features.point(
                    StoreTable.SEATS,
                    Layer.SEATS,
                    at,
                    county.toString(),
                    names.zh(),
                    names.pinyin(),
                    names.en(),
                    work.inZone(county),
                    Work.accuracy(metres).name(),
                    metres);
        }
    }

    private void zone() {
        for (Row r : work.data.rows(DataFile.ZONE)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            Entities.Draft draft = work.entities.add(id, r.names(), null);
            work.counties.forEach(
                    (county, shape) -> {
                        if (work.inZone(county)) {
                            draft.box(World.box(shape));
                        }
                    });
            if (draft.box != null) {
                draft.anchor = draft.box.centre();
            }
        }
    }
}
