package org.xianggan.atlas.ui.survey;

import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is done with the survey and the elevation tiles beside the atlas. Slow, on workers; all or
/// nothing each: a failure leaves what was there. Except while one is made, nobody may have it
/// open.
public interface SurveyWorks {
    /// Where no survey can be kept: samples, tests.
    SurveyWorks NONE =
            new SurveyWorks() {
                @Override
                public boolean hasAside() {
                    return false;
                }

                @Override
                public void make(List<Path> extracts, Work work, Runnable letGo) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void setAside() {}

                @Override
                public void takeUp() {}

                @Override
                public void remove() {}

                @Override
                public SiteDecisions decisions() {
                    return SiteDecisions.NONE;
                }

                @Override
                public void decide(UnaryOperator<SiteDecisions> how) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void elevate(List<Path> tiles, Work work, Runnable letGo) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void flatten() {}
            };

    /// Whether there is one that is not used.
    boolean hasAside();

    /// @param letGo runs once, when the new one is whole and takes the place of the former, which
    ///     nobody may have open from then on; may throw to give the new one up
    void make(List<Path> extracts, Work work, Runnable letGo) throws IOException;

    /// Goes back to the lines of the atlas.
    void setAside() throws IOException;

    /// Uses again what was set aside.
    void takeUp() throws IOException;

    /// Deletes it, used or not.
    void remove() throws IOException;

    /// What was decided on its offers.
    SiteDecisions decisions();

    /// Decides otherwise from now on. Changes no map that is open: that has to be opened anew.
    void decide(UnaryOperator<SiteDecisions> how);

    /// Uses elevation tiles from now on: a folder of them, or files.
    ///
    /// @param letGo as of [#make]
    void elevate(List<Path> tiles, Work work, Runnable letGo) throws IOException;

    /// Goes back to the relief of the atlas; the tiles stay where they are.
    void flatten() throws IOException;
}
