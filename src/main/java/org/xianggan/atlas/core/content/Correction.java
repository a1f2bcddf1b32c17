package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;

/// What somebody puts in the place of a fact, with who says so: one row of a patch. Null keeps what
/// the fact has.
///
/// @param fact the one that is corrected; it stays readable
/// @param value as printed (“80+”)
/// @param publisher of the source for it; never missing, for there is no fact without a source
/// @param by who corrects
/// @param madeAt ISO date of the correction
public record Correction(
        EntityId fact,
        @Nullable String value,
        @Nullable Double number,
        @Nullable String unit,
        @Nullable Edtf asOf,
        @Nullable String textZh,
        String publisher,
        @Nullable String title,
        @Nullable String address,
        @Nullable Edtf date,
        String by,
        String reason,
        String madeAt) {}
