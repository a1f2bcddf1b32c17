package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.YearSpan;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// Makes the draw list of one group for one picture. Safe for several threads.
public final class DrawLists {
    private final FeatureSource source;
    private final Chains chains;
    private final MarkLayouts marks;
    private final YearSpans years;

    public DrawLists(FeatureSource source) {
        this.source = source;
        this.chains = new Chains(source);
        this.marks = new MarkLayouts(source);
        this.years = new YearSpans(source);
    }

    /// The marks of sites as they stand at a zoom, the same for every tile.
    public MarkLayouts marks() {
        return marks;
    }

    /// The years in which a group looks as it does in the state's year, whatever rows are on.
    public YearSpan alike(Layer.Group group, PixelFrame frame, int year) {
        return years.of(group, frame, year);
    }

    public List<DrawOp> of(Layer.Group group, PixelFrame frame, MapState state) {
        List<DrawOp> ops = new ArrayList<>();
        Palette palette = Palette.of(state.theme());
        switch (group) {
            case GROUND -> new GroundDrawing(source, palette).draw(frame, state, ops);
            case WATER_AND_BOUNDARIES -> {
                RowOps rows = new RowOps();
                new SurveyedWaterDrawing(source, palette).draw(frame, state, rows);
                new WaterDrawing(source, palette).draw(frame, state, rows);
                new BoundaryDrawing(source, palette).draw(frame, state, rows);
                new OtherWayDrawing(source, palette).draw(frame, state, rows);
                rows.addTo(ops, state.drawn(group), state);
            }
            case LINES -> new LineDrawing(source, chains, palette).draw(frame, state, ops);
            case MARKS -> new MarkDrawing(source, marks, palette).draw(frame, state, ops);
            case USER -> UserDrawing.draw(frame, state, ops);
        }
        return ops;
    }
}
