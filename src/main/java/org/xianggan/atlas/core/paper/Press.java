package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.task.Work;

import java.nio.file.Path;
import java.util.List;

/// Puts the atlas on paper; implemented where files are written. Every method is slow and stops
/// with a [java.util.concurrent.CancellationException] once its work is no longer wanted; a file is
/// replaced whole or left as it was, and what cannot be written is an
/// [org.xianggan.atlas.core.error.AtlasException] of the input.
public interface Press {
    /// The map as it is in the window.
    record Seen(
            Viewport viewport,
            MapState state,
            @Nullable TravelOverlay travel,
            @Nullable WebOverlay web) {}

    /// @param file ends in `.png`, `.pdf` or `.svg`
    void seen(Seen map, Path file, Work work);

    /// @param file ends in `.png`, `.pdf` or `.svg`
    /// @param dpi of a PNG
    void figure(FigureSpec figure, Path file, double dpi, Work work);

    /// For the clipboard.
    Picture figure(FigureSpec figure, double dpi);

    /// The pages of counties.
    ///
    /// @param target a `.pdf` for all, or a folder for one file each
    /// @return how many pages
    int sheets(SheetSpec spec, Path target, Work work);

    /// The pages of counties on which a fact stands.
    List<Use> uses(EntityId fact);

    /// The brief of a scenario.
    ///
    /// @return how many pages
    int brief(Scenario scenario, Edition edition, BriefFormat format, Path file, Work work);

    /// The leaflet of a loop or of a published route, in the language that `leaflet` asks for.
    ///
    /// @return how many pages; 1 for a picture
    int leaflet(LeafletSpec leaflet, Path file, Work work);
}
