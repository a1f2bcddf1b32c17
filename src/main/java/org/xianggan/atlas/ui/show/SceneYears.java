package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Words;

/// What a scene compares, for the map of the window.
final class SceneYears {
    private SceneYears() {}

    /// Null where there is one map.
    static @Nullable Comparison of(SceneMap map, Messages texts) {
        SceneMap.Before before = map.before();
        return before == null
                ? null
                : new Comparison(
                        Comparison.How.BESIDE,
                        new Comparison.Side(
                                name(before.name(), before.year(), texts),
                                before.year(),
                                before.travel()),
                        new Comparison.Side(
                                name(before.after(), map.year(), texts), map.year(), map.travel()));
    }

    private static String name(Words name, int year, Messages texts) {
        return name.isEmpty()
                ? texts.first("show.page.year", String.valueOf(year))
                : name.in(texts.language());
    }
}
