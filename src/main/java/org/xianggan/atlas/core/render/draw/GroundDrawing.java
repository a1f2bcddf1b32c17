package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.GroundStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// The ground: what lies beyond the frame, muted land, the brighter zone with the soft band inside
/// its edge, land use of a survey, relief, and the wash of the belt.
final class GroundDrawing {
    private static final String HUNAN = "43";

    /// Width and opacity of the strokes that make the band; half of each lies inside the edge. They
    /// add up to 12 % on average over 6 px.
    private static final double[][] BAND = {{12, .045}, {9, .05}, {6, .055}, {3, .06}};

    private static final double WASH = 10;
    static final double WASH_ALPHA = 0.22;
    private static final double BELT_LINE = 2;

    private final FeatureSource source;
    private final Palette palette;

    GroundDrawing(FeatureSource source, Palette palette) {
        this.source = source;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, List<DrawOp> ops) {
        ops.add(new DrawOp.Fill(rectangle(0, 0, f.width(), f.height()), palette.backdrop()));
        ops.add(new DrawOp.Fill(MapEdge.frame(f, 0), palette.outside()));
        WorldBox box = f.box(16);
        List<Geometry> hunan = new ArrayList<>();
        List<Geometry> other = new ArrayList<>();
        for (MapFeature land : source.query(Layer.LAND, f.zoom(), box)) {
            if (land.look() instanceof MapFeature.Area a && a.zone()) {
                (isHunan(a.province()) ? hunan : other).add(land.shape());
            }
        }
        if (!hunan.isEmpty() || !other.isEmpty()) {
            List<Geometry> all = new ArrayList<>(hunan);
            all.addAll(other);
            ops.add(new DrawOp.Fill(Shapes.area(all, f), palette.land()));
            List<LineString> edge = zoneEdge(f, box);
            band(hunan, edge, palette.bandHunan(), f, ops);
            band(other, edge, palette.bandJiangxi(), f, ops);
        }
        if (state.shows(Layer.LAND_USE)) {
            RowOps.add(ops, landUse(f), state.looks().opacity(LayerRow.LAND_USE));
        }
        if (state.shows(Layer.RELIEF)) {
            double strength = palette.relief() * state.looks().opacity(LayerRow.RELIEF);
            ops.add(new DrawOp.Relief(palette.shadow(), palette.light(), strength));
        }
        if (state.shows(Layer.BELT)) {
            List<DrawOp> belt = new ArrayList<>();
            belt(f, belt);
            RowOps.add(ops, belt, state.looks().opacity(LayerRow.BELT));
        }
        MapEdge.draw(f, palette, ops);
    }

    /// Under the relief, which shades it as it does the land.
    private List<DrawOp> landUse(PixelFrame f) {
        List<DrawOp> out = new ArrayList<>();
        AreaGather.of(source, Layer.LAND_USE, f)
                .forEach(
                        (of, path) ->
                                out.add(new DrawOp.Fill(path, GroundStyle.fill(of, palette))));
        return out;
    }

    private static boolean isHunan(EntityId province) {
        return province.key().startsWith(HUNAN);
    }

    private List<LineString> zoneEdge(PixelFrame f, WorldBox box) {
        List<LineString> edge = new ArrayList<>();
        for (Layer layer : List.of(Layer.COUNTIES, Layer.PROVINCES)) {
            for (MapFeature arc : source.query(layer, f.zoom(), box)) {
                if (arc.look() instanceof MapFeature.Boundary b && b.zoneEdge()) {
                    edge.addAll(Shapes.lines(arc.shape()));
                }
            }
        }
        return edge;
    }

    private void band(
            List<Geometry> areas, List<LineString> edge, int hue, PixelFrame f, List<DrawOp> ops) {
        if (areas.isEmpty() || edge.isEmpty()) {
            return;
        }
        PixelPath line = path(edge, f);
        if (line.isEmpty()) {
            return;
        }
        List<DrawOp> atop = new ArrayList<>();
        for (double[] b : BAND) {
            atop.add(new DrawOp.Stroke(line, Pen.solid(Argb.fade(hue, b[1]), f.px(b[0]))));
        }
        ops.add(
                new DrawOp.Atop(
                        List.of(new DrawOp.Fill(Shapes.area(areas, f), palette.land())), atop));
    }

    private void belt(PixelFrame f, List<DrawOp> ops) {
        List<LineString> wash = new ArrayList<>();
        List<LineString> road = new ArrayList<>();
        for (MapFeature m : source.query(Layer.BELT, f.zoom(), f.box(24))) {
            if (m.look() instanceof MapFeature.BeltLine b) {
                wash.addAll(Shapes.lines(m.shape()));
                if (b.road()) {
                    road.addAll(Shapes.lines(m.shape()));
                }
            }
        }
        if (!wash.isEmpty()) {
            // One stroke for all, so that the wash is nowhere laid twice.
            ops.add(
                    new DrawOp.Stroke(
                            path(wash, f),
                            Pen.solid(Argb.fade(palette.belt(), WASH_ALPHA), f.px(WASH))));
        }
        if (!road.isEmpty()) {
            ops.add(
                    new DrawOp.Stroke(
                            path(road, f),
                            Pen.solid(Argb.fade(palette.belt(), 0.75), f.px(BELT_LINE))));
        }
    }

    private static PixelPath path(List<LineString> lines, PixelFrame f) {
        PixelPath.Builder b = new PixelPath.Builder();
        for (LineString line : lines) {
            for (Run run : Run.of(line, f)) {
                run.addTo(b);
            }
        }
        return b.build(false);
    }

    private static PixelPath rectangle(double x0, double y0, double x1, double y1) {
        return PixelPath.ring(x0, y0, x1, y0, x1, y1, x0, y1);
    }
}
