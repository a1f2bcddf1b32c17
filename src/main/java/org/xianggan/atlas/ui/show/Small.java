package org.xianggan.atlas.ui.show;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// Room for a small picture of a scene, which comes when it is painted; 16:9.
final class Small extends StackPane {
    /// Sharp on a finer screen too.
    private static final int FINER = 2;

    private final int width;
    private final ImageView view = new ImageView();

    /// @param width logical pixels
    Small(int width) {
        this.width = width;
        double height = width * 9.0 / 16;
        getStyleClass().add("scene-small");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setPreserveRatio(true);
        getChildren().setAll(view);
    }

    int pixels() {
        return width * FINER;
    }

    void show(Image image) {
        view.setImage(image);
    }
}
