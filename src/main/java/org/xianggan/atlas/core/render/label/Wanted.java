package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.LayerRow;

import java.util.List;

/// A label that would like to be placed, with the spots that it would take, best first.
///
/// @param row whose opacity it has
/// @param names what people miss when it finds no room (it is then listed as hidden); null for
///     shields and words along a line
/// @param weight within a rank the greater goes first
/// @param line number of its line in the [InkGrid] for shields, else 0
/// @param apart device pixels to keep from another of the same text; 0 for names
record Wanted(
        @Nullable EntityId id,
        @Nullable LayerRow row,
        @Nullable Names names,
        Rank rank,
        double weight,
        List<Spot> spots,
        int line,
        double apart) {
    Wanted {
        spots = List.copyOf(spots);
    }

    /// The order of placement.
    enum Rank {
        PROVINCE,
        PREFECTURE,
        COUNTY,
        /// What people brought and want to read.
        USER,
        CITY,
        KEY_SITE,
        SHIELD,
        COUNTY_OUTSIDE,
        RIVER,
        STATION,
        SITE,
        TOWNSHIP,
        PLACE,
        LESSER_SITE,
        SKETCH,
        /// Of a survey, in the room that is left.
        OTHER_TOWN,
        OTHER_STATION,
        PEAK,
        OTHER_PLACE;

        boolean isOfSurvey() {
            return compareTo(OTHER_TOWN) >= 0;
        }
    }

    /// One place for it: `dx`, `dy` from the anchor (EPSG:3857) to the box's top left, device
    /// pixels.
    record Spot(
            double anchorX,
            double anchorY,
            double dx,
            double dy,
            double width,
            double height,
            List<String> lines,
            String style,
            double angle,
            double penalty) {}
}
