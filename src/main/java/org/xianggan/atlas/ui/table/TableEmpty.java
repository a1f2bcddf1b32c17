package org.xianggan.atlas.ui.table;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;

/// What stands where there is no row: one sentence and one action.
final class TableEmpty extends VBox {
    private final TableModel model;
    private final Messages texts;
    private final Label sentence = Ui.text("", "table-empty-text");
    private final Hyperlink action = new Hyperlink();

    TableEmpty(TableModel model, Messages texts, Runnable home) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("table-empty");
        action.setId("table-empty-action");
        action.getStyleClass().add("more");
        action.setOnAction(
                e -> {
                    if (model.isFiltered()) {
                        model.clearFilter();
                    } else {
                        home.run();
                    }
                });
        getChildren().setAll(sentence, action);
        setVisible(false);
        visibleProperty().addListener(o -> name());
    }

    void name() {
        String key = model.isFiltered() ? "table.empty.filter" : "table.empty";
        sentence.setText(texts.get(key));
        action.setText(texts.get(key + ".action"));
    }
}
