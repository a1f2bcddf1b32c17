package org.xianggan.atlas.ui.map.compare;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.ui.common.Ui;

import java.util.function.DoubleSupplier;

/// Which of two pictures is seen; a press shows the other one, by hand from then on.
public final class BlinkLayer extends CompareLayer {
    private static final Duration BEAT = Duration.seconds(1);
    private static final double RIGHT = 54;

    private final Turns turns;
    private final Region dot = new Region();
    private final Button step = new Button(null, dot);
    private final Button play;
    private final HBox chip;
    private final Timeline clock = new Timeline();
    private @Nullable Comparison both;
    private @Nullable Messages texts;

    /// As large as the larger of the two names wants it: it does not change with each turn.
    private double widest;

    private double tallest;

    public BlinkLayer(Turns turns, DoubleSupplier top) {
        super(top);
        this.turns = turns;
        step.getStyleClass().setAll("button", "compare-step");
        step.setId("blink-step");
        step.setMnemonicParsing(false);
        step.setWrapText(true);
        step.setMinWidth(0);
        dot.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        step.setOnAction(e -> turns.step());
        play = Ui.iconButton(Feather.PAUSE, "", turns::toggle);
        play.setId("blink-play");
        chip = new HBox(step, play);
        chip.getStyleClass().addAll("compare-chip", "blink-chip");
        // A press on it is no press on the map.
        chip.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        getChildren().setAll(chip);
        clock.setCycleCount(Timeline.INDEFINITE);
        clock.getKeyFrames().setAll(new KeyFrame(BEAT, e -> turns.beat()));
        turns.afterProperty().addListener((o, was, is) -> name());
        turns.stillProperty().addListener((o, was, is) -> name());
        turns.runningProperty().addListener((o, was, is) -> run());
        run();
    }

    private void run() {
        if (turns.runningProperty().get()) {
            clock.playFromStart();
        } else {
            clock.stop();
        }
        name();
    }

    @Override
    public void say(Comparison now, Messages words) {
        if (!now.equals(both)) {
            widest = 0;
            tallest = 0;
        }
        both = now;
        texts = words;
        name();
    }

    private void name() {
        Comparison now = both;
        Messages words = texts;
        if (now == null || words == null) {
            return;
        }
        boolean after = turns.afterProperty().get();
        String seen =
                after
                        ? words.first("compare.after", now.after().name())
                        : words.first("compare.before", now.before().name());
        step.setText(seen);
        step.setAccessibleText(words.get("compare.step", seen));
        dot.getStyleClass().setAll("compare-dot", after ? "after" : "before");
        boolean running = turns.runningProperty().get();
        play.setGraphic(new FontIcon(running ? Feather.PAUSE : Feather.PLAY));
        Ui.named(play, words.get(running ? "compare.pause" : "compare.play"));
        Ui.show(play, !turns.stillProperty().get());
        requestLayout();
    }

    @Override
    public Node keyboard() {
        return step;
    }

    @Override
    public void keepStill(boolean now) {
        if (now != turns.stillProperty().get()) {
            turns.keepStill(now);
        }
    }

    @Override
    public void close() {
        super.close();
        clock.stop();
    }

    @Override
    protected void layoutChildren() {
        double most = Math.max(1, getWidth() - EDGE - RIGHT);
        widest = Math.min(most, Math.max(widest, Math.ceil(chip.prefWidth(-1))));
        tallest = Math.max(tallest, Math.ceil(chip.prefHeight(widest)));
        chip.resizeRelocate(EDGE, top(), widest, tallest);
        cover(chip);
    }
}
