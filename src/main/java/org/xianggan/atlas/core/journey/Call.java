package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

/// A visit that has to be fitted into a day.
///
/// @param place its number in the [Travel]
/// @param opening null where nothing is known
record Call(int place, double minutes, @Nullable Opening opening) {}
