package org.xianggan.atlas.ui.contents.themes;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 专题: the list of the themes, and each of them.
public final class ThemesPage implements ContentsPage {
    public static final String ID = "themes";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return library.themes().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new ThemesView(desk);
    }
}
