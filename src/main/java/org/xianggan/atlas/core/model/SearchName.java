package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One row of the names table that the search index is made from. The keys were computed at build
/// time from the reviewed names.
///
/// @param pinyinKeys toneless full pinyin without spaces, every reading (`chaling`, `chalingxian`)
/// @param initials initials, every reading (`cl`, `clx`)
/// @param weight how much it matters before any text is compared (a county more than a township),
///     0…1
public record SearchName(
        EntityId id,
        Names names,
        @Nullable String subtype,
        @Nullable String ref,
        @Nullable EntityId county,
        @Nullable String countyZh,
        @Nullable String countyPinyin,
        @Nullable Double lon,
        @Nullable Double lat,
        List<String> pinyinKeys,
        List<String> initials,
        double weight) {
    public SearchName {
        pinyinKeys = List.copyOf(pinyinKeys);
        initials = List.copyOf(initials);
    }
}
