package org.xianggan.atlas.ui.correction;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody types into the form, as it is typed.
///
/// @param asOf as dates are written in `data/`: `2025`, `2025-03`, `2025-03-01`
/// @param publisher who says so
/// @param date of the source
record Draft(
        EntityId fact,
        String value,
        String unit,
        String asOf,
        String publisher,
        String title,
        String address,
        String date,
        String by,
        String reason) {
    /// Thousands may be parted, by a comma or a space, as figures are printed.
    private static final Pattern PLAIN =
            Pattern.compile("(\\d+|\\d{1,3}([, \u00A0\u202F]\\d{3})+)(\\.\\d+)?");

    static Draft of(Correction c) {
        return new Draft(
                c.fact(),
                text(c.value()),
                text(c.unit()),
                text(c.asOf()),
                c.publisher(),
                text(c.title()),
                text(c.address()),
                text(c.date()),
                c.by(),
                c.reason());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// Keys of the bundle (`correction.missing.…`, `correction.no-date`) that say what is missing
    /// or cannot be read; the rest is judged against the atlas.
    List<String> missing() {
        List<String> keys = new ArrayList<>();
        if (value.isBlank() && asOf.isBlank()) {
            keys.add("correction.missing.value");
        }
        if (publisher.isBlank()) {
            keys.add("correction.missing.publisher");
        }
        if (by.isBlank()) {
            keys.add("correction.missing.by");
        }
        if (reason.isBlank()) {
            keys.add("correction.missing.reason");
        }
        if (isNoDate(asOf) || isNoDate(date)) {
            keys.add("correction.no-date");
        }
        return List.copyOf(keys);
    }

    private static boolean isNoDate(String typed) {
        return !typed.isBlank() && date(typed).isEmpty();
    }

    private static Optional<Edtf> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(new Edtf(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Throws [IllegalStateException] while something is missing.
    Correction correction(LocalDate today) {
        if (!missing().isEmpty()) {
            throw new IllegalStateException(missing().toString());
        }
        String said = value.strip();
        return new Correction(
                fact,
                orNull(value),
                PLAIN.matcher(said).matches()
                        ? Double.valueOf(said.replaceAll("[, \u00A0\u202F]", ""))
                        : null,
                orNull(unit),
                date(asOf).orElse(null),
                null,
                publisher.strip(),
                orNull(title),
                orNull(address),
                date(date).orElse(null),
                by.strip(),
                reason.strip(),
                today.toString());
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
