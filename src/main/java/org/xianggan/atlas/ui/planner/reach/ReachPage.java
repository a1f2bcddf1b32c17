package org.xianggan.atlas.ui.planner.reach;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;

/// 可达: what is reached from a place.
public record ReachPage(TravelDesk travel, Around around) implements ContentsPage {
    public static final String ID = "reach";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return ReachShape.view(
                desk, new ReachModel(travel, around, desk.texts()), travel.scenarios());
    }
}
