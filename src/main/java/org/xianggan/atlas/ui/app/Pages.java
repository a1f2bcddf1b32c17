package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.ContentsPages;
import org.xianggan.atlas.ui.contents.DocumentsPage;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonsPage;
import org.xianggan.atlas.ui.contents.conflicts.ConflictsPage;
import org.xianggan.atlas.ui.contents.themes.ThemesPage;

import java.util.ArrayList;
import java.util.List;

/// All pages of the contents, in the order of the index.
final class Pages {
    private Pages() {}

    /// @param more pages that work with more than a desk
    static List<ContentsPage> all(ContentsPage... more) {
        List<ContentsPage> all = new ArrayList<>(ContentsPages.all());
        int before = all.size();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(DocumentsPage.ID)) {
                before = i;
            }
        }
        // The documents stay last: everything else was read in them.
        all.addAll(before, List.of(new ThemesPage(), new ComparisonsPage(), new ConflictsPage()));
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
