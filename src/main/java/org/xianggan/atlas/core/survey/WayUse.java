package org.xianggan.atlas.core.survey;

/// What of a way a section of a line runs on.
///
/// @param section key of the section
/// @param way id of OpenStreetMap
/// @param nodes ids of neighbours on the way, two by two, in either order
public record WayUse(String section, long way, long[] nodes) {
    public WayUse {
        nodes = nodes.clone();
    }
}
