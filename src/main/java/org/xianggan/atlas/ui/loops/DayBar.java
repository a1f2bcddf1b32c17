package org.xianggan.atlas.ui.loops;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Drive;
import org.xianggan.atlas.core.journey.Lunch;
import org.xianggan.atlas.core.journey.Stay;

import java.util.ArrayList;
import java.util.List;

/// A day as a bar of time: driving, walking and riding in, waiting, visits, lunch, and what is over
/// the hours. Every day of a loop on the same scale, so that they can be compared.
final class DayBar extends Pane {
    private static final double HEIGHT = 12;
    private static final double LOW = 4;

    private record Piece(double from, double to, Region node, boolean low) {}

    private final double first;
    private final double last;
    private final List<Piece> pieces = new ArrayList<>();

    /// @param first,last minutes after midnight, of all days of the loop
    /// @param tone as the day is drawn on the map
    DayBar(Day day, double first, double last, int tone) {
        this.first = first;
        this.last = last;
        getStyleClass().add("day-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        add(day.begins(), day.ends(), true, "day-waits");
        for (Drive d : day.drives()) {
            double driven = d.leaves() + d.hop().seconds().mid() / 60;
            add(d.leaves(), driven, true, "day-drives", "travel-" + tone);
            if (d.hop().footSeconds() > 0) {
                add(d.arrives() - d.hop().footSeconds() / 60, d.arrives(), true, "day-walks");
            }
        }
        for (Stay s : day.stays()) {
            if (s.transfer() != null) {
                add(s.begin() - s.oneWay(), s.begin(), true, "day-walks");
                add(s.ends(), s.leave(), true, "day-walks");
            }
            add(s.begin(), s.ends(), false, s.isMissed() ? "day-missed" : "day-visits");
        }
        Lunch lunch = day.lunch();
        if (lunch != null) {
            add(lunch.from(), lunch.from() + lunch.minutes(), true, "day-eats");
        }
        if (day.overMinutes() > 0) {
            add(day.ends() - day.overMinutes(), day.ends(), true, "day-over");
        }
    }

    private void add(double from, double to, boolean low, String... styles) {
        if (to > from) {
            Region node = new Region();
            node.getStyleClass().addAll(styles);
            pieces.add(new Piece(from, to, node, low));
            getChildren().add(node);
        }
    }

    @Override
    protected void layoutChildren() {
        double perMinute = getWidth() / Math.max(1, last - first);
        for (Piece p : pieces) {
            double x = Math.rint((p.from - first) * perMinute);
            double to = Math.rint((p.to - first) * perMinute);
            p.node.resizeRelocate(
                    x, p.low ? (HEIGHT - LOW) / 2 : 0, Math.max(1, to - x), p.low ? LOW : HEIGHT);
        }
    }
}
