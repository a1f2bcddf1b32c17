package org.xianggan.atlas.ui.show;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 编排: the show that is being worked on.
public record ShowPage(ShowDesk shows) implements ContentsPage {
    public static final String ID = "show";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new ShowView(desk, shows);
    }
}
