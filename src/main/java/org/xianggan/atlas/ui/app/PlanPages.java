package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.corridor.CorridorPage;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.whatif.WhatIfPage;

import java.util.List;
import java.util.stream.Stream;

/// The pages of the planner, of every package, in the order of its index.
final class PlanPages {
    private PlanPages() {}

    /// @param first those that come before
    static List<ContentsPage> all(
            List<ContentsPage> first, TravelDesk travel, Atlas atlas, Messages texts) {
        Around around =
                new Around(atlas.catalogue(), atlas.library(), atlas.finder()::search, texts);
        return Stream.concat(
                        first.stream(),
                        Stream.<ContentsPage>of(
                                new WhatIfPage(travel, around), new CorridorPage(around)))
                .toList();
    }
}
