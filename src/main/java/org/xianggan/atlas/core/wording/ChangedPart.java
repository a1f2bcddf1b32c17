package org.xianggan.atlas.core.wording;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;

import java.util.ArrayList;
import java.util.List;

/// A line, or a section of one, that a scenario opens or avoids, with what it is called.
///
/// @param names of the line; null where it is not known
/// @param section what the section is called; null for the whole line
public record ChangedPart(
        LinePart part, boolean avoided, @Nullable Names names, @Nullable SectionName section) {
    /// “G106 · 桂东—炎陵”.
    public String in(Messages texts) {
        String line = names == null ? part.line().key() : names.shortIn(texts.language());
        if (part.section() == LinePart.WHOLE) {
            return line;
        }
        return texts.first(
                "planner.section.of",
                line,
                section == null
                        ? texts.first("planner.section.number", part.section() + 1)
                        : section.in(texts));
    }

    /// What a scenario avoids, then what it opens. Reads the disk.
    public static List<ChangedPart> of(Scenario s, Catalogue catalogue) {
        List<ChangedPart> all = new ArrayList<>();
        s.avoided().forEach(p -> all.add(of(p, true, catalogue)));
        s.opened().forEach(p -> all.add(of(p, false, catalogue)));
        return all;
    }

    private static ChangedPart of(LinePart p, boolean avoided, Catalogue catalogue) {
        return new ChangedPart(
                p,
                avoided,
                catalogue.entity(p.line()).map(e -> e.names()).orElse(null),
                sectionName(catalogue, p));
    }

    /// What a section is called; null for a whole line. Reads the disk.
    public static @Nullable SectionName sectionName(Catalogue catalogue, LinePart p) {
        return p.section() == LinePart.WHOLE
                ? null
                : catalogue.lines().stream()
                        .filter(l -> l.id().equals(p.line()))
                        .findFirst()
                        .map(l -> SectionName.of(l, p.section()))
                        .orElse(null);
    }
}
