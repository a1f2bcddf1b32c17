package org.xianggan.atlas.ui.show.stage;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.core.show.play.LineUp;
import org.xianggan.atlas.core.show.play.PlayEvent;
import org.xianggan.atlas.core.show.play.PlayEvent.Key;
import org.xianggan.atlas.core.show.play.Seating;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.play.Sight;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// A show in a room: the windows of audience and presenter, from the first scene until it is left.
/// FX thread.
public final class ShowStage {
    /// Between two looks at the clock while nothing moves.
    private static final Duration BEAT = Duration.millis(200);

    /// Of the console, nanoseconds: while something moves the time is for it.
    private static final long SELDOM = 180_000_000;

    private final Show show;
    private final StageDesk desk;
    private final StageModel model;
    private final ExecutorService composer = Tasks.pool(1);
    private final StageView view;
    private final ConsoleView console;
    private final StageWindow stageWindow;
    private final StageWindow consoleWindow;
    private final FreeSide free;
    private final Runnable unwatch;
    private final Timeline beat;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.tick();
                    view.pulse();
                }
            };
    private boolean timing;
    private boolean finished;
    private long told;
    private @Nullable Object face;

    private ShowStage(Show show, ShowPlay start, StageDesk desk) {
        this.show = show;
        this.desk = desk;
        model = new StageModel(start, desk);
        view = new StageView(model, composer);
        console = new ConsoleView(model, desk, show, this::keys, this::screens);
        String title = show.title().in(desk.texts().language());
        boolean fill = desk.screens().fill();
        Runnable leave = () -> model.send(Key.LEAVE);
        stageWindow = new StageWindow(view, title, fill, desk.dress(), leave);
        consoleWindow = new StageWindow(console, title, fill, desk.dress(), leave);
        free = new FreeSide(desk, model, view, console);
        beat = new Timeline(new KeyFrame(BEAT, e -> beat()));
        beat.setCycleCount(Animation.INDEFINITE);
        unwatch = desk.screens().watch(all -> model.send(new PlayEvent.ScreensChanged(all)));
    }

    /// Begins a show.
    ///
    /// @param from id of the scene to begin with; null for the first
    /// @param rehearse whether the time of each scene is measured and told at the end
    /// @throws AtlasException where the show has no scene that could be shown
    public static ShowStage play(
            Show show, @Nullable String from, boolean rehearse, StageDesk desk) {
        if (LineUp.isEmpty(show)) {
            throw AtlasException.input(
                    desk.texts().get("show.stage.nothing"),
                    desk.texts().get("show.stage.nothing.next"));
        }
        Seating seating = Seating.of(desk.screens().all(), desk.screens().home(), rehearse);
        ShowPlay start =
                ShowPlay.of(show, from, rehearse, desk.reduceMotion().getAsBoolean(), seating);
        ShowStage one = new ShowStage(show, start, desk);
        one.begin();
        return one;
    }

    private void begin() {
        view.setAccessibleText(show.title().in(desk.texts().language()));
        for (StageWindow w : List.of(stageWindow, consoleWindow)) {
            w.scene().addEventFilter(KeyEvent.KEY_PRESSED, e -> onKey(w, e));
        }
        StagePointer.on(view, view.slide(), model, true);
        seat(model.play().seating());
        model.playProperty().addListener((o, was, is) -> follow(was, is));
        model.picturesProperty().addListener(o -> put(model.play()));
        model.begin();
        put(model.play());
        beat.play();
        if (model.play().seating().asks()) {
            screens();
        }
    }

    private void beat() {
        if (!timing) {
            model.tick();
        }
    }

    private void follow(ShowPlay was, ShowPlay is) {
        if (finished) {
            return;
        }
        if (is.ended()) {
            end(is);
            return;
        }
        if (!was.seating().equals(is.seating())) {
            seat(is.seating());
        }
        free.follow(was, is);
        put(is);
    }

    private void put(ShowPlay play) {
        if (finished) {
            return;
        }
        view.show(play);
        free.place(play, stageWindow, consoleWindow);
        time(model.moves());
        Object now = Face.of(play, model.picturesProperty().get());
        if (!now.equals(face) || System.nanoTime() - told > SELDOM) {
            face = now;
            told = System.nanoTime();
            if (consoleWindow.isShown()) {
                console.show(play);
            }
        }
    }

    /// What the console shows beside the time.
    private record Face(int at, boolean large, int typed, Object sight, Object ink, int pictures) {
        static Face of(ShowPlay p, int pictures) {
            Object sight = p.sight() instanceof Sight.Moving ? "moving" : p.sight();
            return new Face(
                    p.at(),
                    p.large(),
                    p.typed(),
                    List.of(sight, p.isFrozen(), p.exploring(), p.timing().paused()),
                    p.ink(),
                    pictures);
        }
    }

    private void time(boolean moves) {
        if (moves != timing) {
            timing = moves;
            if (moves) {
                timer.start();
            } else {
                timer.stop();
            }
        }
    }

    /// Without any screen everything stays where it is until there is one again.
    private void seat(Seating seating) {
        if (seating.displays().isEmpty()) {
            return;
        }
        Optional<Display> wall = seating.audience();
        Optional<Display> desktop = seating.console();
        Display shown = wall.orElse(seating.displays().getFirst());
        model.fit(ScreenFit.of(shown));
        view.setScale(shown.scale());
        console.setScale(desktop.orElse(shown).scale());
        wall.ifPresent(stageWindow::on);
        desktop.ifPresent(consoleWindow::on);
        if (wall.isEmpty()) {
            stageWindow.off();
        }
        if (desktop.isEmpty()) {
            consoleWindow.off();
        }
        face = null;
        (desktop.isPresent() ? consoleWindow : stageWindow).toFront();
    }

    private void onKey(StageWindow window, KeyEvent e) {
        if (finished || model.play().ended()) {
            return;
        }
        if (window.isCovered()) {
            onCard(window, e);
        } else if (e.getCode() == KeyCode.F1) {
            keys();
            e.consume();
        } else if (e.getCode() == KeyCode.F5) {
            // A clicker sends it to begin what has begun.
            e.consume();
        } else if (!onNotes(e)) {
            PlayEvent event = StageKeys.event(e, model.play().exploring());
            if (event != null) {
                model.send(event);
                e.consume();
            }
        }
    }

    private static void onCard(StageWindow window, KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.F1) {
            window.cover(null);
            e.consume();
        }
    }

    private boolean onNotes(KeyEvent e) {
        if (model.play().exploring() || e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        switch (e.getCode()) {
            case PLUS, EQUALS, ADD -> console.notes().larger();
            case MINUS, SUBTRACT -> console.notes().smaller();
            case UP, DOWN -> {
                if (!e.isShiftDown()) {
                    return false;
                }
                console.notes().scroll(e.getCode() == KeyCode.UP ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        e.consume();
        return true;
    }

    /// The presenter's window, or the only one that there is.
    private StageWindow front() {
        return consoleWindow.isShown() ? consoleWindow : stageWindow;
    }

    private void keys() {
        StageWindow w = front();
        w.cover(StageCards.keys(desk.texts(), () -> w.cover(null)));
    }

    private void screens() {
        StageWindow w = front();
        w.cover(
                StageCards.screens(
                        model.play().seating(),
                        desk.texts(),
                        id -> model.send(new PlayEvent.Choose(id)),
                        () -> w.cover(null)));
        Node first = w.scene().lookup("#stage-screen-1");
        if (first != null) {
            first.requestFocus();
        }
    }

    private void end(ShowPlay play) {
        rest();
        Rehearsal found = play.rehearsal(Instant.now(desk.clock()));
        if (!play.lineUp().rehearsal() || found.total() == 0) {
            finish();
            return;
        }
        RehearsalView table =
                new RehearsalView(
                        play,
                        found,
                        desk.texts(),
                        () -> {
                            desk.kept().accept(found);
                            finish();
                        },
                        this::finish);
        StageWindow w = front();
        w.turnTo(table);
        if (w == consoleWindow) {
            stageWindow.off();
        }
        table.focus();
    }

    /// Nothing is played any more.
    private void rest() {
        finished = true;
        beat.stop();
        timer.stop();
        unwatch.run();
        free.close();
        view.close();
        console.close();
        model.close();
        composer.shutdown();
    }

    private void finish() {
        stageWindow.off();
        consoleWindow.off();
        desk.over().run();
    }

    /// What the help says of the keys during a show.
    public static KeyHint.Group keyHints() {
        return StageKeys.HINTS;
    }

    /// Leaves it, as a person does.
    public void leave() {
        model.send(Key.LEAVE);
    }

    StageModel model() {
        return model;
    }

    StageWindow stageWindow() {
        return stageWindow;
    }

    StageWindow consoleWindow() {
        return consoleWindow;
    }

    StageView view() {
        return view;
    }

    ConsoleView console() {
        return console;
    }
}
