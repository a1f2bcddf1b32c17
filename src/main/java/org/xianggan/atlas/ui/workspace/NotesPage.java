package org.xianggan.atlas.ui.workspace;

import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 便签: what somebody noted, pinned to places.
public record NotesPage(NotesModel notes, Places places, Exports exports) implements ContentsPage {
    public static final String ID = "notes";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new NotesView(notes, places, exports, desk);
    }
}
