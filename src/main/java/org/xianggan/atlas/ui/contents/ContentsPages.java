package org.xianggan.atlas.ui.contents;

import java.util.List;

/// The pages, in the order of the index. A new page is one line here.
public final class ContentsPages {
    private ContentsPages() {}

    public static List<ContentsPage> all() {
        return List.of(new CountiesPage(), new DocumentsPage());
    }
}
