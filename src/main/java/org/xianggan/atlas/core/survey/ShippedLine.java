package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;

import java.util.List;

/// A named line as the atlas ships it: what is looked for in an extract.
///
/// @param form road or railway
/// @param lineClass as in [org.xianggan.atlas.core.model.Line]
/// @param sections in order; those without a course are left out
public record ShippedLine(
        EntityId id,
        OsmWay.Form form,
        String lineClass,
        @Nullable String ref,
        Names names,
        List<Section> sections) {
    public ShippedLine {
        sections = List.copyOf(sections);
    }

    /// A section with its course.
    ///
    /// @param key of the section within the line
    /// @param latest its last known status
    /// @param pieces in the order of the line; where one does not begin where the one before ends,
    ///     the course is broken there (it left the frame)
    public record Section(String key, Status latest, List<Piece> pieces) {
        public Section {
            pieces = List.copyOf(pieces);
        }
    }

    /// A part of one accuracy.
    ///
    /// @param lonLat longitudes and latitudes by turns, degrees WGS-84, at least two points
    public record Piece(
            AccuracyClass accuracy, boolean fadeStart, boolean fadeEnd, double[] lonLat) {
        public Piece {
            lonLat = lonLat.clone();
        }
    }
}
