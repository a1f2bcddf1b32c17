package org.xianggan.atlas.ui.contents;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.WebOverlay;

import java.util.List;

/// What a page asks of the window around it. FX thread.
public interface Guide {
    /// Selects it everywhere; the map flies there when it is not in view.
    void open(EntityId id);

    /// Selects it everywhere and flies there wherever it is.
    void flyTo(EntityId id);

    /// Selects it everywhere and flies to where all of `places` are in view; without a place among
    /// them as [#open].
    void openAmong(EntityId id, List<EntityId> places);

    /// Marks it on the map as under the pointer; null marks nothing.
    void hover(@Nullable EntityId id);

    /// Shows the map so, until the page is left or wishes otherwise.
    void show(MapWish wish);

    /// Draws ties over the map until the page is left; null draws none.
    void tie(@Nullable WebOverlay web);

    /// Draws what is planned over the map until the page is left; null draws nothing.
    void travel(@Nullable TravelOverlay travel);

    /// Shows the map twice until the page is left; null shows it once again.
    ///
    /// @param ended run where it ends otherwise than by this call: on the map, or because the page
    ///     is left
    void compare(@Nullable Comparison both, Runnable ended);

    /// Gives the keyboard to what moves the comparison, until it ends.
    void handOver();

    /// Lays a wide table over the lower part of the map until the page is left or the person folds
    /// it away; null takes it away.
    void spread(@Nullable Region table);

    /// Marks a place on the map for as long as the pointer is on what tells of it; null marks none.
    void spot(@Nullable LonLat place);

    /// Keeps a place in the middle of the map, as near as the map is looked at: for something that
    /// moves, once a frame.
    void follow(LonLat place);

    /// Flies to where all of the box is in view.
    void look(GeoBox box);

    /// Opens a page, of the contents or of the planner.
    ///
    /// @param target as in [PageView#shown]
    void openPage(String page, @Nullable EntityId target);
}
