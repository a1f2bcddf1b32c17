package org.xianggan.atlas.ui.planner.corridor;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.parts.Around;

/// 沿线: everything within some kilometres of a line or an area.
public record CorridorPage(Around around) implements ContentsPage {
    public static final String ID = "corridor";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return CorridorShape.view(desk, new CorridorModel(desk.tasks(), desk.texts(), around));
    }
}
