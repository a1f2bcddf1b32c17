package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.survey.TownshipMatches.Left;
import org.xianggan.atlas.core.survey.TownshipMatches.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a survey says of townships, for window and command line.
///
/// @param names of the townships of the atlas
public record TownshipWords(TownshipMatches matches, Map<EntityId, Names> names) {
    /// A sentence names no more than so many.
    private static final int NAMED = 8;

    /// How many lie elsewhere and how far off the shipped positions were; none where the survey was
    /// made of nothing that has places.
    public List<String> sum(Messages texts) {
        int all = matches.corrected().size() + matches.left().size();
        if (all == 0) {
            return List.of();
        }
        List<String> out = new ArrayList<>();
        out.add(
                matches.corrected().isEmpty()
                        ? texts.get("survey.townships.none", all)
                        : texts.get(
                                "survey.townships.sum",
                                all,
                                matches.corrected().size(),
                                off(0.5),
                                off(0.9),
                                off(1)));
        return out;
    }

    /// Why others were left alone, a sentence a reason with the first of them.
    public List<String> briefly(Messages texts) {
        List<String> out = new ArrayList<>(sum(texts));
        for (Reason reason : Reason.values()) {
            List<Left> of = matches.left().stream().filter(l -> l.reason() == reason).toList();
            if (!of.isEmpty()) {
                String some =
                        of.stream()
                                .limit(NAMED)
                                .map(l -> name(l.township(), texts))
                                .collect(Collectors.joining(texts.first("form.enumeration")));
                out.add(
                        texts.get(
                                of.size() > NAMED
                                        ? "survey.townships.left.many"
                                        : "survey.townships.left.few",
                                texts.get("survey.townships.reason." + key(reason)),
                                of.size(),
                                some));
            }
        }
        return out;
    }

    /// Each that was left alone, a sentence each.
    public List<String> left(Messages texts) {
        return matches.left().stream()
                .map(
                        l -> {
                            String why = texts.get("survey.townships.reason." + key(l.reason()));
                            String name = name(l.township(), texts);
                            return l.osm() == null || l.metres() == null
                                    ? texts.get("survey.townships.left", name, why)
                                    : texts.get(
                                            "survey.townships.left.near",
                                            name,
                                            why,
                                            l.osm(),
                                            metres(l.metres()));
                        })
                .toList();
    }

    private String name(EntityId id, Messages texts) {
        Names known = names.get(id);
        return known == null ? id.toString() : known.in(texts.language());
    }

    private String off(double share) {
        return metres(Objects.requireNonNullElse(matches.off(share), 0.0));
    }

    private static String metres(double metres) {
        return metres >= 1000
                ? String.format(Locale.ROOT, "%.1f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }

    private static String key(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
