package org.xianggan.atlas.core.wording;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Section;

/// What a section of a line is called.
///
/// @param number from 1, for one that has no name
public record SectionName(int number, @Nullable String zh, @Nullable String en) {
    /// @return null where there is no such section, or the line is all of one
    public static @Nullable SectionName of(Line line, int section) {
        if (section < 0 || section >= line.sections().size() || line.sections().size() < 2) {
            return null;
        }
        Section s = line.sections().get(section);
        return new SectionName(section + 1, s.nameZh(), s.nameEn());
    }

    public String in(Messages texts) {
        String name = texts.language() == Language.EN && en != null ? en : zh;
        return name == null ? texts.first("planner.section.number", number) : name;
    }
}
