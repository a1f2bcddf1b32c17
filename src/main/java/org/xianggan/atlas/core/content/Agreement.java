package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;

/// An agreement between counties, cities or provinces.
///
/// @param field `transport industry tourism ecology services party emergency general`
/// @param form `agreement framework intent mechanism plan memorandum law talks alliance`
/// @param parties the partners that the sources name, and only those
/// @param aroundFirst the first partner is tied to each of the others, and those are not tied to
///     each other
/// @param partiesNumber how many partners (or agreements) the source counts where it names fewer,
///     or null
/// @param unnamedZh a sentence on partners without a name, or null
/// @param date when it was signed; null where the sources do not say
/// @param status `signed operating planned preliminary`
public record Agreement(
        EntityId id,
        Names names,
        String field,
        String form,
        List<EntityId> parties,
        boolean aroundFirst,
        @Nullable Integer partiesNumber,
        @Nullable String unnamedZh,
        @Nullable Edtf date,
        String status,
        @Nullable String siteZh,
        List<Citation> citations,
        @Nullable String doubt,
        @Nullable String note) {
    public Agreement {
        parties = List.copyOf(parties);
        citations = List.copyOf(citations);
    }
}
