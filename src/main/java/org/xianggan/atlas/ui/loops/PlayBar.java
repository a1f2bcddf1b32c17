package org.xianggan.atlas.ui.loops;

import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.play.PlayState;
import org.xianggan.atlas.core.journey.play.Playback;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Guide;

import java.util.stream.IntStream;

/// The loop that is played: what time it is, where one is in the day, and what a clicker does too:
/// go on, one back, stop. The map follows.
final class PlayBar extends VBox {
    /// What the help says of its keys.
    static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "loops",
                    KeyHint.of("loops.play", "Space"),
                    KeyHint.of("loops.next", "Page_Down", "Right"),
                    KeyHint.of("loops.previous", "Page_Up", "Left"),
                    KeyHint.of("loops.stop", "Esc"),
                    KeyHint.of("loops.stop-move", "Alt+Up", "Alt+Down"),
                    KeyHint.of("loops.stop-remove", "Delete"));

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final PlayModel model;
    private final Messages texts;
    private final LoopWords words;
    private final Guide guide;
    private final Runnable closed;
    private final Label clock = Ui.whole("", "play-clock");
    private final Label says = Ui.label("", "play-says");
    private final Button previous;
    private final Button play;
    private final Button next;
    private final Button close;
    private final FontIcon icon = new FontIcon(Feather.PAUSE);
    private final Segments<Double> speeds;
    private final HBox days = new HBox();
    private final Pane track = new Pane();
    private final Region needle = new Region();
    private @Nullable Day shown;
    private @Nullable DayBar bar;
    private double first;
    private double last = 1;
    private long before;
    private final EventHandler<KeyEvent> keys = this::onKey;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    // A frame that was missed long ago is not made up for.
                    model.tick(before == 0 ? 0 : Math.min(now - before, 250_000_000L));
                    before = now;
                }
            };

    /// @param closed run when the person has seen enough
    PlayBar(PlayModel model, Messages texts, LoopWords words, Guide guide, Runnable closed) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.guide = guide;
        this.closed = closed;
        previous = Ui.iconButton(Feather.SKIP_BACK, "", model::previous);
        play = Ui.iconButton(Feather.PAUSE, "", model::toggle);
        play.setGraphic(icon);
        next = Ui.iconButton(Feather.SKIP_FORWARD, "", model::next);
        close = Ui.iconButton(Feather.X, "", closed);
        previous.setId("play-previous");
        play.setId("play-toggle");
        next.setId("play-next");
        close.setId("play-close");
        speeds =
                new Segments<>(
                        s -> "play-speed-" + Math.round(s * 10),
                        s -> Figures.plain(s) + "×",
                        model::speed);
        build();
        model.stateProperty().addListener((o, was, is) -> show(is));
        sceneProperty().addListener((o, was, is) -> listen(was, is));
        show(null);
    }

    private void build() {
        setId("play-bar");
        getStyleClass().add("play-bar");
        says.setMinWidth(0);
        needle.getStyleClass().add("play-needle");
        needle.setManaged(false);
        track.getStyleClass().add("play-track");
        track.setId("play-track");
        track.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onTrack);
        track.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onTrack);
        track.widthProperty().addListener(o -> place());
        HBox head = new HBox(clock, says, Ui.spring(), close);
        head.getStyleClass().add("play-head");
        HBox tools = new HBox(previous, play, next, speeds, Ui.spring(), days);
        tools.getStyleClass().add("play-tools");
        days.getStyleClass().add("play-days");
        getChildren().setAll(head, track, tools);
    }

    /// While it is there a clicker works wherever the keyboard is, but in a field.
    private void listen(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        }
        if (is != null) {
            is.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        } else {
            timer.stop();
        }
    }

    private void onKey(KeyEvent e) {
        if (!model.isOpen() || !isVisible() || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        boolean typing = e.getTarget() instanceof TextInputControl;
        if (typing && e.getCode() != KeyCode.PAGE_DOWN && e.getCode() != KeyCode.PAGE_UP) {
            return;
        }
        switch (e.getCode()) {
            case PAGE_DOWN, RIGHT -> model.next();
            case PAGE_UP, LEFT -> model.previous();
            case SPACE -> model.toggle();
            case ESCAPE -> closed.run();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void onTrack(MouseEvent e) {
        Day day = shown;
        if (day != null && track.getWidth() > 0) {
            double minutes = first + e.getX() / track.getWidth() * (last - first);
            model.jumpToDay(
                    day.number() - 1,
                    Math.clamp((minutes - day.begins()) / (day.ends() - day.begins()), 0, 1));
        }
    }

    private void show(@Nullable PlayState now) {
        Ui.show(this, now != null);
        if (now == null) {
            shown = null;
            timer.stop();
            guide.spot(null);
            return;
        }
        if (shown == null) {
            play.requestFocus();
        }
        if (model.isPlaying()) {
            timer.start();
        } else {
            timer.stop();
            before = 0;
        }
        Day day = model.day();
        if (day != null && day != shown) {
            turnTo(day);
        }
        clock.setText(texts.first("loop.play.clock", now.day() + 1, Clock.text(now.clock())));
        says.setText(says(now));
        icon.setIconCode(model.isPlaying() ? Feather.PAUSE : Feather.PLAY);
        speeds.show(PlayModel.SPEEDS, model.speed());
        next.setDisable(now.phase() == Playback.Phase.ENDED);
        place();
        guide.spot(now.at());
        guide.follow(now.at());
    }

    private void turnTo(Day day) {
        shown = day;
        first = day.begins();
        last = Math.max(day.ends(), first + 60);
        DayBar made = new DayBar(day, first, last, (day.number() - 1) % 4);
        made.setManaged(false);
        bar = made;
        track.getChildren().setAll(made, needle);
        days.getChildren()
                .setAll(
                        IntStream.range(0, model.days())
                                .mapToObj(
                                        d -> {
                                            Button b = new Button(String.valueOf(d + 1));
                                            b.setId("play-day-" + (d + 1));
                                            b.getStyleClass()
                                                    .addAll("way-number", "travel-" + d % 4);
                                            b.pseudoClassStateChanged(HERE, d == day.number() - 1);
                                            b.setAccessibleText(
                                                    texts.first("loop.page.day", d + 1));
                                            b.setOnAction(e -> model.jumpToDay(d, 0));
                                            return b;
                                        })
                                .toList());
    }

    /// Where the needle stands.
    private void place() {
        PlayState now = model.stateProperty().get();
        DayBar under = bar;
        if (now != null && under != null) {
            under.resizeRelocate(0, 6, track.getWidth(), under.prefHeight(-1));
            double x = (now.clock() - first) / (last - first) * track.getWidth();
            needle.resizeRelocate(Math.rint(x) - 1, 0, 2, 24);
        }
    }

    private String says(PlayState now) {
        var scene = now.scene();
        return switch (scene.kind()) {
            case START -> texts.first("loop.play.start");
            case DRIVE ->
                    scene.drive() == null
                            ? ""
                            : texts.first(
                                    "loop.play.drive",
                                    words.name(scene.drive().to()),
                                    words.way(scene.drive()));
            case TRANSFER_IN, TRANSFER_OUT ->
                    scene.stay() == null || scene.stay().transfer() == null
                            ? ""
                            : words.transfer(scene.stay().transfer());
            case STOP ->
                    scene.stay() == null
                            ? ""
                            : (scene.stay().index() + 1) + " " + words.stopName(scene.stay());
            case NIGHT ->
                    scene.night() == null
                            ? ""
                            : texts.first("loop.page.night") + " " + words.townName(scene.night());
            case END -> texts.first("loop.play.end");
        };
    }

    void name() {
        Ui.named(previous, texts.get("loop.play.previous"));
        Ui.named(play, texts.get("loop.play.toggle"));
        Ui.named(next, texts.get("loop.play.next"));
        Ui.named(close, texts.get("loop.play.close"));
        track.setAccessibleText(texts.get("loop.play.track"));
        show(model.stateProperty().get());
    }
}
