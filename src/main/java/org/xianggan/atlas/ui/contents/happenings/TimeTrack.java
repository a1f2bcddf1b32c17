package org.xianggan.atlas.ui.contents.happenings;

import javafx.scene.layout.Region;

import java.util.Locale;

/// A year from January to December as a line, with what is known of a date on it: a dot for a day,
/// a short bar for a month, a long hatched bar for a year, a bracket that is open to the left for
/// “by then”, a plain bar for a stretch; hollow for what is to be.
final class TimeTrack extends Region {
    private static final double DOT = 9;
    private static final double BAR = 7;
    private static final double BRACKET = 10;

    private final TimeMark time;
    private final Region line = new Region();
    private final Region mark = new Region();

    /// @param colour `lines agreements events targets`
    TimeTrack(TimeMark time, String colour, boolean target) {
        this.time = time;
        getStyleClass().add("time-track");
        line.getStyleClass().add("time-track-line");
        mark.getStyleClass()
                .addAll(
                        "time-mark",
                        "time-" + time.shape().name().toLowerCase(Locale.ROOT),
                        "time-of-" + colour);
        if (target) {
            mark.getStyleClass().add("time-target");
        }
        if (time.open()) {
            mark.getStyleClass().add("time-open");
        }
        getChildren().setAll(line, mark);
    }

    @Override
    protected double computePrefHeight(double width) {
        return DOT + 3;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = getHeight() / 2;
        line.resizeRelocate(0, Math.floor(middle), width, 1);
        double from = time.from() * width;
        double to = time.to() * width;
        switch (time.shape()) {
            case DAY -> {
                // A dot at the edge stays whole.
                double x = Math.clamp(time.middle() * width - DOT / 2, 0, width - DOT);
                mark.resizeRelocate(x, middle - DOT / 2, DOT, DOT);
            }
            case BY -> mark.resizeRelocate(0, middle - BRACKET / 2, Math.max(4, to), BRACKET);
            case MONTH, YEAR, STRETCH ->
                    mark.resizeRelocate(from, middle - BAR / 2, Math.max(4, to - from), BAR);
        }
    }
}
