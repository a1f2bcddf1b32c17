package org.xianggan.atlas.ui.map.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.ui.map.measure.MeasureModel;

import java.util.List;

/// Draws a line with what measures: the same points, gestures and keys.
public final class LineTool implements Pencil {
    private final MeasureModel measure;
    private final LineMarks marks;
    private final Runnable begun;
    private @Nullable Hand hand;

    /// @param begun told when a line is begun: the map wants the keyboard then
    public LineTool(MeasureModel measure, LineMarks marks, Runnable begun) {
        this.measure = measure;
        this.marks = marks;
        this.begun = begun;
        measure.stateProperty().addListener((o, was, is) -> changed(is));
        measure.targetProperty().addListener(o -> tell(measure.state()));
    }

    @Override
    public void begin(Hand next, List<LonLat> points) {
        Hand before = hand;
        hand = null;
        if (before != null && before != next) {
            before.left(false);
        }
        marks.join(List.of());
        measure.startLine(points);
        hand = next;
        begun.run();
        tell(measure.state());
    }

    @Override
    public void join(List<Joint> joints) {
        marks.join(joints);
    }

    @Override
    public void layDown() {
        Hand told = hand;
        if (told != null) {
            end(told);
            told.left(false);
        }
    }

    @Override
    public void end(Hand of) {
        if (hand == of) {
            hand = null;
            measure.leave();
        }
    }

    private void changed(MeasureModel.State is) {
        Hand told = hand;
        if (told == null) {
            return;
        }
        if (!is.isLine()) {
            hand = null;
            told.left(!is.isOn());
            return;
        }
        tell(is);
    }

    private void tell(MeasureModel.State state) {
        Hand told = hand;
        if (told != null && state.isLine()) {
            told.drawn(
                    state.measurement().points(),
                    state.isDrawing(),
                    measure.targetProperty().get());
        }
    }
}
