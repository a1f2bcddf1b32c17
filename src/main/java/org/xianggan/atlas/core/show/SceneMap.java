package org.xianggan.atlas.core.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.WebOverlay;

import java.util.List;
import java.util.Set;

/// What the map of a scene shows.
///
/// @param box all of it is to be seen, whatever the form of the screen; degrees WGS-84
/// @param rows of the layer list that are on
/// @param looks opacity and order of the rows
/// @param theme null for that in which the show is played
/// @param language null for that in which the show is played
/// @param selected what stands out; null for nothing
/// @param layers those that people brought, by their ids in the workspace
/// @param before what it is compared with, on the left; null for one map
/// @param travel a loop, a route, a zone over the map, as it was when the scene was made; null for
///     none
/// @param web ties between places; null for none
public record SceneMap(
        GeoBox box,
        Set<LayerRow> rows,
        LayerLooks looks,
        int year,
        @Nullable Theme theme,
        @Nullable Language language,
        @Nullable EntityId selected,
        List<String> layers,
        @Nullable Before before,
        @Nullable TravelOverlay travel,
        @Nullable WebOverlay web) {
    public SceneMap {
        rows = Set.copyOf(rows);
        layers = List.copyOf(layers);
        if (!(box.west() < box.east() && box.south() < box.north())) {
            throw new IllegalArgumentException("a map of no extent: " + box);
        }
    }

    /// The left of two maps.
    ///
    /// @param year that its lines are drawn for
    /// @param travel what is planned there, as it was when the scene was made; null for none
    /// @param name what it is called; empty where the year says it
    /// @param after likewise, what the map on the right is called
    public record Before(int year, @Nullable TravelOverlay travel, Words name, Words after) {
        /// Another year of the same.
        public static Before year(int year) {
            return new Before(year, null, Words.NONE, Words.NONE);
        }
    }
}
