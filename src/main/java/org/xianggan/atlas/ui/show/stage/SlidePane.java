package org.xianggan.atlas.ui.show.stage;

import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.Ink;
import org.xianggan.atlas.core.show.play.Stroke;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.util.List;

/// The picture of a slide in the middle of the room that there is, pixel upon pixel where it was
/// painted for that room, and what is drawn over it.
final class SlidePane extends Region {
    /// A picture that is that near to the size of its room was painted for it.
    private static final double SAME = 0.004;

    private final ImageView view = new ImageView();
    private final InkLayer ink = new InkLayer();
    private double scale = 1;

    SlidePane() {
        getStyleClass().add("stage-slide");
        view.setManaged(false);
        getChildren().addAll(view, ink);
    }

    /// @param pixels device pixels of a logical one
    void setScale(double pixels) {
        scale = pixels;
        requestLayout();
    }

    void show(@Nullable Image image) {
        if (view.getImage() != image) {
            boolean sameSize =
                    image != null
                            && view.getImage() != null
                            && image.getWidth() == view.getImage().getWidth()
                            && image.getHeight() == view.getImage().getHeight();
            view.setImage(image);
            if (!sameSize) {
                requestLayout();
            }
        }
    }

    @Nullable Image image() {
        return view.getImage();
    }

    void draw(List<Stroke> strokes, Ink.@Nullable Dot dot) {
        ink.show(strokes, dot);
    }

    /// A place in this pane, in the unit of a slide.
    Point2D onSlide(double x, double y) {
        double unit = unit();
        return new Point2D((x - view.getX()) / unit, (y - view.getY()) / unit);
    }

    private double unit() {
        return Math.max(1e-3, view.getFitHeight() / SlideSize.HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double room = getWidth() * scale;
        double roomHigh = getHeight() * scale;
        double factor = Math.min(room / image.getWidth(), roomHigh / image.getHeight());
        boolean exact = Math.abs(factor - 1) < SAME;
        double wide = exact ? image.getWidth() : Math.round(image.getWidth() * factor);
        double high = exact ? image.getHeight() : Math.round(image.getHeight() * factor);
        view.setSmooth(!exact);
        view.setFitWidth(wide / scale);
        view.setFitHeight(high / scale);
        view.setX(Math.floor((room - wide) / 2) / scale);
        view.setY(Math.floor((roomHigh - high) / 2) / scale);
        ink.place(view.getX(), view.getY(), unit());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
