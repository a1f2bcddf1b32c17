package org.xianggan.atlas.core.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How texts are made alike before they are compared: full width to half width, lower case, tone
/// marks and tone digits off, quotes and dots out. `lǜ`, `lv` and `lu` become the same.
final class QueryText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TONE_DIGIT = Pattern.compile("(?<=[a-z])[1-5](?=[a-z]|$)");
    private static final Pattern NOISE = Pattern.compile("[\\p{Punct}·•・—–“”‘’《》（）〔〕、，。：；！？\\s]+");

    private QueryText() {}

    /// Words of a query, each folded; empty ones are dropped.
    static List<String> words(String query) {
        String spaced = Normalizer.normalize(query, Normalizer.Form.NFKC).strip();
        return Arrays.stream(spaced.split("[\\s,，、;；]+"))
                .map(QueryText::fold)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// One run of comparable characters without spaces.
    static String fold(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 'a' - 'A'));
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= '一' && c <= '鿿') {
                plain.append(c);
            } else if (c != ' ' && c != '-') {
                return foldAny(text);
            }
        }
        return plain.toString();
    }

    /// What [#fold] does, for every text there is; nearly all names need nothing of it.
    static String foldAny(String text) {
        String t = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOISE.matcher(MARKS.matcher(t).replaceAll("")).replaceAll("");
    }

    /// Letters as pinyin: tone digits off, `v` for `ü`.
    static String foldPinyin(String folded) {
        if (folded.chars().noneMatch(c -> c == 'v' || c >= '1' && c <= '5')) {
            return folded;
        }
        return TONE_DIGIT.matcher(folded).replaceAll("").replace("lv", "lu").replace("nv", "nu");
    }

    static boolean isLatin(String folded) {
        return !folded.isEmpty() && folded.chars().allMatch(c -> c < 128);
    }
}
