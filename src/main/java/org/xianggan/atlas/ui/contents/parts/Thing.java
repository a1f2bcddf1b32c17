package org.xianggan.atlas.ui.contents.parts;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.common.Reading;

/// Something that a page leads to, in the words of the moment.
///
/// @param name with English after it where both languages are on, parted by [Reading#SECOND]
/// @param row whose symbol stands before it, or null
/// @param detail where it lies, or empty
public record Thing(EntityId id, String name, @Nullable LayerRow row, String detail) {
    /// The first language alone.
    public String first() {
        int second = name.indexOf(Reading.SECOND);
        return second < 0 ? name : name.substring(0, second);
    }

    public String flat() {
        return name.replace(Reading.SECOND, " ");
    }
}
