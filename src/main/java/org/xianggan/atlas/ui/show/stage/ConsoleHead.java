package org.xianggan.atlas.ui.show.stage;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.ui.common.Ui;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What time it is: of the day, of the show, of the plan.
final class ConsoleHead extends HBox {
    /// Who is that much behind is told in red, seconds.
    private static final int LATE = 15;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Messages texts;
    private final Clock clock;
    private final Label place = Ui.whole("", "console-place");
    private final Label now = Ui.whole("", "console-time");
    private final Label elapsed = Ui.whole("", "console-time");
    private final Label left = Ui.whole("", "console-time");
    private final Label behind = Ui.whole("", "console-time");
    private final Label paused = Ui.whole("", "console-time");
    private final Region pausedBox;
    private final Label behindName = Ui.whole("", "console-name");

    ConsoleHead(Show show, Messages texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        getStyleClass().add("console-head");
        Label title = Ui.label(show.title().in(texts.language()), "console-title");
        title.setMinWidth(0);
        paused.setId("console-paused");
        behind.setId("console-behind");
        elapsed.setId("console-elapsed");
        place.setId("console-place");
        pausedBox = named(paused, Ui.whole(texts.first("show.console.paused"), "console-name"));
        getChildren()
                .setAll(
                        new VBox(title, place),
                        Ui.spring(),
                        pausedBox,
                        named(behind, behindName),
                        named(left, Ui.whole(texts.first("show.console.left"), "console-name")),
                        named(
                                elapsed,
                                Ui.whole(texts.first("show.console.elapsed"), "console-name")),
                        named(now, Ui.whole(texts.first("show.console.now"), "console-name")));
    }

    private static VBox named(Label value, Label name) {
        VBox box = new VBox(name, value);
        box.getStyleClass().add("console-figure");
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    void show(ShowPlay play) {
        String typed =
                play.typed() == 0
                        ? ""
                        : "   " + texts.first("show.console.typed", String.valueOf(play.typed()));
        place.setText(
                texts.first("show.console.place", play.at() + 1, play.lineUp().last() + 1) + typed);
        now.setText(LocalTime.now(clock).format(TIME));
        elapsed.setText(Times.clock(play.elapsed()));
        left.setText(Times.clock(play.left()));
        left.pseudoClassStateChanged(BAD, play.left() < 0);
        int late = play.behind();
        behindName.setText(texts.first(late > 0 ? "show.console.late" : "show.console.early"));
        behind.setText(Times.clock(Math.abs(late)));
        behind.pseudoClassStateChanged(BAD, late > LATE);
        Ui.show(pausedBox, play.timing().paused() || play.paused() > 0);
        paused.setText(Times.clock(play.paused()));
        paused.pseudoClassStateChanged(BAD, play.timing().paused());
    }
}
