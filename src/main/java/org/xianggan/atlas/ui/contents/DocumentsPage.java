package org.xianggan.atlas.ui.contents;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;

/// 两份文件: what the atlas is made from, as it was printed, with the facts that each passage gave.
public final class DocumentsPage implements ContentsPage {
    public static final String ID = "documents";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return library.documents().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new DocumentsView(desk);
    }
}
