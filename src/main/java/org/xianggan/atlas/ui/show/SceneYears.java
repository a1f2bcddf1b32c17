package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.show.SceneMap;

/// The two years of a scene, for the map of the window.
final class SceneYears {
    private SceneYears() {}

    /// Null where there is one map.
    static @Nullable Comparison of(SceneMap map, Messages texts) {
        Integer before = map.before();
        return before == null
                ? null
                : new Comparison(
                        Comparison.How.BESIDE,
                        new Comparison.Side(year(before, texts), before, null),
                        new Comparison.Side(year(map.year(), texts), map.year(), map.travel()));
    }

    private static String year(int year, Messages texts) {
        return texts.first("show.page.year", String.valueOf(year));
    }
}
