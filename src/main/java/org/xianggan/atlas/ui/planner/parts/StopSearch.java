package org.xianggan.atlas.ui.planner.parts;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.StopNames;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.search.SearchView;
import org.xianggan.atlas.ui.search.SearchViewModel;

import java.util.function.BiConsumer;

/// A field that finds places to travel to.
public final class StopSearch {
    /// Of the index, of which only some are places.
    private static final int ASKED = 5;

    private StopSearch() {}

    /// Only what one can travel to.
    private static SearchViewModel.Finder places(SearchViewModel.Finder all) {
        return (text, limit) ->
                all.search(text, limit * ASKED).stream()
                        .filter(h -> h.id() == null || StopPlaces.isPlace(h.id().kind()))
                        .limit(limit)
                        .toList();
    }

    /// @param found told of what was chosen, with its names
    public static SearchView field(
            Desk desk, Tools tools, SearchView.Look look, BiConsumer<Stop, Names> found) {
        return new SearchView(
                new SearchViewModel(
                        places(tools.finder()),
                        desk.tasks(),
                        desk.texts(),
                        desk.reading(),
                        hit -> take(desk, hit, found)),
                desk.swatches(),
                tools.overlay(),
                desk.texts(),
                look);
    }

    private static void take(Desk desk, SearchHit hit, BiConsumer<Stop, Names> found) {
        Double lon = hit.lon();
        Double lat = hit.lat();
        EntityId id = hit.id();
        if (id != null) {
            desk.tasks()
                    .of(() -> desk.catalogue().entity(id))
                    .onSuccess(
                            e -> e.ifPresent(one -> found.accept(StopPlaces.of(one), one.names())))
                    .start();
        } else if (lon != null && lat != null) {
            found.accept(StopNames.point(new LonLat(lon, lat)), hit.names());
        }
    }
}
