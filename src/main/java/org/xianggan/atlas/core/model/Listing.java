package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

/// What a list says of an entity beside its name, without opening its whole panel.
///
/// @param accuracy of its position; null where it has none
/// @param asOf the date of the newest source that speaks of it; null where none is dated
/// @param citations how many facts and sources speak of it
public record Listing(@Nullable AccuracyClass accuracy, @Nullable Edtf asOf, int citations) {
    /// Of a thing that nothing is said about.
    public static final Listing NOTHING = new Listing(null, null, 0);
}
