package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.WebOverlay;

import java.util.Map;

/// A map that is to be a figure in somebody's report.
///
/// @param title above it; empty for none
/// @param box what the map shows at least, as large as the page allows
/// @param state what it shows; the language is that of the figure
/// @param focus the one county that it is about; null for none
/// @param userTitles what the layers of a person are called, by id
/// @param review the number under which the map was reviewed, for this one export; null where it
///     has none
public record FigureSpec(
        PaperSize size,
        String title,
        GeoBox box,
        MapState state,
        @Nullable EntityId focus,
        @Nullable TravelOverlay travel,
        @Nullable WebOverlay web,
        Map<String, String> userTitles,
        @Nullable String review) {
    public FigureSpec {
        userTitles = Map.copyOf(userTitles);
        if (review != null && review.isBlank()) {
            throw new IllegalArgumentException("a review number of nothing");
        }
    }

    /// The map alone, without what is planned or drawn over it.
    public static FigureSpec of(PaperSize size, String title, GeoBox box, MapState state) {
        return new FigureSpec(size, title, box, state, null, null, null, Map.of(), null);
    }
}
