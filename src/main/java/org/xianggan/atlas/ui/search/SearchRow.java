package org.xianggan.atlas.ui.search;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.search.SearchHit;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One result in words. `match` is the part of the name that was typed; all of the name is in
/// `before` where the hit came another way (pinyin, initials).
record SearchRow(
        SearchHit hit, String before, String match, String after, String aside, String kind) {

    static SearchRow of(SearchHit hit, String query, Messages texts) {
        String name = hit.names().zh();
        String typed = query.strip();
        // “茶陵 云阳山”: the last word is the name, the first the county.
        String word = typed.substring(typed.lastIndexOf(' ') + 1);
        int at = word.isEmpty() ? -1 : lower(name).indexOf(lower(word));
        String before = at < 0 ? name : name.substring(0, at);
        String match = at < 0 ? "" : name.substring(at, at + word.length());
        String after = at < 0 ? "" : name.substring(at + word.length());
        return new SearchRow(
                hit, before, match, after, aside(hit, at < 0 ? word : ""), kind(hit, texts));
    }

    boolean isCoordinate() {
        return hit.id() == null;
    }

    /// Where the name itself does not show what was typed: the former or English name that does,
    /// else the pinyin.
    private static String aside(SearchHit hit, String word) {
        if (word.isEmpty()) {
            return "";
        }
        return Stream.concat(hit.names().former().stream(), Stream.ofNullable(hit.names().en()))
                .filter(other -> lower(other).contains(lower(word)))
                .findFirst()
                .orElse(Objects.requireNonNullElse(hit.names().pinyin(), ""));
    }

    private static String kind(SearchHit hit, Messages texts) {
        String kind = texts.getOr("kind." + hit.kind(), hit.kind());
        return Stream.of(finer(hit, texts, kind), hit.countyZh())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String finer(SearchHit hit, Messages texts, String kind) {
        String subtype = hit.subtype();
        if (subtype == null) {
            return kind;
        }
        return switch (hit.kind()) {
            case "site" -> texts.getOr("site-kind." + subtype, kind);
            case "road", "rail" -> texts.getOr("line-class." + subtype, kind);
            case "place" -> texts.getOr("place-kind." + subtype, kind);
            default -> kind;
        };
    }

    static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
