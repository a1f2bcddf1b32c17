package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.draw.MarkLayouts;

import java.util.List;

/// What a ring that stands for several sites is called.
final class ClusterNames {
    private ClusterNames() {}

    /// After the place that it lies at.
    static @Nullable Names at(MapFeature place) {
        return place.names();
    }

    /// After the most important of its sites: “龙江书院等”, “Longjiang Academy +5”.
    static @Nullable Names andOthers(MarkLayouts.Mark mark) {
        Names first = mark.feature().names();
        if (first == null) {
            return null;
        }
        String zh = first.shortZh() + "等";
        String en = first.en() == null ? null : first.en() + " +" + (mark.members().size() - 1);
        return new Names(zh, zh, null, en, List.of());
    }
}
