package org.xianggan.atlas.ui.search;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.common.Reading;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One result in words. `match` is the part of the name that was typed; all of the name is in
/// `before` where the hit came another way (pinyin, initials).
record SearchRow(
        SearchHit hit, String before, String match, String after, String aside, String kind) {

    /// So many characters of a sentence fit into a row.
    private static final int MOST = 26;

    static SearchRow of(SearchHit hit, String query, Messages texts, Reading reading) {
        Names names = hit.names();
        String name = names.in(texts.language());
        String typed = query.strip();
        // “茶陵 云阳山”: the last word is the name, the first the county.
        String word = typed.substring(typed.lastIndexOf(' ') + 1);
        int at = word.isEmpty() ? -1 : lower(name).indexOf(lower(word));
        String before = at < 0 ? name : name.substring(0, at);
        String match = at < 0 ? "" : name.substring(at, at + word.length());
        String after = at < 0 ? "" : name.substring(at + word.length());
        if (hit.kind().equals("said")) {
            int most = texts.language() == Language.EN ? MOST * 5 / 2 : MOST;
            boolean whole = name.length() <= most;
            int from = whole || at < 0 ? 0 : Math.min(at, Math.max(0, at - most / 3));
            String shown = (whole ? name : cut(name, from, most)).replace("\n", " ");
            int found = match.isEmpty() ? -1 : lower(shown).indexOf(lower(match));
            return new SearchRow(
                    hit,
                    found < 0 ? shown : shown.substring(0, found),
                    found < 0 ? "" : shown.substring(found, found + match.length()),
                    found < 0 ? "" : shown.substring(found + match.length()),
                    "",
                    kind(hit, texts, reading));
        }
        return new SearchRow(
                hit,
                before,
                match,
                after,
                aside(names, name, at < 0 ? word : "", texts),
                kind(hit, texts, reading));
    }

    /// A sentence is shown around what was typed.
    private static String cut(String text, int from, int most) {
        int to = Math.min(text.length(), from + most);
        int start = Math.max(0, to - most);
        return (start > 0 ? "…" : "") + text.substring(start, to) + (to < text.length() ? "…" : "");
    }

    boolean isCoordinate() {
        return hit.kind().equals("coordinate");
    }

    /// A page of the contents, or something told there.
    boolean isPage() {
        return hit.kind().equals("page") || hit.kind().equals("said");
    }

    /// Where the name itself does not show what was typed: the former or English name that does,
    /// else the pinyin.
    private static String aside(Names names, String name, String word, Messages texts) {
        String second = names.secondIn(texts.language());
        if (word.isEmpty()) {
            return second == null ? "" : second;
        }
        return Stream.concat(names.former().stream(), Stream.of(names.zh(), names.en()))
                .filter(other -> other != null && !other.equals(name))
                .filter(other -> lower(other).contains(lower(word)))
                .findFirst()
                .orElse(Objects.requireNonNullElse(names.pinyin(), ""));
    }

    private static String kind(SearchHit hit, Messages texts, Reading reading) {
        String kind = texts.firstOr("kind." + hit.kind(), hit.kind());
        String county = hit.countyZh();
        return Stream.of(finer(hit, texts, kind), county == null ? null : reading.word(county))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String finer(SearchHit hit, Messages texts, String kind) {
        String subtype = hit.subtype();
        if (subtype == null) {
            return kind;
        }
        return switch (hit.kind()) {
            case "said" -> texts.firstOr("contents." + subtype, kind);
            case "site" -> texts.firstOr("site-kind." + subtype, kind);
            case "road", "rail" -> texts.firstOr("line-class." + subtype, kind);
            case "place" -> texts.firstOr("place-kind." + subtype, kind);
            default -> kind;
        };
    }

    static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
