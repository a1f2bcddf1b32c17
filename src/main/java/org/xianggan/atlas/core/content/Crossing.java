package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;

import java.util.List;

/// A road or railway that crosses, or is meant to cross, the line between the two provinces.
///
/// @param line the road or railway, or null where it has no record
/// @param lineClass as in [org.xianggan.atlas.core.model.Line], or null
public record Crossing(
        EntityId id,
        Names names,
        @Nullable EntityId line,
        @Nullable String lineClass,
        Side hunan,
        Side jiangxi,
        @Nullable String note) {
    /// One side of it. Unknown is null.
    public record Side(
            @Nullable EntityId county,
            @Nullable String endZh,
            @Nullable Status status,
            @Nullable Edtf date,
            List<Citation> citations) {
        public Side {
            citations = List.copyOf(citations);
        }
    }

    /// One side is further than the other, as far as anybody knows: open against anything else,
    /// being built against planned or wished for, or known against unknown.
    public boolean isOneSided() {
        return hunan.status() != jiangxi.status();
    }
}
