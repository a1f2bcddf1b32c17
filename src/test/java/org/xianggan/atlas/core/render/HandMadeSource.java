package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A few features written by hand, for tests of what reads features.
public final class HandMadeSource implements FeatureSource {
    private static final Timeline UNDATED = new Timeline(List.of(), null);
    private static final EntityId HUNAN = EntityId.of("province:430000");

    private final List<MapFeature> features = new ArrayList<>();
    private final Map<EntityId, List<EntityId>> concerned = new HashMap<>();

    /// Two counties side by side, a road through both, a site beside the road, a seat, a river.
    public static HandMadeSource region() {
        HandMadeSource s = new HandMadeSource();
        s.area("county:430224", "茶陵县", 113.2, 26.4, 113.9, 27.1);
        s.area("county:360881", "井冈山市", 113.9, 26.2, 114.6, 27.1);
        s.line(Layer.ROADS, "road:G106", "national", 113.0, 26.8, 114.8, 26.8);
        s.line(Layer.RAILWAYS, "rail:liling-chaling", "conventional", 113.5, 26.2, 113.5, 27.3);
        s.site("site:S001", "旧址", 113.7, 26.6, "national");
        s.dot(Layer.SEATS, "county:430224", 113.54, 26.79);
        s.dot(Layer.TOWNSHIPS, "township:430224100", 113.4, 26.6);
        s.river("river:mishui", 113.2, 26.5, 113.9, 26.55);
        return s;
    }

    private void add(Layer layer, String id, String name, Geometry shape, MapFeature.Look look) {
        features.add(
                new MapFeature(
                        features.size(),
                        layer,
                        EntityId.of(id),
                        shape,
                        new Names(name, name, null, null, List.of()),
                        look));
    }

    public void area(String id, String name, double w, double s, double e, double n) {
        Envelope box =
                new Envelope(
                        WebMercator.x(w), WebMercator.x(e), WebMercator.y(s), WebMercator.y(n));
        add(
                Layer.LAND,
                id,
                name,
                Geodesics.FACTORY.toGeometry(box),
                new MapFeature.Area(true, HUNAN));
    }

    public void line(
            Layer layer, String id, String lineClass, double x0, double y0, double x1, double y1) {
        add(
                layer,
                id,
                id,
                chain(x0, y0, x1, y1),
                new MapFeature.LinePiece(lineClass, null, AccuracyClass.B, UNDATED, false, false));
    }

    public void river(String id, double x0, double y0, double x1, double y1) {
        add(Layer.RIVERS, id, id, chain(x0, y0, x1, y1), new MapFeature.Stream(2, false));
    }

    public void site(String id, String name, double lon, double lat, String protection) {
        add(
                Layer.SITES,
                id,
                name,
                point(lon, lat),
                new MapFeature.Site("former_site", protection, "", false, false));
    }

    public void dot(Layer layer, String id, double lon, double lat) {
        add(layer, id, id, point(lon, lat), new MapFeature.Dot("dot", true, false, UNDATED));
    }

    private static Geometry point(double lon, double lat) {
        return Geodesics.FACTORY.createPoint(at(lon, lat));
    }

    private static Geometry chain(double x0, double y0, double x1, double y1) {
        return Geodesics.FACTORY.createLineString(new Coordinate[] {at(x0, y0), at(x1, y1)});
    }

    private static Coordinate at(double lon, double lat) {
        return new Coordinate(WebMercator.x(lon), WebMercator.y(lat));
    }

    public List<MapFeature> all() {
        return List.copyOf(features);
    }

    @Override
    public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {}

    @Override
    public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        Envelope e = new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
        return features.stream()
                .filter(f -> f.layer() == layer && f.shape().getEnvelopeInternal().intersects(e))
                .toList();
    }

    @Override
    public List<MapFeature> of(@Nullable EntityId id, double zoom) {
        return features.stream().filter(f -> f.id() != null && f.id().equals(id)).toList();
    }

    /// Lets a thing that is not drawn be about others.
    public void concern(EntityId thing, EntityId... about) {
        concerned.put(thing, List.of(about));
    }

    @Override
    public List<EntityId> concerned(EntityId id) {
        return concerned.getOrDefault(id, List.of());
    }

    @Override
    public HeightGrid heights() {
        return new HeightGrid(112, 30, 1, 1, 1, new short[1]);
    }
}
