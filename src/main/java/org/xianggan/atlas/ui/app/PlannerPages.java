package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.assume.AssumePage;
import org.xianggan.atlas.ui.planner.corridor.CorridorPage;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;
import org.xianggan.atlas.ui.planner.parts.Keeping;
import org.xianggan.atlas.ui.planner.reach.ReachPage;
import org.xianggan.atlas.ui.planner.route.RoutePage;
import org.xianggan.atlas.ui.planner.whatif.WhatIfPage;

import java.util.List;
import java.util.function.Function;

/// The pages of the planner, in the order of its index.
final class PlannerPages {
    private PlannerPages() {}

    /// @param explain a failure in words
    static List<ContentsPage> all(
            TravelDesk travel,
            Atlas atlas,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        Around around =
                new Around(atlas.catalogue(), atlas.library(), atlas.finder()::search, texts);
        Keeping keeping = new Keeping(travel.scenarios(), atlas.scenarios(), tasks);
        ChangedLines changed = new ChangedLines(travel.scenarios(), atlas.catalogue(), tasks);
        return List.of(
                new RoutePage(travel, changed),
                new WhatIfPage(travel, around, keeping, changed, atlas.paper(), explain),
                new ReachPage(travel, around),
                new CorridorPage(around),
                new AssumePage(travel, around, atlas.networks(), atlas.survey() != null));
    }
}
