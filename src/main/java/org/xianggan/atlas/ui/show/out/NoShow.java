package org.xianggan.atlas.ui.show.out;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.show.ShowsPage;

/// What stands where no show is open: the way to one.
final class NoShow extends VBox {
    private final Messages texts;
    private final Label says = Ui.text("");
    private final Button list;

    NoShow(Desk desk) {
        texts = desk.texts();
        list = Ui.pageButton("show-out-to-list", () -> desk.guide().openPage(ShowsPage.ID, null));
        getStyleClass().add("route-empty");
        getChildren().setAll(says, list);
    }

    void name() {
        says.setText(texts.get("show.page.nothing"));
        list.setText(texts.first("show.page.to-list"));
    }

    void focus() {
        list.requestFocus();
    }
}
