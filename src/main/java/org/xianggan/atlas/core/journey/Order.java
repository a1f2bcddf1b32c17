package org.xianggan.atlas.core.journey;

import java.util.List;

/// An order of stops.
///
/// @param stops their numbers, the first to be visited first
/// @param cost see [OrderTask#cost]
/// @param isExact whether there is none better
record Order(List<Integer> stops, double cost, boolean isExact) {
    Order {
        stops = List.copyOf(stops);
    }
}
