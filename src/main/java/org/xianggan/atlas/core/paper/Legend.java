package org.xianggan.atlas.core.paper;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.Visibility;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a map shows, and nothing else: each row of which a feature is drawn in the picture, each
/// status that a line there has, and the signs of a surveyed course, of a sketch and of a place
/// taken from its township where they occur.
public final class Legend {
    /// @param name in the language of the page
    public record Entry(Swatch swatch, String name) {}

    private static final List<Status> TOLD =
            List.of(
                    Status.UNDER_CONSTRUCTION,
                    Status.PLANNED,
                    Status.WISH,
                    Status.CLOSED,
                    Status.UNKNOWN);

    private final Set<LayerRow> rows = EnumSet.noneOf(LayerRow.class);
    private final Set<Status> statuses = EnumSet.noneOf(Status.class);
    private boolean surveyed;
    private boolean sketch;
    private boolean hollow;

    private Legend() {}

    /// Reads the features: never on the FX thread.
    ///
    /// @param userTitle what a layer of a person is called, by its id
    public static List<Entry> of(
            FeatureSource source,
            Viewport viewport,
            MapState state,
            Wording wording,
            UnaryOperator<String> userTitle) {
        Legend seen = new Legend();
        seen.look(source, viewport, state);
        List<Entry> entries = new ArrayList<>();
        for (LayerRow row : state.looks().order()) {
            if (seen.rows.contains(row)) {
                entries.add(
                        new Entry(
                                new Swatch.OfRow(row),
                                wording.saidOr(
                                        "sheet.row." + row.id(), wording.said("row." + row.id()))));
            }
        }
        for (Status s : TOLD) {
            if (seen.statuses.contains(s)) {
                entries.add(
                        new Entry(
                                new Swatch.OfStatus(s), wording.said("legend.status." + s.code())));
            }
        }
        if (seen.surveyed) {
            entries.add(
                    new Entry(new Swatch.OfStatus(Status.OPEN), wording.said("legend.surveyed")));
        }
        if (seen.sketch) {
            entries.add(new Entry(new Swatch.OfSketch(), wording.said("legend.sketch.short")));
        }
        if (seen.hollow) {
            entries.add(new Entry(new Swatch.OfHollowMark(), wording.said("legend.hollow")));
        }
        for (UserMap.Shown layer : state.user().layers()) {
            Set<UserShapes.Kind> kinds = EnumSet.noneOf(UserShapes.Kind.class);
            layer.shapes()
                    .query(
                            viewport.zoom(),
                            viewport.box(),
                            (feature, kind, xy, rings) -> kinds.add(kind));
            if (!kinds.isEmpty()) {
                entries.add(
                        new Entry(
                                new Swatch.OfUser(layer.style(), kinds),
                                userTitle.apply(layer.id())));
            }
        }
        return List.copyOf(entries);
    }

    private void look(FeatureSource source, Viewport viewport, MapState state) {
        WorldBox box = viewport.box();
        Geometry picture =
                Geodesics.FACTORY.toGeometry(
                        new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()));
        for (Layer layer : Layer.values()) {
            if (!layer.listed() || !state.shows(layer)) {
                continue;
            }
            if (layer == Layer.RELIEF) {
                rows.add(LayerRow.RELIEF);
                continue;
            }
            if (layer.isOfSurvey() && !layer.isOfPoints()) {
                // Nothing but whether there are any: they are too many for a feature each.
                source.lines(
                        layer,
                        viewport.zoom(),
                        box,
                        (fid, kind, xy, from, count) -> rows.addAll(LayerRow.of(layer)));
                source.rings(
                        layer,
                        viewport.zoom(),
                        box,
                        (kind, xy, from, count, hole) -> rows.addAll(LayerRow.of(layer)));
                continue;
            }
            for (MapFeature f : source.query(layer, viewport.zoom(), box)) {
                LayerRow row = f.row().orElse(null);
                if (row == null || isKnown(f, row, state)) {
                    continue;
                }
                if (Visibility.drawn(f, viewport.zoom(), state) && meets(f, picture)) {
                    add(f, row, state);
                }
            }
        }
    }

    /// Whether it would tell nothing new; asked before its shape is looked at.
    private boolean isKnown(MapFeature f, LayerRow row, MapState state) {
        return rows.contains(row)
                && switch (f.look()) {
                    case MapFeature.LinePiece p ->
                            statuses.contains(p.statusIn(state.year()))
                                    && (surveyed || p.accuracy() != AccuracyClass.A)
                                    && (sketch || !p.accuracy().isSketch());
                    case MapFeature.Site s -> hollow || !s.hollow();
                    default -> true;
                };
    }

    private void add(MapFeature f, LayerRow row, MapState state) {
        rows.add(row);
        switch (f.look()) {
            case MapFeature.LinePiece p -> {
                statuses.add(p.statusIn(state.year()));
                surveyed |= p.accuracy() == AccuracyClass.A;
                sketch |= p.accuracy().isSketch();
            }
            case MapFeature.Site s -> hollow |= s.hollow();
            default -> {}
        }
    }

    private static boolean meets(MapFeature f, Geometry picture) {
        Envelope own = f.shape().getEnvelopeInternal();
        return picture.getEnvelopeInternal().contains(own)
                || picture.getEnvelopeInternal().intersects(own) && picture.intersects(f.shape());
    }
}
