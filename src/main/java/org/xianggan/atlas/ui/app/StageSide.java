package org.xianggan.atlas.ui.app;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.show.stage.ShowStage;
import org.xianggan.atlas.ui.show.stage.SlideSource;
import org.xianggan.atlas.ui.show.stage.StageDesk;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Plays shows on the screens of the room: one at a time. FX thread.
final class StageSide {
    private final Atlas atlas;
    private final WindowShell.Surroundings around;
    private final Supplier<@Nullable Window> window;
    private @Nullable ShowStage stage;
    private boolean coming;

    /// @param window that shows are started from
    StageSide(Atlas atlas, WindowShell.Surroundings around, Supplier<@Nullable Window> window) {
        this.atlas = atlas;
        this.around = around;
        this.window = window;
    }

    /// The one that is being played; null for none (tests).
    @Nullable ShowStage stage() {
        return stage;
    }

    /// Begins once what it is made of has been read.
    void play(ShowBook book, @Nullable String scene, boolean rehearse, Consumer<Rehearsal> kept) {
        if (stage != null || coming) {
            return;
        }
        coming = true;
        around.tasks()
                .of(() -> atlas.shows().works().bench(book))
                .onSuccess(bench -> begin(book.show(), scene, rehearse, kept, bench))
                .onError(Throwable.class, around.errors()::show)
                .andFinally(() -> coming = false)
                .start();
    }

    private void begin(
            Show show,
            @Nullable String scene,
            boolean rehearse,
            Consumer<Rehearsal> kept,
            ShowWorks.Bench bench) {
        SettingsModel settings = around.settings();
        Settings now = settings.get();
        Look look = new Look(now.theme(), now.language(), false);
        SlideSource source =
                new SlideSource() {
                    @Override
                    public Slide slide(Scene of, SlideSize size, boolean large) {
                        return bench.slide(of, look.enlarged(large), size);
                    }

                    @Override
                    public List<String> remarks(Scene of) {
                        return bench.remarks(of, look.language());
                    }
                };
        StageDesk desk =
                new StageDesk(
                        source,
                        bench.painter(),
                        bench.flights(),
                        atlas.shows().screens().apply(window),
                        around.tasks(),
                        around.texts(),
                        () -> new ShowFree(atlas, around),
                        kept,
                        () -> settings.get().reduceMotion(),
                        around.dress(),
                        Clock.systemDefaultZone(),
                        System::nanoTime,
                        () -> stage = null);
        try {
            stage = ShowStage.play(show, scene, rehearse, desk);
        } catch (AtlasException e) {
            around.errors().show(e);
        }
    }
}
