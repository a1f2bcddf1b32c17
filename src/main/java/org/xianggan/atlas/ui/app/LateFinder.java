package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.ui.search.SearchViewModel;

import java.util.List;
import java.util.function.Supplier;

/// The search index, made when it is first needed: nobody types before there is a map. Safe for
/// several threads.
final class LateFinder implements SearchViewModel.Finder {
    private final Supplier<SearchIndex> making;
    private @Nullable SearchIndex made;

    LateFinder(Supplier<SearchIndex> making) {
        this.making = making;
    }

    /// Makes the index, so that the first key typed does not wait for it.
    synchronized SearchIndex index() {
        SearchIndex index = made;
        if (index == null) {
            index = making.get();
            made = index;
        }
        return index;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return index().search(text, limit);
    }
}
