package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.util.ArrayList;
import java.util.List;

/// The features of the atlas, with roads, railways and positions of townships as a survey has them,
/// and those that only it has.
final class SurveyedFeatures implements FeatureSource {
    private final FeatureReader shipped;
    private final FeatureReader survey;
    private final PointReader points;
    private final Late<List<MapFeature>> townships;

    private final boolean waters;

    /// @param waters whether the survey has the rivers and surfaces of the atlas too
    SurveyedFeatures(
            FeatureReader shipped,
            FeatureReader survey,
            boolean waters,
            PointReader points,
            MovedTownships moved) {
        this.waters = waters;
        this.shipped = shipped;
        this.survey = survey;
        this.points = points;
        // Some three hundred points, the same in every band.
        this.townships =
                new Late<>(
                        () ->
                                moved.features(
                                        shipped.query(
                                                Layer.TOWNSHIPS,
                                                0,
                                                WebMercator.project(GeoBox.FRAME))));
    }

    private FeatureReader of(Layer layer) {
        return switch (layer) {
            case ROADS, RAILWAYS -> survey;
            case RIVERS, WATER -> waters ? survey : shipped;
            default -> layer.isOfSurvey() ? survey : shipped;
        };
    }

    @Override
    public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        if (PointReader.has(layer)) {
            return points.query(layer, zoom, box);
        }
        return layer == Layer.TOWNSHIPS
                ? townships.get().stream().filter(t -> lies(t, box)).toList()
                : of(layer).query(layer, zoom, box);
    }

    private static boolean lies(MapFeature point, WorldBox box) {
        Coordinate c = point.shape().getCoordinate();
        return c.x >= box.minX() && c.x <= box.maxX() && c.y >= box.minY() && c.y <= box.maxY();
    }

    @Override
    public void lines(Layer layer, double zoom, WorldBox box, LineSink to) {
        of(layer).lines(layer, zoom, box, to);
    }

    @Override
    public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {
        of(layer).rings(layer, zoom, box, to);
    }

    @Override
    public List<MapFeature> of(EntityId id, double zoom) {
        if (id.kind() == Kind.TOWNSHIP) {
            return townships.get().stream().filter(t -> id.equals(t.id())).toList();
        }
        List<MapFeature> out = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            out.addAll(of(layer).of(layer, id, zoom));
        }
        return out;
    }

    @Override
    public List<EntityId> concerned(EntityId id) {
        return shipped.concerned(id);
    }

    @Override
    public HeightGrid heights() {
        return shipped.heights();
    }
}
