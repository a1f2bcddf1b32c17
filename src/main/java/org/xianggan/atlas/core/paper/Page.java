package org.xianggan.atlas.core.paper;

import java.util.List;

/// A page as it stands.
///
/// @param title what it is about, for the list of pages
public record Page(PaperSize size, String title, List<Block> blocks) {
    /// A logical pixel, millimetres.
    public static final double PIXEL = 25.4 / 96;

    public Page {
        blocks = List.copyOf(blocks);
    }
}
