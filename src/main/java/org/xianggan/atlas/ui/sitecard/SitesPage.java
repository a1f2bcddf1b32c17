package org.xianggan.atlas.ui.sitecard;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 站点卡片: the sites of which something is kept; out as a patch, in from a colleague.
public final class SitesPage implements ContentsPage {
    public static final String ID = "cards";

    private final SiteCards cards;
    private final SaveDialog save;
    private final OpenDialog open;

    public SitesPage(SiteCards cards, SaveDialog save, OpenDialog open) {
        this.cards = cards;
        this.save = save;
        this.open = open;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return cards.model().count();
    }

    @Override
    public PageView view(Desk desk) {
        return new SitesView(desk, cards, save, open);
    }
}
