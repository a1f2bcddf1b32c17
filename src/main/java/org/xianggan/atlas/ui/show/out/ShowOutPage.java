package org.xianggan.atlas.ui.show.out;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.show.ShowDesk;

/// 发出去: the show as files, and its way through the review of its maps.
public record ShowOutPage(ShowDesk shows, OutTools tools) implements ContentsPage {
    @Override
    public String id() {
        return ShowDesk.OUT;
    }

    @Override
    public PageView view(Desk desk) {
        return new OutView(desk, shows, tools);
    }
}
