package org.xianggan.atlas.ui.show;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// Room for a small picture of a scene, which comes when it is painted; 16:9.
final class Small extends StackPane {
    /// Sharp on a finer screen too.
    private static final int FINER = 2;

    private int width;
    private final ImageView view = new ImageView();

    /// @param width logical pixels
    Small(int width) {
        getStyleClass().add("scene-small");
        view.setPreserveRatio(true);
        getChildren().setAll(view);
        fit(width);
    }

    /// @param next logical pixels
    void fit(int next) {
        width = next;
        double height = width * 9.0 / 16;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        view.setFitWidth(width);
        view.setFitHeight(height);
    }

    int pixels() {
        return width * FINER;
    }

    void show(Image image) {
        view.setImage(image);
    }
}
