package org.xianggan.atlas.ui.planner.whatif;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Names of seats as the heads of a matrix have room for them: English without the word for what
/// kind of county it is, as long as no two are called the same without it.
final class SeatNames {
    private static final Pattern KIND = Pattern.compile(" (?:County|City|District)$");

    /// @param second English beneath the Chinese where both are read, else null
    record Name(String first, @Nullable String second) {
        /// Both, one after the other.
        String whole() {
            return second == null ? first : first + " " + second;
        }
    }

    private SeatNames() {}

    static List<Name> of(List<Entity> seats, Language language) {
        Map<String, Integer> same = new HashMap<>();
        for (Entity e : seats) {
            String en = e.names().en();
            if (en != null) {
                same.merge(bare(en), 1, Integer::sum);
            }
        }
        return seats.stream().map(e -> name(e.names(), language, same)).toList();
    }

    private static Name name(Names names, Language language, Map<String, Integer> same) {
        String en = names.en();
        String brief = en == null || same.getOrDefault(bare(en), 0) > 1 ? en : bare(en);
        return switch (language) {
            case ZH -> new Name(names.shortZh(), null);
            case EN -> new Name(brief == null ? names.shortZh() : brief, null);
            case BOTH -> new Name(names.shortZh(), brief);
        };
    }

    private static String bare(String en) {
        return KIND.matcher(en).replaceFirst("");
    }
}
