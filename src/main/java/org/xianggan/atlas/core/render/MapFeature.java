package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.model.WayRank;

import java.util.Optional;

/// One feature as it is drawn at one zoom band.
///
/// @param fid number within its layer, stable between bands
/// @param id the entity that a click selects; null where nothing can be selected (unnamed water,
///     context)
/// @param shape EPSG:3857 metres, simplified for the band
/// @param names for labels; null where it has none
/// @param look what a style needs to know
public record MapFeature(
        long fid,
        Layer layer,
        @Nullable EntityId id,
        Geometry shape,
        @Nullable Names names,
        Look look) {

    /// The word by which rows of the layer list part the feature's layer; empty where they do not.
    public String subtype() {
        return switch (look) {
            case LinePiece line -> line.lineClass();
            case Site site -> site.kind();
            case Dot dot -> dot.kind();
            default -> "";
        };
    }

    /// The row of the layer list that it belongs to; empty for land.
    public Optional<LayerRow> row() {
        return LayerRow.of(layer, subtype());
    }

    /// What features that look alike share: everything but number and shape.
    public record Kind(Layer layer, @Nullable EntityId id, @Nullable Names names, Look look) {}

    /// What a style needs to know of a feature, by layer.
    public sealed interface Look {}

    /// LAND: a county's area; `province` is its id. SEATS too carry `zone`.
    public record Area(boolean zone, EntityId province) implements Look {}

    /// COUNTIES and PROVINCES: a boundary arc with the highest rank that it divides; `zoneEdge`:
    /// one side is in the zone and the other is not; `zoneInside`: both sides are in the zone.
    public record Boundary(Rank rank, boolean zoneEdge, boolean zoneInside) implements Look {
        public enum Rank {
            PROVINCE,
            PREFECTURE,
            COUNTY
        }
    }

    /// ROADS and RAILWAYS: a piece of one section with one accuracy class. `lineClass` as in
    /// [org.xianggan.atlas.core.model.Line]; `fadeStart`/`fadeEnd`: the line runs on beyond what is
    /// known here.
    public record LinePiece(
            String lineClass,
            @Nullable String ref,
            AccuracyClass accuracy,
            Timeline timeline,
            boolean fadeStart,
            boolean fadeEnd)
            implements Look {
        public Status statusIn(int year) {
            return timeline.in(year).status();
        }
    }

    /// MORE_ROADS and MORE_RAILWAYS: of no named line, and not dated.
    public record OtherWay(WayRank rank) implements Look {}

    /// MORE_PLACES, PEAKS and MORE_STATIONS: not dated.
    ///
    /// @param metres above the sea, of a peak; null where the extract does not say
    public record OtherPoint(PointRank rank, @Nullable Integer metres) implements Look {}

    /// RIVERS: `width` 1 brook … 4 great river; `context`: unnamed.
    public record Stream(int width, boolean context) implements Look {}

    /// WATER: a surface, km².
    ///
    /// @param surveyed with the shore that a survey has
    public record Surface(double km2, boolean surveyed) implements Look {
        public Surface(double km2) {
            this(km2, false);
        }
    }

    /// MORE_RIVERS: of no river of the atlas.
    ///
    /// @param metres how wide the water is, 0 where nobody says
    public record Watercourse(WaterRank rank, int metres) implements Look {}

    /// MORE_WATER and LAND_USE.
    public record Ground(GroundClass of) implements Look {}

    /// BELT: `wash` of the road line or of the boundary line; `road` also has the 2 px line.
    public record BeltLine(boolean road) implements Look {}

    /// RED_ROUTES: roads between known stops; which roads nobody published, so always a sketch.
    public record RouteLine() implements Look {}

    /// SITES. `kind` and `protection` as in `data/sites`; `hollow`: placed at its township.
    public record Site(
            String kind, String protection, String tourism, boolean hollow, boolean doubtful)
            implements Look {}

    /// STATIONS, TOWNSHIPS, PLACES and SEATS: `kind` is the station's or place's kind, `zone`
    /// whether it lies in the 24.
    public record Dot(String kind, boolean zone, boolean doubtful, Timeline timeline)
            implements Look {}

    /// Label anchor of a county, prefecture or province (layers COUNTIES and PROVINCES, point
    /// shapes).
    public record AreaName(Rank rank, boolean zone) implements Look {
        public enum Rank {
            PROVINCE,
            PREFECTURE,
            COUNTY
        }
    }
}
