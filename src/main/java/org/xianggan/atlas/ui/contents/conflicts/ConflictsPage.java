package org.xianggan.atlas.ui.contents.conflicts;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 两种说法: where the sources differ.
public final class ConflictsPage implements ContentsPage {
    public static final String ID = "conflicts";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return library.conflicts().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new ConflictsView(desk);
    }
}
