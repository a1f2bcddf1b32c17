package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import java.nio.file.Path;

/// Measures landmarks as soon as a survey is there, so that the first route need not wait for them.
/// Whatever goes wrong, or is cancelled, is done when somebody asks for that route.
public final class RoutesAhead {
    private static final long LOOK_MILLIS = 100;

    private final Messages texts;

    public RoutesAhead(Messages texts) {
        this.texts = texts;
    }

    /// Slow, for workers. Ends soon after the work is cancelled, without a word: the survey is
    /// there.
    public void measure(Path survey, AtlasFile shipped, Path folder, Work work) {
        work.at(texts.get("survey.stage.routes"), 1);
        Thread measuring =
                Thread.ofPlatform()
                        .daemon()
                        .name("survey-routes")
                        .unstarted(() -> measure(survey, shipped, folder));
        measuring.start();
        try {
            while (measuring.isAlive()) {
                measuring.join(LOOK_MILLIS);
                if (work.cancelled()) {
                    measuring.interrupt();
                }
            }
        } catch (InterruptedException e) {
            measuring.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void measure(Path survey, AtlasFile shipped, Path folder) {
        try (SurveyFile kept = SurveyFile.open(survey, texts)) {
            Network network = shipped.with(kept).network(TravelMode.DRIVE);
            GraphHopperEngine.measured(network, LandmarkShelf.in(folder));
        } catch (RuntimeException e) {
            System.getLogger(RoutesAhead.class.getName())
                    .log(System.Logger.Level.DEBUG, "not measured ahead", e);
        }
    }
}
