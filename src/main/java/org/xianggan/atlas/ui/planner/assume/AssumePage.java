package org.xianggan.atlas.ui.planner.assume;

import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.parts.SupposedLine;

/// 假设: every assumption of the scenario, and the pairs of which more is known.
///
/// @param networks say where the agreed speeds come from
/// @param surveyed whether the map shows other courses than those that routes run on
public record AssumePage(TravelDesk travel, Around around, Networks networks, boolean surveyed)
        implements ContentsPage {
    public static final String ID = SupposedLine.PAGE;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new AssumeView(
                desk,
                travel.scenarios(),
                new AssumeModel(travel, around, desk.texts()),
                Reasons.model(networks, desk),
                surveyed);
    }
}
