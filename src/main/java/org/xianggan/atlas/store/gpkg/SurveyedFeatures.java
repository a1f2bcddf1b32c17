package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.util.ArrayList;
import java.util.List;

/// The features of the atlas, with roads and railways as a survey has them, and those that only it
/// has.
final class SurveyedFeatures implements FeatureSource {
    private final FeatureReader shipped;
    private final FeatureReader survey;
    private final boolean waters;

    /// @param waters whether the survey has the rivers and surfaces of the atlas too
    SurveyedFeatures(FeatureReader shipped, FeatureReader survey, boolean waters) {
        this.waters = waters;
        this.shipped = shipped;
        this.survey = survey;
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
        return of(layer).query(layer, zoom, box);
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
