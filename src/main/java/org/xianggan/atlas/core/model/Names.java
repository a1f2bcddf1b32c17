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

    /// The name to be read first: English where only English is wanted and there is one.
    public String in(Language language) {
        return language == Language.EN && en != null ? en : zh;
    }

    /// As [#in], Chinese in its short form.
    public String shortIn(Language language) {
        return language == Language.EN && en != null ? en : shortZh;
    }

    /// The name to be read second: English while both are wanted, else null.
    public @Nullable String secondIn(Language language) {
        return language == Language.BOTH ? en : null;
    }
}
