package org.xianggan.atlas.ui.show.stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.raster.FlightFrames;
import org.xianggan.atlas.testing.DrawnSlides;
import org.xianggan.atlas.testing.Snapshots;
import org.xianggan.atlas.ui.common.Tasks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// A show that is played on screens of the test.
final class HandStage implements AutoCloseable {
    private static final List<String> FONTS = List.of("Regular", "Medium", "Bold");
    private static final AtomicBoolean FONTS_LOADED = new AtomicBoolean();

    final HandScreens screens;
    final HandSlides slides = new HandSlides();
    final List<Rehearsal> kept = new ArrayList<>();
    final List<@Nullable SlideMap> explored = new ArrayList<>();
    final TextField field = new TextField();
    final StackPane map = new StackPane(field);
    private final SlideSource source;
    private final SlidePainter painter;
    private final ExecutorService workers = Tasks.pool(2);
    private final Messages texts;
    private final Theme theme;
    private @Nullable ShowStage stage;
    volatile LongSupplier nanos = System::nanoTime;
    volatile boolean still = true;
    volatile int over;
    volatile int mapClosed;

    HandStage(HandScreens screens) {
        this(screens, Messages.chinese(), Theme.PAPER);
    }

    HandStage(HandScreens screens, Messages texts, Theme theme) {
        this(screens, texts, theme, null, new DrawnSlides());
    }

    /// @param source of slides; null for those of the test
    HandStage(
            HandScreens screens,
            Messages texts,
            Theme theme,
            @Nullable SlideSource source,
            SlidePainter painter) {
        this.source = source == null ? slides : source;
        this.painter = painter;
        this.screens = screens;
        this.texts = texts;
        this.theme = theme;
        map.setStyle("-fx-background-color: #2050A0");
        field.setMaxWidth(80);
    }

    private StageDesk desk() {
        return new StageDesk(
                source,
                painter,
                new FlightFrames(painter),
                screens,
                new Tasks(workers, Platform::runLater, e -> {}),
                texts,
                () -> new HandMap(),
                kept::add,
                () -> still,
                scene -> dress(scene, theme),
                Clock.fixed(Instant.parse("2026-05-20T01:30:00Z"), ZoneOffset.UTC),
                () -> nanos.getAsLong(),
                () -> over++);
    }

    static void dress(Scene scene, Theme theme) {
        for (String font : FONTS_LOADED.getAndSet(true) ? List.<String>of() : FONTS) {
            Font.loadFont("file:" + Path.of("assets/fonts/NotoSansSC-" + font + ".ttf"), 13);
        }
        Application.setUserAgentStylesheet(
                theme == Theme.PROJECTOR
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        String colours = theme == Theme.PROJECTOR ? "projector.css" : "paper.css";
        scene.getStylesheets()
                .setAll(
                        List.of(colours, "atlas.css", "map.css").stream()
                                .map(f -> Path.of("assets/themes", f).toUri().toString())
                                .toList());
    }

    /// A map that one can type into.
    private final class HandMap implements FreeMap {
        @Override
        public Region node() {
            return map;
        }

        @Override
        public void show(@Nullable SlideMap looked) {
            explored.add(looked);
        }

        @Override
        public void close() {
            mapClosed++;
        }
    }

    HandStage play(Show show, @Nullable String from, boolean rehearse) {
        stage = fx(() -> ShowStage.play(show, from, rehearse, desk()));
        until(() -> play().isReady() && play().passage() == null);
        return this;
    }

    ShowStage stage() {
        ShowStage s = stage;
        if (s == null) {
            throw new IllegalStateException("not begun");
        }
        return s;
    }

    ShowPlay play() {
        return stage().model().play();
    }

    /// A key in the window that is in front.
    void press(KeyCode code) {
        fx(
                () -> {
                    StageWindow w =
                            stage().consoleWindow().isShown()
                                    ? stage().consoleWindow()
                                    : stage().stageWindow();
                    Node target = stage().model().play().exploring() ? map : w.scene().getRoot();
                    Event.fireEvent(target, key(code));
                    return null;
                });
    }

    static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    void pressAndArrive(KeyCode code) {
        press(code);
        until(() -> play().isReady() && play().passage() == null);
    }

    /// What the audience's window shows.
    Picture wall() {
        return fx(() -> Snapshots.of(stage().stageWindow().scene()));
    }

    Picture console() {
        return fx(
                () -> {
                    stage().console().applyCss();
                    stage().console().layout();
                    return Snapshots.of(stage().consoleWindow().scene());
                });
    }

    void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never happened", e);
        }
    }

    static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    @Override
    public void close() {
        fx(
                () -> {
                    if (stage != null) {
                        stage.leave();
                        stage.stageWindow().off();
                        stage.consoleWindow().off();
                    }
                    return null;
                });
        workers.shutdown();
    }
}
