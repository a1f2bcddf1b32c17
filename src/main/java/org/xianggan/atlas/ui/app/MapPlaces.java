package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.workspace.Bookmark;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.layers.LayersViewModel;
import org.xianggan.atlas.ui.workspace.Places;
import org.xianggan.atlas.ui.year.YearModel;

/// The map, for notes and bookmarks.
record MapPlaces(
        MapArea map,
        LayersViewModel layers,
        YearModel years,
        Selection selection,
        Wayfinder wayfinder)
        implements Places {
    /// Near enough to tell one village from the next.
    private static final double NEAR = 12;

    @Override
    public LonLat middle() {
        Viewport v = map.viewportProperty().get();
        return v.toLonLat(v.width() / 2.0, v.height() / 2.0);
    }

    @Override
    public @Nullable EntityId selected() {
        return selection.current();
    }

    @Override
    public void flyTo(LonLat at) {
        map.flyTo(at, Math.max(NEAR, map.viewportProperty().get().zoom()));
    }

    @Override
    public void open(EntityId id) {
        wayfinder.flyTo(id);
    }

    @Override
    public Bookmark look(String name) {
        return new Bookmark(
                "",
                name,
                middle(),
                map.viewportProperty().get().zoom(),
                years.year(),
                layers.visibleProperty().get());
    }

    @Override
    public void show(Bookmark bookmark) {
        layers.show(bookmark.rows());
        years.choose(bookmark.year());
        map.flyTo(bookmark.centre(), bookmark.zoom());
    }
}
