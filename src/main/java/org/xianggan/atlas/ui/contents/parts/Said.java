package org.xianggan.atlas.ui.contents.parts;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Reading;

import java.util.List;

/// One fact in the words of the moment, with the number of its citation.
///
/// @param text a sentence; both languages are parted by [Reading#SECOND]
/// @param label the same beneath a value that is set large, which it does not repeat
/// @param value what is set large, as printed; null where there is none or it is no short one
/// @param unit of the value; empty where it has none
/// @param number of the value, where it is exactly that
/// @param date as printed, empty where unknown
/// @param asOf “截至 2021”, or empty
/// @param scope whom it covers, or empty
/// @param note what is to be said about it, or null
/// @param about what it is about
public record Said(
        EntityId fact,
        String text,
        String label,
        @Nullable String value,
        String unit,
        @Nullable Double number,
        String date,
        String asOf,
        String scope,
        Reference reference,
        @Nullable String note,
        List<EntityId> about) {
    public Said {
        about = List.copyOf(about);
    }

    /// Of another source than the two documents: set in another ink, never in one sentence with
    /// theirs.
    public boolean isOther() {
        return reference.origin() == Origin.OTHER;
    }

    /// Both languages one after the other, for the ear and for copying.
    public String flat() {
        return text.replace(Reading.SECOND, " ");
    }
}
