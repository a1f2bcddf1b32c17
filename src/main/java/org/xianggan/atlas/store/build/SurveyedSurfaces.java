package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.GroundAreas;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The waters of the atlas with the shores that a survey has. One that has a record of its own
/// keeps it; one that is but a surface gives way.
final class SurveyedSurfaces {
    private static final double FINEST = 15;

    /// Two surfaces are one water where so much of the smaller lies in the other.
    private static final double SAME = 0.5;

    /// A water of the atlas is surveyed where so much of it is: a pond on its shore is not it.
    private static final double COVERED = 0.35;

    private static final double SQUARE_KM = 1e6;

    /// A water of the atlas and the surveyed surfaces that are it.
    private static final class Shipped {
        private final MapFeature feature;
        private final Geometry shape;
        private final List<Geometry> surveyed = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private double covered;

        Shipped(MapFeature feature) {
            this.feature = feature;
            this.shape = GeometryFixer.fix(feature.shape());
        }

        boolean isSurveyed() {
            return covered >= COVERED * shape.getArea() && !surveyed.isEmpty();
        }
    }

    private final GroundAreas areas;
    private final List<Shipped> all = new ArrayList<>();
    private final BitSet used = new BitSet();

    SurveyedSurfaces(FeatureSource shipped, GroundAreas areas) {
        this.areas = areas;
        for (MapFeature f : shipped.query(Layer.WATER, FINEST, WebMercator.project(GeoBox.FRAME))) {
            all.add(new Shipped(f));
        }
    }

    /// Surfaces that have become those of waters with a record; known once they are written.
    BitSet used() {
        return used;
    }

    void write(GpkgWriter out) throws SQLException {
        match();
        Features features = new Features(out);
        for (Shipped s : all) {
            if (!s.isSurveyed()) {
                write(features, s, World.unproject(s.feature.shape()), false);
            } else if (s.feature.id() != null) {
                s.numbers.forEach(used::set);
                write(features, s, World.unproject(GeometryFixer.fix(together(s))), true);
            }
        }
    }

    private void match() {
        STRtree tree = new STRtree();
        all.forEach(s -> tree.insert(s.shape.getEnvelopeInternal(), s));
        for (int area = 0; area < areas.size(); area++) {
            if (areas.of(area).isWater()) {
                Polygon shape = AreaShape.of(areas.rings(area));
                List<?> near = shape == null ? List.of() : tree.query(shape.getEnvelopeInternal());
                if (shape != null && !near.isEmpty()) {
                    Geometry own = GeometryFixer.fix(shape);
                    for (Object s : near) {
                        match(area, own, (Shipped) s);
                    }
                }
            }
        }
    }

    private void match(int area, Geometry own, Shipped s) {
        double both;
        try {
            both = own.intersection(s.shape).getArea();
        } catch (TopologyException e) {
            // Shapes that nothing can be computed of stay apart.
            return;
        }
        if (both >= SAME * Math.min(own.getArea(), s.shape.getArea())) {
            s.surveyed.add(own);
            s.numbers.add(area);
            s.covered += both;
        }
    }

    private static Geometry together(Shipped s) {
        List<Polygon> parts = new ArrayList<>();
        s.surveyed.forEach(g -> PolygonExtracter.getPolygons(g, parts));
        return Geodesics.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static double squareKm(List<Geometry> shapes) {
        double sum = 0;
        for (Geometry g : shapes) {
            double stretch = World.stretch(g.getCoordinate());
            sum += g.getArea() / (stretch * stretch * SQUARE_KM);
        }
        return sum;
    }

    private static void write(Features features, Shipped s, Geometry degrees, boolean surveyed)
            throws SQLException {
        MapFeature.Surface look = (MapFeature.Surface) s.feature.look();
        @Nullable Names names = s.feature.names();
        features.area(
                StoreTable.WATER,
                Layer.WATER,
                degrees,
                s.feature.id() == null ? null : s.feature.id().toString(),
                surveyed ? StoreTable.SURVEYED_SHORE : null,
                names == null ? null : names.zh(),
                names == null ? null : names.en(),
                surveyed ? squareKm(s.surveyed) : look.km2());
    }
}
