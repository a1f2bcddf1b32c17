package org.xianggan.atlas.exchange.pptx;

import java.util.List;

/// A paragraph of a text box or a cell.
///
/// @param leading from base line to base line, units of a slide
/// @param before room above it, units of a slide
/// @param toRight whether its lines end at the right edge
public record Paragraph(List<Run> runs, double leading, double before, boolean toRight) {
    public Paragraph {
        runs = List.copyOf(runs);
    }
}
