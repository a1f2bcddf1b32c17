package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 推荐: a loop proposed for a wish.
public record ProposePage(LoopDesk loops) implements ContentsPage {
    public static final String ID = "propose";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new ProposeView(desk, loops);
    }
}
