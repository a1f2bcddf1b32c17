package org.xianggan.atlas.core.view;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.Names;

import java.util.List;

/// One thing in view with what the atlas knows of it; unknown is null.
///
/// @param place where it stands among all names: Chinese by pinyin
/// @param kind key of the bundle that says what it is
/// @param counted whether the line of counts and the status bar count it (a county beyond the
///     zone is listed, not counted)
/// @param ref road number
/// @param county the county that it lies in
/// @param history what a year says of it; null for what has none
/// @param length of a line
/// @param grades keys of the bundle: protection and tourism, the higher first
/// @param position where it is found on the map
public record ViewRow(
        EntityId id,
        Names names,
        String place,
        ViewGroup group,
        String kind,
        boolean counted,
        @Nullable String ref,
        @Nullable Names county,
        @Nullable History history,
        @Nullable Length length,
        List<String> grades,
        @Nullable LonLat position,
        Listing listing) {
    public ViewRow {
        grades = List.copyOf(grades);
    }

    /// @param status as in the bundle, `status.<…>`; `mixed` where the sections differ
    /// @param since the date from which it holds, as EDTF; null where sections differ
    public record History(String status, @Nullable String since) {}

    /// @param published as printed, with its English reading
    /// @param drawnKm what the map draws of it
    public record Length(
            @Nullable String published, @Nullable String publishedEn, @Nullable Double drawnKm) {}
}
