package org.xianggan.atlas.ui.map.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.xianggan.atlas.ui.common.Ui;

/// “后：桂遂高速开通（2025 年）”, with a dot in the colour that its side has on the map.
final class SideChip extends HBox {
    private final Label name = Ui.label("", "compare-name");

    /// @param side `before` or `after`
    SideChip(String side) {
        Region dot = new Region();
        dot.getStyleClass().addAll("compare-dot", side);
        dot.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        name.setWrapText(true);
        name.setMinWidth(0);
        getStyleClass().add("compare-chip");
        setId("compare-" + side);
        getChildren().setAll(dot, name);
        setMouseTransparent(true);
    }

    void say(String text) {
        name.setText(text);
    }
}
