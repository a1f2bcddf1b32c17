package org.xianggan.atlas.ui.help;

import javafx.scene.layout.Region;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

/// A text of the bundle in the language of the moment; in both, English stands beneath, quieter.
final class Both {
    private Both() {}

    static Region of(Messages texts, String key, String... styles) {
        return Ui.reading(text(texts, key), styles);
    }

    static String text(Messages texts, String key, Object... arguments) {
        String second = texts.second(key, arguments);
        String first = texts.first(key, arguments);
        return second.isBlank() || second.equals(first) ? first : first + Reading.SECOND + second;
    }
}
