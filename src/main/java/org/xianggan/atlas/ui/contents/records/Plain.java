package org.xianggan.atlas.ui.contents.records;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.ui.common.Reading;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/// Texts on one line: for screen readers, sheets and filters.
public final class Plain {
    private Plain() {}

    /// Both languages with a space between.
    public static String of(@Nullable String text) {
        return text == null ? "" : text.replace(Reading.SECOND, " ");
    }

    /// What is there, with `parting` between.
    public static String joined(String parting, @Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(Plain::of)
                .filter(p -> !p.isBlank())
                .collect(Collectors.joining(parting));
    }
}
