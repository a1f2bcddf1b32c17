package org.xianggan.atlas.ui.contents.crossings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A crossing in the words of the moment.
///
/// @param name with English after it where both are on
/// @param latitude where it crosses, or in the middle of its counties; null where neither is known
/// @param map what is selected: its line where that has a course, else the crossing itself
/// @param course whether the map draws its line
/// @param note what is to be said about it, or null
record CrossingRow(
        EntityId id,
        String name,
        @Nullable EntityId line,
        Facet.Choice lineClass,
        @Nullable Double latitude,
        EntityId map,
        boolean course,
        Side hunan,
        Side jiangxi,
        Balance balance,
        @Nullable String note) {

    /// One side of it.
    ///
    /// @param county null where no source tells it
    /// @param place county and end, in one line; empty where neither is known
    /// @param status null where nothing was found
    /// @param word the status in words; “未查到” where nothing was found
    /// @param when its date in words; empty where there is none
    record Side(
            @Nullable EntityId county,
            String countyName,
            String end,
            String place,
            @Nullable Status status,
            @Nullable Edtf date,
            String word,
            String when,
            List<Reference> by) {
        Side {
            by = List.copyOf(by);
        }

        String told() {
            return when.isEmpty() ? word : word + " " + when;
        }
    }

    /// The counties that are known of it.
    List<EntityId> counties() {
        return Stream.of(hunan.county(), jiangxi.county()).filter(Objects::nonNull).toList();
    }
}
