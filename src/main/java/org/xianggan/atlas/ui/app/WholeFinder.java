package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.PageFinder;
import org.xianggan.atlas.ui.contents.SaidFinder;
import org.xianggan.atlas.ui.search.SearchViewModel;

import java.util.List;
import java.util.stream.Stream;

/// What the window's search finds: pages and what they tell as well as things. What is told comes
/// last and has a few rows of its own; where a thing is called just so, it takes only what room is
/// left.
final class WholeFinder implements SearchViewModel.Finder {
    /// Rows that what is told may take from names.
    private static final int TOLD = 5;

    private final PageFinder pages;
    private final SearchViewModel.Finder things;
    private final SaidFinder said;

    WholeFinder(List<ContentsPage> pages, Atlas atlas) {
        this.pages = new PageFinder(pages);
        things = atlas.finder();
        said = new SaidFinder(atlas.library(), atlas.catalogue()::english);
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        List<SearchHit> named =
                Stream.concat(pages.find(text).stream(), things.search(text, limit).stream())
                        .limit(limit)
                        .toList();
        List<SearchHit> told = said.find(text, limit - TOLD);
        boolean called = named.stream().anyMatch(h -> isCalled(h.names(), text));
        int room = called ? 0 : Math.min(TOLD, told.size());
        return Stream.concat(named.stream().limit(limit - room), told.stream())
                .limit(limit)
                .toList();
    }

    private static boolean isCalled(Names names, String text) {
        return names.zh().startsWith(text) && names.zh().length() <= text.length() + 1;
    }
}
