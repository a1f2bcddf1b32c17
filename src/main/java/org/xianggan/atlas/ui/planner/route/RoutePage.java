package org.xianggan.atlas.ui.planner.route;

import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;

/// 路线: ways over any number of stops, side by side.
public final class RoutePage implements ContentsPage {
    public static final String ID = "route";

    /// What the help says of its keys.
    public static final KeyHint.Group KEYS = StopList.KEYS;

    private final TravelDesk travel;
    private final ChangedLines changed;

    public RoutePage(TravelDesk travel, ChangedLines changed) {
        this.travel = travel;
        this.changed = changed;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new RouteView(desk, travel, changed);
    }
}
