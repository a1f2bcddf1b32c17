package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;

/// A file of `data/`: where what it holds is from, and under which terms.
///
/// @param source whose it is, in the words of the manifest
/// @param licence its name, several with `AND`; `facts-cited` where each row names its source
/// @param attribution what is to be said of it; null where nothing
/// @param vintage as of when; null where nobody says
public record Origin(
        String path,
        String titleZh,
        String titleEn,
        String source,
        String licence,
        @Nullable String attribution,
        @Nullable String vintage,
        @Nullable String accuracyClass,
        @Nullable String note) {}
