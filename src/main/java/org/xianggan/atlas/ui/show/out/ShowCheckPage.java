package org.xianggan.atlas.ui.show.out;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.show.ShowDesk;

/// 会前检查: whether the show will play in this room on this machine.
public record ShowCheckPage(ShowDesk shows, OutTools tools) implements ContentsPage {
    @Override
    public String id() {
        return ShowDesk.CHECK;
    }

    @Override
    public PageView view(Desk desk) {
        return new CheckView(desk, shows, tools);
    }
}
