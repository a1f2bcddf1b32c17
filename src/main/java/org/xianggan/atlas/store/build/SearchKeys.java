package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Search keys from the reviewed pinyin of a name: toneless and without spaces, and initials. `ü`
/// is read as both `v` and `u`.
record SearchKeys(List<String> pinyin, List<String> initials) {
    /// A syllable of pinyin without tones. After the rules of GB/T 16159 one that begins with a
    /// vowel stands behind an apostrophe or a space, so the next syllable begins with a consonant.
    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aoeiuv]+"
                            + "(?:ng(?![aoeiuv])|n(?![aoeiuv])|r(?![aoeiuv]))?|[a-z0-9]");

    SearchKeys {
        pinyin = List.copyOf(pinyin);
        initials = List.copyOf(initials);
    }

    static SearchKeys of(@Nullable String reviewed) {
        if (reviewed == null || reviewed.isBlank()) {
            return new SearchKeys(List.of(), List.of());
        }
        Set<String> keys = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        String v = toneless(reviewed);
        List<String> words = new ArrayList<>(List.of(v.split("[^a-z0-9']+")));
        words.removeIf(w -> w.replace("'", "").isEmpty());
        // The specific part alone (`chaling`), then the whole name (`chalingxian`).
        for (int n = Math.max(1, words.size() - 1); n <= words.size(); n++) {
            List<String> part = words.subList(0, n);
            String joined = String.join("", part).replace("'", "");
            keys.add(joined);
            keys.add(joined.replace('v', 'u'));
            StringBuilder first = new StringBuilder();
            for (String word : part) {
                Matcher m = SYLLABLE.matcher(word);
                while (m.find()) {
                    first.append(m.group().charAt(0));
                }
            }
            initials.add(first.toString());
        }
        keys.remove("");
        initials.remove("");
        return new SearchKeys(List.copyOf(keys), List.copyOf(initials));
    }

    /// Lower case, without tone marks, `ü` as `v`.
    static String toneless(String pinyin) {
        String decomposed =
                Normalizer.normalize(pinyin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replace("u\u0308", "v")
                        .replace("u\u0304\u0308", "v")
                        .replace('\u2019', '\'');
        return decomposed.replaceAll("\\p{M}", "");
    }
}
