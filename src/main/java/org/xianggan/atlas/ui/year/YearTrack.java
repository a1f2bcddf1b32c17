package org.xianggan.atlas.ui.year;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.xianggan.atlas.core.content.YearMoment;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The line of years: ticks that grow where something happens, hollow where it is a target, the
/// years below, and the knob. Dashed after the newest year that the sources tell of.
final class YearTrack extends Pane {
    private static final double HEIGHT = 44;
    private static final double LINE = 22;
    private static final double EDGE = 16;
    private static final double TALLEST = 18;
    private static final double TICK = 5;
    private static final double KNOB = 16;

    /// Below this room for a year only every other one is written.
    private static final double ROOM = 36;

    private final YearModel model;
    private final Region known = styled("year-line");
    private final Region ahead = styled("year-line-ahead");
    private final Region knob = styled("year-knob");
    private final List<Label> labels = new ArrayList<>();
    private final List<StackPane> bars = new ArrayList<>();
    private final List<Tooltip> tips = new ArrayList<>();

    YearTrack(YearModel model) {
        this.model = model;
        getStyleClass().add("year-track");
        setMinSize(200, HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().addAll(known, ahead);
        for (int y = YearModel.FIRST; y <= YearModel.LAST; y++) {
            Label label = Ui.whole(Integer.toString(y), "year-name");
            labels.add(label);
            Region done = styled("year-tick");
            Region wanted = styled("year-tick-target");
            StackPane bar = new StackPane(done, wanted);
            bar.getStyleClass().add("year-bar");
            bars.add(bar);
            Tooltip tip = new Tooltip();
            tip.setShowDelay(Duration.millis(250));
            tips.add(tip);
            Tooltip.install(bar, tip);
            getChildren().addAll(bar, label);
        }
        knob.setMouseTransparent(true);
        getChildren().add(knob);
        setOnMousePressed(e -> model.choose(yearAt(e.getX())));
        setOnMouseDragged(e -> model.choose(yearAt(e.getX())));
        model.yearProperty().addListener(o -> requestLayout());
        model.momentsProperty().addListener(o -> requestLayout());
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    /// What a year's bar says when the pointer rests on it.
    void tell(IntFunction<String> words) {
        for (int i = 0; i < tips.size(); i++) {
            tips.get(i).setText(words.apply(YearModel.FIRST + i));
        }
    }

    private double step() {
        return (getWidth() - 2 * EDGE) / (YearModel.LAST - YearModel.FIRST);
    }

    private double x(int year) {
        return EDGE + (year - YearModel.FIRST) * step();
    }

    private int yearAt(double x) {
        return (int) Math.round(YearModel.FIRST + (x - EDGE) / step());
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double now = x(Math.clamp(model.usual(), YearModel.FIRST, YearModel.LAST));
        known.resizeRelocate(EDGE, LINE, now - EDGE, 2);
        ahead.resizeRelocate(now, LINE, getWidth() - EDGE - now, 2);
        int most = 1;
        for (int i = 0; i < bars.size(); i++) {
            most = Math.max(most, model.in(YearModel.FIRST + i).size());
        }
        boolean crowded = step() < ROOM;
        for (int i = 0; i < bars.size(); i++) {
            int year = YearModel.FIRST + i;
            place(i, year, most);
            Label label = labels.get(i);
            boolean chosen = year == model.year();
            label.pseudoClassStateChanged(YearStrip.ON, chosen);
            label.autosize();
            label.relocate(Math.round(x(year) - label.getWidth() / 2), LINE + 6);
            boolean beside = Math.abs(year - model.year()) == 1;
            label.setVisible(chosen || !crowded || year % 2 == 0 && !beside);
        }
        knob.resizeRelocate(
                Math.round(x(model.year()) - KNOB / 2), LINE + 1 - KNOB / 2, KNOB, KNOB);
    }

    /// A bar as tall as the root of what happens: one thing is seen, fifty do not hide the others.
    private void place(int i, int year, int most) {
        StackPane bar = bars.get(i);
        List<YearMoment> all = model.in(year);
        long targets = all.stream().filter(YearMoment::target).count();
        bar.setVisible(!all.isEmpty());
        double tall = Math.max(4, TALLEST * Math.sqrt(all.size() / (double) most));
        bar.resizeRelocate(Math.round(x(year) - TICK / 2), Math.round(LINE - tall), TICK, tall);
        bar.getChildren().get(0).setVisible(targets < all.size());
        bar.getChildren().get(1).setVisible(targets == all.size());
    }
}
