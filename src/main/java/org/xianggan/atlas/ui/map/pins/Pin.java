package org.xianggan.atlas.ui.map.pins;

import org.xianggan.atlas.core.geo.LonLat;

/// A note where it is pinned.
///
/// @param title shown beside the pin while the pointer is on it; may be empty
/// @param chosen whether it is being read
public record Pin(String id, LonLat at, String title, boolean chosen) {}
