package org.xianggan.atlas.ui.show.stage;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.Ink;
import org.xianggan.atlas.core.show.play.Stroke;

import java.util.List;

/// What was drawn over a slide, and where the laser points; its own unit is that of a slide.
final class InkLayer extends Pane {
    private static final double DOT = 11;

    private final Circle dot = new Circle(DOT);
    private final Scale scale = new Scale(1, 1);
    private List<Stroke> drawn = List.of();

    InkLayer() {
        getStyleClass().add("stage-ink");
        setMouseTransparent(true);
        setManaged(false);
        dot.getStyleClass().add("stage-laser");
        dot.setVisible(false);
        getChildren().add(dot);
        getTransforms().add(scale);
    }

    /// @param unit logical pixels of a unit of the slide
    void place(double x, double y, double unit) {
        setLayoutX(x);
        setLayoutY(y);
        scale.setX(unit);
        scale.setY(unit);
    }

    /// Only what is new is made: a line grows with every movement of the pointer.
    void show(List<Stroke> strokes, Ink.@Nullable Dot at) {
        int same = 0;
        while (same < Math.min(strokes.size(), drawn.size())
                && strokes.get(same) == drawn.get(same)) {
            same++;
        }
        getChildren().remove(same, getChildren().size() - 1);
        for (Stroke s : strokes.subList(same, strokes.size())) {
            getChildren().add(getChildren().size() - 1, line(s));
        }
        drawn = strokes;
        dot.setVisible(at != null);
        if (at != null) {
            dot.setCenterX(at.x());
            dot.setCenterY(at.y());
        }
    }

    private static Polyline line(Stroke stroke) {
        Polyline line = new Polyline();
        line.getPoints().setAll(stroke.points());
        if (stroke.points().size() == 2) {
            // A touch of the pen is a dot: a line of one point draws nothing.
            line.getPoints().addAll(stroke.points().get(0) + 0.1, stroke.points().get(1));
        }
        line.getStyleClass().add("stage-stroke");
        return line;
    }
}
