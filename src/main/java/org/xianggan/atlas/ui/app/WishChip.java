package org.xianggan.atlas.ui.app;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.ui.common.Ui;

/// “专题：生态共治 ✕” on the map while a page decides what the map shows: a press leads to the page,
/// ✕ gives the map back.
final class WishChip {
    private final Messages texts;
    private final Button name = new Button();
    private final Button leave = new Button(null, new FontIcon(Feather.X));
    private final HBox root = new HBox(name, leave);
    private @Nullable Names shown;

    WishChip(Messages texts) {
        this.texts = texts;
        root.getStyleClass().add("wish-chip");
        name.getStyleClass().add("wish-chip-name");
        name.setWrapText(true);
        name.setId("wish-chip");
        leave.getStyleClass().add("wish-chip-leave");
        leave.setId("wish-leave");
        texts.onSpeak(this::say);
        say();
    }

    HBox node() {
        return root;
    }

    void onPress(Runnable action) {
        name.setOnAction(e -> action.run());
    }

    void onLeave(Runnable action) {
        leave.setOnAction(e -> action.run());
    }

    /// @param wish null hides it
    void show(@Nullable Names wish) {
        shown = wish;
        say();
    }

    private void say() {
        Names wish = shown;
        Ui.show(root, wish != null);
        if (wish != null) {
            String called = wish.in(texts.language());
            name.setText(texts.first("contents.themes.chip", called));
            name.setAccessibleText(texts.get("contents.themes.chip.says", called));
            Ui.named(leave, texts.get("contents.themes.chip.leave", called));
        }
    }
}
