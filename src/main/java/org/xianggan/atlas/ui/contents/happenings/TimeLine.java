package org.xianggan.atlas.ui.contents.happenings;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A row of the timeline: the line of years on its left, which runs on from row to row, the year's
/// track, and what is said.
final class TimeLine extends Region {
    private static final double RAIL = 22;
    private static final double TRACK_AT = 38;
    private static final double NODE = 11;

    /// The track gives way where the pane is narrow.
    private static final double NARROW = 400;

    private final Region rail = new Region();
    private final @Nullable Region node;
    private final @Nullable Region track;
    private final Region words;
    private final double above;
    private final double below;

    private TimeLine(
            @Nullable Region node,
            @Nullable Region track,
            Region words,
            double above,
            double below) {
        this.node = node;
        this.track = track;
        this.words = words;
        this.above = above;
        this.below = below;
        rail.getStyleClass().add("time-rail");
        getStyleClass().add("time-row");
        getChildren().add(rail);
        if (node != null) {
            node.getStyleClass().add("time-node");
            getChildren().add(node);
        }
        if (track != null) {
            getChildren().add(track);
        }
        getChildren().add(words);
        setMinWidth(0);
    }

    /// A year stands on the line.
    static TimeLine year(Region words) {
        return new TimeLine(new Region(), null, words, 10, 4);
    }

    /// What happened in it hangs on its track.
    static TimeLine one(Region track, Region words) {
        return new TimeLine(null, track, words, 4, 5);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double trackWidth(double width) {
        return width < NARROW ? 48 : 84;
    }

    private double wordsAt(double width) {
        return track == null ? TRACK_AT : TRACK_AT + trackWidth(width) + 12;
    }

    private double wordsWidth(double width) {
        return Math.max(0, width - wordsAt(width) - 16);
    }

    @Override
    protected double computePrefWidth(double height) {
        return TRACK_AT + words.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return above + Math.ceil(words.prefHeight(wordsWidth(room))) + below;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        rail.resizeRelocate(RAIL - 1, 0, 2, getHeight());
        double height = getHeight() - above - below;
        words.resizeRelocate(wordsAt(width), above, wordsWidth(width), height);
        if (node != null) {
            node.resizeRelocate(RAIL - NODE / 2, above + (height - NODE) / 2, NODE, NODE);
        }
        if (track != null) {
            // Beside the first line of the words.
            track.resizeRelocate(TRACK_AT, above + 4, trackWidth(width), track.prefHeight(-1));
        }
    }
}
