package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.network.RouteFiles;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.search.SearchViewModel;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the planner uses of the window and the atlas beside the network.
///
/// @param finder finds places by what is typed
/// @param overlay where suggestions hang
/// @param files puts routes into the form in which they leave the atlas
/// @param exports how they leave it
/// @param heights of the country; slow at the first question, on workers only
/// @param elevation finer heights, where the person has any; on workers only
/// @param problems told on the FX thread of what went wrong
public record Tools(
        SearchViewModel.Finder finder,
        Overlay overlay,
        RouteFiles files,
        Exports exports,
        Supplier<HeightGrid> heights,
        Optional<Elevation> elevation,
        Consumer<Throwable> problems) {
    /// With the heights of the atlas alone.
    public Tools(
            SearchViewModel.Finder finder,
            Overlay overlay,
            RouteFiles files,
            Exports exports,
            Supplier<HeightGrid> heights,
            Consumer<Throwable> problems) {
        this(finder, overlay, files, exports, heights, Optional.empty(), problems);
    }
}
