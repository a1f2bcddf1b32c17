package org.xianggan.atlas.ui.show;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 演示: the shows of the person, and those that came with the atlas.
public record ShowsPage(ShowDesk shows) implements ContentsPage {
    public static final String ID = "shows";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return shows.shelf().all().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new ShowsView(desk, shows);
    }
}
