package org.xianggan.atlas.ui.contents.comparisons;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 今昔: what was told twice.
public final class ComparisonsPage implements ContentsPage {
    public static final String ID = "comparisons";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return library.comparisons().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new ComparisonsView(desk);
    }
}
