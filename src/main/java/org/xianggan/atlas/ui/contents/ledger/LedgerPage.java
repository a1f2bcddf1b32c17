package org.xianggan.atlas.ui.contents.ledger;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.records.RecordView;

/// 从设想到现状: what the documents announced, and what became of it.
public final class LedgerPage implements ContentsPage {
    public static final String ID = "ledger";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return library.ledger().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new RecordView<>(desk, new LedgerShape(desk));
    }
}
