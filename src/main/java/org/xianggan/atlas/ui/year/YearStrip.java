package org.xianggan.atlas.ui.year;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.content.YearMoment;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.stream.Collectors;

/// The strip of years that floats over the lower edge of the map, and the chip that it folds to.
public final class YearStrip {
    static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// What the help says of its keys.
    public static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "year",
                    KeyHint.of("year.step", "Left", "Right"),
                    KeyHint.of("year.ends", "Home", "End"),
                    KeyHint.of("year.play", "Space"),
                    KeyHint.of("year.fold", "Esc"));

    private static final Duration BEAT = Duration.millis(1100);
    private static final int FEW = 6;

    private final YearModel model;
    private final Messages texts;
    private final Reading reading;
    private final Runnable leave;
    private final YearTrack track;
    private final HBox strip = new HBox();
    private final Button play = Ui.iconButton(Feather.PLAY, "", () -> {});
    private final Button fold = Ui.iconButton(Feather.CHEVRON_DOWN, "", () -> {});
    private final HBox chip = new HBox();
    private final Button chipYear = new Button();
    private final Button chipReset = new Button(null, new FontIcon(Feather.X));
    private final Timeline beat = new Timeline();

    /// @param leave takes the keyboard back to the map
    public YearStrip(YearModel model, Messages texts, Reading reading, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.reading = reading;
        this.leave = leave;
        track = new YearTrack(model);
        HBox.setHgrow(track, Priority.ALWAYS);
        strip.getStyleClass().add("year-strip");
        strip.setId("year-strip");
        strip.getChildren().setAll(play, track, fold);
        // A press on it is no press on the map, and the wheel moves the year.
        strip.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        strip.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        play.setId("year-play");
        play.setOnAction(e -> model.togglePlay());
        fold.setId("year-fold");
        fold.setOnAction(e -> fold());
        track.setId("year-track");
        track.setFocusTraversable(true);
        track.setAccessibleRole(AccessibleRole.SLIDER);
        track.setOnMouseClicked(e -> track.requestFocus());
        strip.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        chip.getStyleClass().add("year-chip");
        chip.getChildren().setAll(chipYear, chipReset);
        chipYear.getStyleClass().add("year-chip-name");
        chipYear.setId("year-chip");
        chipYear.setOnAction(e -> toggle());
        chipReset.getStyleClass().add("year-chip-reset");
        chipReset.setId("year-reset");
        chipReset.setOnAction(e -> reset());
        beat.setCycleCount(Timeline.INDEFINITE);
        beat.getKeyFrames().setAll(new KeyFrame(BEAT, e -> model.advance()));
        model.yearProperty().addListener(o -> restate());
        model.openProperty().addListener(o -> restate());
        model.momentsProperty().addListener(o -> tell());
        model.playingProperty().addListener((o, was, is) -> playing(is));
        texts.onSpeak(this::name);
        name();
    }

    /// Lies over the lower edge of the map while it is unfolded.
    public HBox strip() {
        return strip;
    }

    /// Stands with what filters the picture.
    public HBox chip() {
        return chip;
    }

    /// Unfolds it and takes the keyboard, or folds it.
    public void toggle() {
        if (model.openProperty().get()) {
            fold();
        } else {
            model.openProperty().set(true);
            track.requestFocus();
        }
    }

    private void fold() {
        model.pause();
        boolean had = strip.isFocusWithin();
        model.openProperty().set(false);
        if (had) {
            leave.run();
        }
    }

    private void reset() {
        boolean had = chipReset.isFocused();
        model.reset();
        if (had) {
            chipYear.requestFocus();
        }
    }

    private void playing(boolean is) {
        if (is) {
            beat.playFromStart();
        } else {
            beat.stop();
        }
        name();
    }

    private void onScroll(ScrollEvent e) {
        double way = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (way != 0) {
            model.step(way < 0 ? 1 : -1);
        }
        e.consume();
    }

    private void onKey(KeyEvent e) {
        boolean taken = true;
        switch (e.getCode()) {
            case LEFT, DOWN -> model.step(-1);
            case RIGHT, UP -> model.step(1);
            case HOME -> model.choose(YearModel.FIRST);
            case END -> model.choose(YearModel.LAST);
            case SPACE -> {
                taken = e.getTarget() == track;
                if (taken) {
                    model.togglePlay();
                }
            }
            case ESCAPE -> fold();
            default -> taken = false;
        }
        if (taken && !e.isShortcutDown() && !e.isAltDown()) {
            e.consume();
        }
    }

    private void name() {
        boolean on = model.playingProperty().get();
        play.setGraphic(new FontIcon(on ? Feather.PAUSE : Feather.PLAY));
        Ui.named(play, texts.get(on ? "year.pause" : "year.play"));
        Ui.named(fold, texts.get("year.fold"));
        Ui.named(chipReset, texts.get("year.reset", Integer.toString(model.usual())));
        tell();
        restate();
    }

    private void tell() {
        track.tell(this::happenings);
        restate();
    }

    private void restate() {
        String year = Integer.toString(model.year());
        chipYear.setText(texts.first("year.chip", year));
        chipYear.setAccessibleText(texts.get("year.chip.says", year));
        Ui.show(chipReset, !model.isUsual());
        chip.pseudoClassStateChanged(ON, !model.isUsual());
        boolean open = model.openProperty().get();
        strip.setVisible(open);
        track.setAccessibleText(happenings(model.year()));
    }

    /// “2024 年：3 件 …” with the first few of them.
    private String happenings(int year) {
        List<YearMoment> all = model.in(year);
        String head = texts.first("year.happens", Integer.toString(year), all.size());
        String list = all.stream().limit(FEW).map(this::words).collect(Collectors.joining("\n"));
        String more =
                all.size() > FEW
                        ? "\n" + texts.first("year.more", Integer.toString(all.size() - FEW))
                        : "";
        return list.isEmpty() ? head : head + "\n" + list + more;
    }

    private String words(YearMoment m) {
        Names line = m.line();
        String what =
                line != null && m.status() != null
                        ? texts.first(
                                "year.becomes",
                                line.shortIn(texts.language()),
                                texts.first("status." + m.status().code()))
                        : m.titleZh() == null ? "" : oneLine(m.titleZh());
        String date = m.date().text();
        return m.target() ? texts.first("year.target", date, what) : date + "\u2002" + what;
    }

    private String oneLine(String zh) {
        String read = reading.text(zh);
        int second = read.indexOf(Reading.SECOND);
        return second < 0 || texts.language() == Language.EN ? read : read.substring(0, second);
    }
}
