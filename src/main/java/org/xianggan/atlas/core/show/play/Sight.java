package org.xianggan.atlas.core.show.play;

import java.util.List;

/// What the audience sees.
public sealed interface Sight {
    /// @param ink what was drawn over it
    record Still(View view, List<Stroke> ink) implements Sight {
        public Still {
            ink = List.copyOf(ink);
        }
    }

    /// One picture on its way to the next.
    record Moving(Passage passage) implements Sight {}

    record Black() implements Sight {}

    record White() implements Sight {}

    /// The map that is explored freely.
    ///
    /// @param scene that it was left from
    record Free(int scene) implements Sight {}
}
