package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

/// A published source outside the two documents.
public record Source(
        EntityId id,
        String publisher,
        @Nullable String title,
        @Nullable String address,
        @Nullable Edtf date,
        @Nullable String note) {}
