package org.xianggan.atlas.ui.planner.parts;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.function.Function;

/// What is put together of several texts (a sentence with names and figures in it) in the language
/// of the moment, and where both are read in both, the Chinese first.
public final class Twice {
    private Twice() {}

    /// Parted by [Reading#SECOND]; once where both are the same.
    public static String said(Messages texts, Function<Messages, String> say) {
        return Twofold.said(texts, say, Reading.SECOND);
    }

    /// A figure in a column of its own that nothing cuts, English beneath and quieter.
    public static Region whole(Messages texts, Function<Messages, String> say, String style) {
        String[] both = said(texts, say).split(Reading.SECOND, 2);
        VBox box = new VBox(Ui.whole(both[0], style));
        if (both.length > 1) {
            box.getChildren().add(Ui.whole(both[1], style, "second"));
        }
        box.setAlignment(Pos.BASELINE_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /// The same on lines of their own.
    public static String lines(Messages texts, Function<Messages, String> say) {
        return said(texts, say).replace(Reading.SECOND, "\n");
    }
}
