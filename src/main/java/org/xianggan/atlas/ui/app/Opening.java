package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.survey.SurveyWorks;

/// How the window gets its atlas and its map: [Composition] in the program, a sample in tests.
interface Opening {
    /// Opens the store. Slow; runs on a worker.
    Atlas open();

    /// What is done with the survey beside it.
    default SurveyWorks surveys() {
        return SurveyWorks.NONE;
    }

    /// Lets go of what outlives an atlas: the workspace. Slow.
    default void leave() {}

    /// Whether [#open] would return at once.
    default boolean ready() {
        return false;
    }

    /// The map on an opened atlas. FX thread.
    ///
    /// @param fixedScale device pixels of a logical pixel for a picture; 0 follows the window
    MapArea map(Atlas atlas, MapState start, Tasks tasks, double fixedScale);
}
