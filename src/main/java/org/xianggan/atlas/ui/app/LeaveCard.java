package org.xianggan.atlas.ui.app;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;
import org.xianggan.atlas.ui.workspace.FilesModel;

import java.nio.file.Path;

/// Asked before the window goes with something unsaved in it.
final class LeaveCard extends VBox {
    LeaveCard(
            Saving.Failed failed,
            Messages texts,
            SaveDialog save,
            FilesModel files,
            Overlay overlay,
            Runnable close) {
        setId("leave-card");
        setFocusTraversable(true);
        getStyleClass().addAll("citation-card", "leave-card");
        setAccessibleText(texts.get("workspace.leave.title"));
        Button copy = button("leave-copy", texts.first("workspace.leave.copy"));
        copy.setOnAction(
                e -> {
                    Path file =
                            save.ask(
                                    copy,
                                    texts.first("workspace.leave.copy"),
                                    texts.first("workspace.title"),
                                    "gpkg");
                    if (file != null) {
                        files.copy(file);
                    }
                });
        VBox copying = new VBox();
        files.copyingProperty()
                .addListener(
                        (o, was, work) -> {
                            if (work != null) {
                                copying.getChildren()
                                        .setAll(new WorkBar(work, texts, work::cancel));
                            } else if (overlay.isOpen(this)) {
                                overlay.close();
                            }
                        });
        Button anyway = button("leave-anyway", texts.first("workspace.leave.anyway"));
        anyway.setOnAction(e -> close.run());
        Button stay = button("leave-stay", texts.first("workspace.leave.stay"));
        stay.setOnAction(e -> overlay.close());
        FlowPane bar = new FlowPane(copy, anyway, stay);
        bar.getStyleClass().add("page-filters");
        getChildren()
                .setAll(
                        Ui.text(texts.get("workspace.leave.title"), "page-heading"),
                        Ui.text(failed.sentence(), "plan-problem"),
                        Ui.text(failed.nextStep(), "fine"),
                        bar,
                        copying);
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("page-button");
        return button;
    }
}
