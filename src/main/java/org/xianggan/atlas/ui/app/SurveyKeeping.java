package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.ElevationPlace;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.core.survey.SiteDecisionFile;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.elevation.ElevationMaker;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.survey.SurveyMaker;
import org.xianggan.atlas.survey.drive.RoutesAhead;
import org.xianggan.atlas.ui.survey.SurveyWorks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/// The survey and the elevation tiles beside the store.
record SurveyKeeping(AtlasHome home, Messages texts) implements SurveyWorks {
    private SurveyPlace place() {
        return SurveyPlace.of(home);
    }

    @Override
    public boolean hasAside() {
        return place().aside().isPresent();
    }

    /// Reads the store by itself: the window's own may be closed at any time.
    @Override
    public void make(List<Path> extracts, Work work, Runnable letGo) {
        try (AtlasFile shipped = AtlasFile.open(home.store(), texts)) {
            var unused =
                    new SurveyMaker(texts, InstantSource.system())
                            .make(extracts, place().target(), shipped, work, letGo);
            new RoutesAhead(texts).measure(place().target(), shipped, place().routes(), work);
        }
    }

    /// Counties are those of the store, which the window may close at any time.
    @Override
    public void elevate(List<Path> tiles, Work work, Runnable letGo) {
        try (AtlasFile shipped = AtlasFile.open(home.store(), texts)) {
            var unused =
                    new ElevationMaker(texts)
                            .make(tiles, ElevationPlace.of(home).target(), shipped, work, letGo);
        }
    }

    @Override
    public void flatten() throws IOException {
        ElevationPlace.of(home).remove();
    }

    @Override
    public void setAside() throws IOException {
        place().setAside();
    }

    @Override
    public void takeUp() throws IOException {
        place().takeUp();
    }

    @Override
    public void remove() throws IOException {
        place().remove();
    }

    @Override
    public SiteDecisions decisions() {
        return decided().read();
    }

    @Override
    public void decide(UnaryOperator<SiteDecisions> how) {
        var unused = decided().change(how);
    }

    private SiteDecisionFile decided() {
        return new SiteDecisionFile(place().decisions(), texts);
    }
}
