package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.map.AheadPainter;
import org.xianggan.atlas.ui.map.FirstPictures;
import org.xianggan.atlas.ui.map.FirstView;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.survey.SurveyWorks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Opens the store while JavaFX still starts, which keeps one processor busy and leaves the others
/// idle, and paints the first picture for the size that the map had when the window was last open,
/// unless the last start left it.
final class EarlyOpening implements Opening {
    private final Opening opening;
    private final Settings settings;
    private final FirstView guess;
    private final FirstPictures pictures;
    private final CompletableFuture<Atlas> early = new CompletableFuture<>();
    private boolean taken;

    /// Begins at once.
    EarlyOpening(Opening opening, Settings settings, FirstView guess, FirstPictures pictures) {
        this.opening = opening;
        this.settings = settings;
        this.guess = guess;
        this.pictures = pictures;
        Thread thread = new Thread(this::begin, "atlas-opening");
        thread.setDaemon(true);
        thread.start();
    }

    private void begin() {
        Atlas atlas;
        try {
            atlas = opening.open();
        } catch (RuntimeException | Error e) {
            early.completeExceptionally(e);
            return;
        }
        early.complete(atlas);
        try {
            paint(atlas);
        } catch (RuntimeException e) {
            // Whatever is wrong shows when the map itself is painted, and is told there.
            System.getLogger(EarlyOpening.class.getName())
                    .log(System.Logger.Level.DEBUG, "painting ahead", e);
        }
    }

    private void paint(Atlas atlas) {
        if (atlas.painter() instanceof AheadPainter painter) {
            MapState state = settings.applyTo(MapState.initial(atlas.catalogue().defaultYear()));
            if (!pictures.has(atlas.catalogue(), state, guess)) {
                guess.paintAhead(painter, atlas.features(), state);
            }
        }
    }

    @Override
    public boolean ready() {
        return early.isDone() && !early.isCompletedExceptionally();
    }

    /// What was opened early, once; another try opens anew.
    @Override
    public synchronized Atlas open() {
        if (taken) {
            return opening.open();
        }
        taken = true;
        try {
            return early.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    @Override
    public SurveyWorks surveys() {
        return opening.surveys();
    }

    @Override
    public void leave() {
        opening.leave();
    }

    @Override
    public MapArea map(Atlas atlas, MapState start, Tasks tasks, double fixedScale) {
        return opening.map(atlas, start, tasks, fixedScale);
    }
}
