package org.xianggan.atlas.ui.loops;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Sight;

import java.util.List;

/// A site to be picked, in the words of the moment.
///
/// @param name with English after it where both are on
/// @param county its name, or empty
/// @param themes their names
/// @param line kind, grades and county
/// @param opening what is known of its hours, or null
record SightRow(
        Sight sight,
        String name,
        String county,
        List<String> themes,
        String line,
        @Nullable String opening) {
    SightRow {
        themes = List.copyOf(themes);
    }
}
