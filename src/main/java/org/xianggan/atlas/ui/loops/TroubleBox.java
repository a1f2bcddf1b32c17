package org.xianggan.atlas.ui.loops;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;

/// Why there is no answer, and what to do; takes room only where there is something to say.
final class TroubleBox extends VBox {
    private final Messages texts;

    TroubleBox(String id, Messages texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().add("route-trouble");
        show(null);
    }

    void show(LoopModel.@Nullable Problem problem) {
        Ui.show(this, problem != null);
        if (problem != null) {
            getChildren()
                    .setAll(
                            Ui.text(problem.sentence(texts), "trouble-text"),
                            Ui.text(problem.nextStep(texts), "fine"));
        }
    }
}
