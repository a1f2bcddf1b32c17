package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;

/// The map twice, of the same place at the same scale: what is before, and what would be after.
/// Plain data.
public record Comparison(How how, Side before, Side after) {
    /// How the two are laid out.
    public enum How {
        /// One over the other, parted by a line that is moved; what is before lies on its left.
        SWIPE,
        /// Two maps, what is before left of, or above, what is after.
        BESIDE,
        /// One over the other, seen by turns.
        BLINK
    }

    /// @param name what it is called, in the language of the moment
    /// @param year that its lines are drawn for; null for the year of the map, whichever that is
    /// @param travel what is planned there; null for nothing
    public record Side(String name, @Nullable Integer year, @Nullable TravelOverlay travel) {
        /// The state of the map on this side.
        public MapState of(MapState map) {
            return year == null ? map : map.atYear(year);
        }
    }
}
