package org.xianggan.atlas.core.survey;

/// What extracts have of waters and of what covers the land.
///
/// @param broken areas that were left out because their rings do not close, in the extracts or
///     because these are cut
public record Landscape(Waterways waterways, GroundAreas areas, int broken) {
    public static final Landscape NONE = new Landscape(Waterways.NONE, GroundAreas.NONE, 0);
}
