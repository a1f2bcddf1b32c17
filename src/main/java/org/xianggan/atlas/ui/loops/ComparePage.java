package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 比较: two loops in one table and on one map.
public record ComparePage(LoopDesk loops) implements ContentsPage {
    public static final String ID = "loop-compare";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new CompareView(desk, loops);
    }
}
