package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

/// How a loop leaves the atlas.
final class LoopOut extends FlowPane {
    private final Desk desk;
    private final LoopDesk loops;
    private final Messages texts;
    private final Button file = new Button(null, new FontIcon(Feather.DOWNLOAD));
    private @Nullable Planned now;

    LoopOut(Desk desk, LoopDesk loops, LoopWords words) {
        this.desk = desk;
        this.loops = loops;
        this.texts = desk.texts();
        getStyleClass().addAll("plan-chips", "loop-out");
        file.setId("loop-file");
        file.getStyleClass().addAll("button", "plan-button");
        file.setOnAction(e -> file());
        getChildren().setAll(file);
    }

    void name() {
        file.setText(texts.first("loop.page.file"));
        Ui.named(file, texts.get("loop.page.file.tip"));
    }

    void show(Planned planned) {
        now = planned;
    }

    private void file() {
        Planned planned = now;
        if (planned != null) {
            Exports exports = loops.travel().tools().exports();
            exports.offer(
                    exports.files()
                            .of(
                                    planned.plan().loop().name(),
                                    () ->
                                            loops.tools()
                                                    .files()
                                                    .layer(
                                                            planned.plan(),
                                                            planned.roads(),
                                                            attribution(),
                                                            texts)),
                    file);
        }
    }

    /// Reads the store.
    private String attribution() {
        return String.join("; ", desk.catalogue().attributions(texts.language()));
    }
}
