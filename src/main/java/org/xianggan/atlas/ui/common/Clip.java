package org.xianggan.atlas.ui.common;

/// Takes text to the clipboard; an interface because the headless platform has none.
@FunctionalInterface
public interface Clip {
    void copy(String text);

    static Clip ofSystem() {
        return text -> {
            var content = new javafx.scene.input.ClipboardContent();
            content.putString(text);
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        };
    }
}
