package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Which facts are offered as figures: those with a value, what is said of the thing that is
/// selected first.
final class FigureChoice {
    static final int MOST = 60;

    private FigureChoice() {}

    /// @param facts that stand
    /// @param english reading of a text, empty for none
    /// @param typed words, all of which have to be found; empty for any
    static List<Fact> of(
            List<Fact> facts,
            Function<String, String> english,
            @Nullable EntityId selected,
            String typed) {
        List<String> words = new ArrayList<>();
        for (String w : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!w.isEmpty()) {
                words.add(w);
            }
        }
        return facts.stream()
                .filter(f -> f.value() != null && !f.value().isBlank())
                .filter(f -> words.isEmpty() || holds(f, english, words))
                .sorted(
                        Comparator.comparing(
                                        (Fact f) ->
                                                selected == null
                                                        || !f.entities().contains(selected))
                                .thenComparing(Fact.READING_ORDER))
                .limit(MOST)
                .toList();
    }

    private static boolean holds(Fact f, Function<String, String> english, List<String> words) {
        String all =
                (f.id().key()
                                + " "
                                + f.textZh()
                                + " "
                                + f.value()
                                + " "
                                + (f.unit() == null ? "" : f.unit())
                                + " "
                                + english.apply(f.textZh()))
                        .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
