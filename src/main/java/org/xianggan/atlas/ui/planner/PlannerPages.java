package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.ui.contents.ContentsPage;

import java.util.List;

/// The pages of the planner, in the order of its index.
public final class PlannerPages {
    private PlannerPages() {}

    public static List<ContentsPage> all(TravelDesk travel) {
        return List.of();
    }
}
