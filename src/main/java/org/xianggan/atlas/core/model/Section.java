package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

/// A stretch of a line with one history. `drawnKm` is null where no course is published.
public record Section(
        String key,
        @Nullable String nameZh,
        @Nullable String nameEn,
        Timeline timeline,
        @Nullable Double drawnKm,
        @Nullable String note) {}
