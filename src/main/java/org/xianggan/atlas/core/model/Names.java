package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reviewed names. `shortZh` is what a label uses (never a cut name).
public record Names(
        String zh,
        String shortZh,
        @Nullable String pinyin,
        @Nullable String en,
        List<String> former) {
    public Names {
        former = List.copyOf(former);
    }
}
