package org.xianggan.atlas.ui.map;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.render.ScaleBar;
import org.xianggan.atlas.core.render.Viewport;

/// The scale bar: a round length, on the ellipsoid at the centre of the map.
final class ScaleBarView extends VBox {
    private static final double LONGEST = 110;

    private final Label text = new Label();
    private final Region bar = new Region();

    ScaleBarView() {
        getStyleClass().add("scale-bar");
        setAlignment(Pos.BOTTOM_RIGHT);
        setMouseTransparent(true);
        text.getStyleClass().add("scale-bar-text");
        bar.getStyleClass().add("scale-bar-line");
        bar.setMinHeight(5);
        bar.setMaxHeight(5);
        getChildren().setAll(text, bar);
    }

    void show(Viewport v, double metresOfPixel) {
        ScaleBar b = ScaleBar.of(v, LONGEST, metresOfPixel);
        text.setText(b.label());
        double pixels = b.pixels();
        bar.setMinWidth(pixels);
        bar.setPrefWidth(pixels);
        bar.setMaxWidth(pixels);
    }
}
