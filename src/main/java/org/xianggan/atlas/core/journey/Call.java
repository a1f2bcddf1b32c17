package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

/// A visit that has to be fitted into a day.
///
/// @param place its number in the [Travel]: the gate where one goes in from one
/// @param minutes of the visit
/// @param oneWay minutes between that place and the visit, on the way in and again on the way out
/// @param opening null where nothing is known
record Call(int place, double minutes, double oneWay, @Nullable Opening opening) {
    /// At the place itself.
    Call(int place, double minutes, @Nullable Opening opening) {
        this(place, minutes, 0, opening);
    }
}
