package org.xianggan.atlas.ui.contents.crossings;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.records.RecordView;

/// 省界通道: every road and railway that crosses the provincial line, or is meant to.
public final class CrossingsPage implements ContentsPage {
    public static final String ID = "crossings";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return library.crossings().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new RecordView<>(desk, new CrossingShape(desk));
    }
}
