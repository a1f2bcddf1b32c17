package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;

/// Versions of one thing, shown side by side; one alone where a text is garbled.
///
/// @param usedZh which version the atlas uses
/// @param reasonZh why
public record Conflict(
        EntityId id,
        Names names,
        List<EntityId> entities,
        List<Version> versions,
        String usedZh,
        String reasonZh,
        @Nullable String note) {
    public Conflict {
        entities = List.copyOf(entities);
        versions = List.copyOf(versions);
    }

    public record Version(
            String textZh, @Nullable Edtf date, boolean used, List<Citation> citations) {
        public Version {
            citations = List.copyOf(citations);
        }
    }
}
