package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.route.RoutePage;

import java.util.List;

/// The pages of the planner, in the order of its index.
final class PlannerPages {
    private PlannerPages() {}

    static List<ContentsPage> all(TravelDesk travel) {
        return List.of(new RoutePage(travel));
    }
}
