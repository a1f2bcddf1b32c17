package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.model.EntityId;

/// A line, or one section of it.
///
/// @param section index in the line's sections, or [#WHOLE]
public record LinePart(EntityId line, int section) {
    /// All sections.
    public static final int WHOLE = -1;

    public LinePart {
        if (section < WHOLE) {
            throw new IllegalArgumentException("section " + section + " of " + line);
        }
    }

    public static LinePart whole(EntityId line) {
        return new LinePart(line, WHOLE);
    }

    boolean covers(Way way) {
        return line.equals(way.line()) && (section == WHOLE || section == way.section());
    }
}
