package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// English readings of what the data says in Chinese.
///
/// @param known reading of a text, where there is one
public record EnglishReadings(Function<String, Optional<String>> known) {
    private static final Pattern LIST = Pattern.compile("[;；]");

    /// A list in one cell (`甲；乙`) is read part by part where the whole has no reading.
    ///
    /// @return null where there is none
    public @Nullable String of(String zh) {
        Optional<String> whole = known.apply(zh);
        if (whole.isPresent() || LIST.matcher(zh).results().findAny().isEmpty()) {
            return whole.orElse(null);
        }
        return LIST.splitAsStream(zh)
                .map(part -> known.apply(part).orElse(part))
                .collect(Collectors.joining("; "));
    }
}
