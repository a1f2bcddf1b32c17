package org.xianggan.atlas.ui.workspace;

import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 书签: looks of the map to come back to.
public record BookmarksPage(NotesModel notes, Places places, Exports exports)
        implements ContentsPage {
    public static final String ID = "bookmarks";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new BookmarksView(notes, places, exports, desk);
    }
}
