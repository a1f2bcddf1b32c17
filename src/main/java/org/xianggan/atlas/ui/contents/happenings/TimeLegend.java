package org.xianggan.atlas.ui.contents.happenings;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.ui.common.Ui;

/// What the marks of the timeline mean. Its dates are examples of forms, not of happenings.
final class TimeLegend extends FlowPane {
    private static final double WIDTH = 26;

    private final Messages texts;

    TimeLegend(Messages texts) {
        this.texts = texts;
        getStyleClass().add("time-legend");
        setMinWidth(0);
        add("day", "2000-07-02", false);
        add("month", "2000-06", false);
        add("year", "2000", false);
        add("by", "../2000-08", false);
        add("target", "2000", true);
    }

    private void add(String key, String form, boolean target) {
        TimeTrack track = new TimeTrack(TimeMark.of(new Edtf(form)), "events", target);
        track.setMinWidth(WIDTH);
        track.setPrefWidth(WIDTH);
        Label word = Ui.whole("", "time-legend-word");
        Runnable name = () -> word.setText(texts.first("time.legend." + key));
        texts.onSpeak(name);
        name.run();
        HBox item = new HBox(track, word);
        item.getStyleClass().add("time-legend-item");
        getChildren().add(item);
    }
}
