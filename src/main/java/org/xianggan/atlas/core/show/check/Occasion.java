package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.ShowBook;

import java.nio.file.Path;
import java.util.Set;

/// A show that is about to be played.
///
/// @param file that it was read from; null where it lies in a workspace
/// @param language in which it will be played
/// @param layers ids of the layers of the open workspace; null where none is open
/// @param checksum of its maps, see [org.xianggan.atlas.core.show.Review]
public record Occasion(
        ShowBook book,
        @Nullable Path file,
        Language language,
        @Nullable Set<String> layers,
        String checksum) {
    public Occasion {
        layers = layers == null ? null : Set.copyOf(layers);
    }
}
