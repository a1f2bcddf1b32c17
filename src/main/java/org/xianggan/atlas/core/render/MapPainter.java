package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Paints what core.render decides; implemented in `raster`. Every method is slow, safe for several
/// threads and stops early (returning null) once `cancelled` says so. None may run on the FX
/// thread.
public interface MapPainter {
    /// One tile of one group; a picture of no size where there is nothing in it.
    @Nullable Picture tile(TileRequest request, BooleanSupplier cancelled);

    /// The years in which that tile looks as it does in the year of its state; fast beside painting
    /// it.
    default YearSpan alike(TileRequest request) {
        return YearSpan.only(request.state().year());
    }

    /// Places labels, shields and “示意” for the whole viewport; what `before` placed stays where it
    /// was as long as it still fits, so that no label jumps while panning.
    @Nullable Labels labels(
            Viewport viewport, MapState state, @Nullable Labels before, BooleanSupplier cancelled);

    /// The same, and keeps free what floating controls cover.
    default @Nullable Labels labels(
            Viewport viewport,
            MapState state,
            @Nullable Labels before,
            List<Covered> covered,
            BooleanSupplier cancelled) {
        return labels(viewport, state, before, cancelled);
    }

    /// A rectangle that something floating over the map covers, device pixels of the viewport.
    record Covered(double x, double y, double width, double height) {}

    /// The placed labels as one picture over the whole viewport (device pixels).
    Picture paint(Labels labels);

    /// The highlight of one entity (selection or hover) over the viewport; null where it has
    /// nothing to show there.
    @Nullable Picture highlight(Viewport viewport, MapState state, EntityId id, boolean selected);

    /// Ties between places over the viewport, with the veil that the map steps back beneath.
    Picture web(WebOverlay web, Viewport viewport, MapState state);

    /// What is planned (routes, zones, stops) over the viewport.
    Picture travel(TravelOverlay travel, Viewport viewport, MapState state);

    /// The symbol of a row or of a status, as the map draws it, for the layer list; logical size ×
    /// scale device pixels.
    Picture swatch(Swatch swatch, MapState.Theme theme, int width, int height, double scale);

    /// What a legend can show: a row's symbol, a status of a road or railway, or the sign of a
    /// sketch.
    sealed interface Swatch {
        record OfRow(LayerRow row) implements Swatch {}

        record OfStatus(Status status) implements Swatch {}

        /// Class C or D geometry: the paler casing.
        record OfSketch() implements Swatch {}

        /// A hollow mark: placed at the township.
        record OfHollowMark() implements Swatch {}

        /// A layer of a person, as it is drawn.
        record OfUser(LayerStyle style, Set<UserShapes.Kind> kinds) implements Swatch {
            public OfUser {
                kinds = Set.copyOf(kinds);
            }
        }

        /// What is planned over the map.
        record OfTrack(TravelOverlay.Tone tone, TravelOverlay.Use use, boolean bright)
                implements Swatch {}

        /// What is reached, or lies along a line.
        record OfZone(TravelOverlay.Tone tone) implements Swatch {}

        /// A tie between partners.
        record OfTie(String field, boolean tentative) implements Swatch {}

        /// A road's number shield (`G106`, `expressway`).
        record OfShield(String ref, String lineClass) implements Swatch {}
    }
}
