package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
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

    /// Whether the way is on it, alone or with other lines.
    boolean covers(Way way) {
        return covers(way.line(), way.section())
                || way.also().stream().anyMatch(a -> covers(a.line(), a.section()));
    }

    private boolean covers(@Nullable EntityId other, int ofOther) {
        return line.equals(other) && (section == WHOLE || section == ofOther);
    }
}
