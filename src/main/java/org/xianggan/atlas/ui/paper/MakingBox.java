package org.xianggan.atlas.ui.paper;

import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;

/// What is being made, with the button that ends it; what was made, or why it was not.
public final class MakingBox extends VBox {
    private final Making making;
    private final Messages texts;

    public MakingBox(String id, Making making, Messages texts) {
        this.making = making;
        this.texts = texts;
        setId(id);
        getStyleClass().add("import-part");
        making.stateProperty().addListener((o, was, is) -> show(is));
    }

    private void show(Making.State now) {
        if (!getChildren().isEmpty() && getChildren().getFirst() instanceof WorkBar bar) {
            bar.stop();
        }
        switch (now) {
            case Making.State.Nothing _ -> getChildren().clear();
            case Making.State.Working w ->
                    getChildren().setAll(new WorkBar(w.work(), texts, making::cancel));
            case Making.State.Done d ->
                    getChildren().setAll(Ui.text(d.sentence(), "import-summary"));
            case Making.State.Failed f ->
                    getChildren()
                            .setAll(
                                    Ui.text(f.sentence(), "failure-text"),
                                    Ui.text(f.nextStep(), "fine"));
        }
    }
}
