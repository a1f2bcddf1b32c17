package org.xianggan.atlas.ui.contents;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;

/// A page of the contents, registered in [ContentsPages]. The bundle has `contents.<id>` (its
/// title) and `contents.<id>.line` (what it is, in one line).
public interface ContentsPage {
    /// As [org.xianggan.atlas.core.content.Use#page] calls it.
    String id();

    /// How many things it holds, for the index; less than 0 where it counts nothing. On a worker.
    default int count(Library library, Catalogue catalogue) {
        return -1;
    }

    /// What of the map it wants as long as it is open.
    default MapWish wish() {
        return MapWish.NONE;
    }

    /// Made when it is opened for the first time, then kept. FX thread.
    PageView view(Desk desk);
}
