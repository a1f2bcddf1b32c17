package org.xianggan.atlas.core.survey;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and names of lines made comparable, whoever wrote them.
final class LineText {
    private static final Pattern REF = Pattern.compile("(?<![A-Z0-9])[GSXYC]\\d{1,5}(?!\\d)");
    private static final Pattern WORD_FIRST = Pattern.compile("(国道|省道|县道|乡道)(\\d{2,4})");
    private static final Pattern WORD_LAST = Pattern.compile("(\\d{2,4})(国道|省道|县道|乡道)");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern MARKS = Pattern.compile("[\\s\\-‐‑–—―~·・、,./]+");
    private static final Pattern LEADING_REFS = Pattern.compile("^([GSXYC]\\d{1,5})+");
    private static final Pattern STRETCH =
            Pattern.compile("^(.+(?:高速公路|高速铁路|高速|高铁|铁路|公路))[^路线]{1,14}段$");
    private static final Pattern TRACK = Pattern.compile("(?:上行线|下行线|上行|下行|正线|双线|左线|右线|左幅|右幅)$");

    /// What is left of these when the number is gone says nothing.
    private static final Set<String> EMPTY_WORDS =
            Set.of("公路", "高速", "国道", "省道", "县道", "乡道", "公路项目", "绕城", "绕城高速", "环城高速", "联络线", "支线");

    private LineText() {}

    /// A number: capitals and digits only, `Ｇ 60` → `G60`; empty where it is none.
    static String ref(String raw) {
        String plain =
                Normalizer.normalize(raw, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", "");
        return plain.matches("[A-Z]{1,3}\\d{1,5}[A-Z]?") ? plain : "";
    }

    /// Numbers that stand in a name: `G60沪昆高速`, `国道106`, `平汝高速（S11）`.
    static Set<String> refsIn(String name) {
        String plain = plain(name);
        Set<String> out = new HashSet<>();
        for (Matcher m = REF.matcher(plain); m.find(); ) {
            out.add(m.group());
        }
        for (Matcher m = WORD_FIRST.matcher(plain); m.find(); ) {
            out.add(letter(m.group(1)) + m.group(2));
        }
        for (Matcher m = WORD_LAST.matcher(plain); m.find(); ) {
            out.add(letter(m.group(2)) + m.group(1));
        }
        return out;
    }

    private static String letter(String word) {
        return switch (word.charAt(0)) {
            case '国' -> "G";
            case '省' -> "S";
            case '县' -> "X";
            default -> "Y";
        };
    }

    private static String plain(String raw) {
        return Simplified.of(
                Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
    }

    /// A name without number, stretch, track and word of kind, but for those that tell lines of one
    /// course apart (高速, 高铁, 城际); empty where nothing is left that names anything.
    static String name(String raw, OsmWay.Form form) {
        String text = MARKS.matcher(ASIDE.matcher(plain(raw)).replaceAll("")).replaceAll("");
        text = LEADING_REFS.matcher(text).replaceFirst("");
        text = TRACK.matcher(text).replaceFirst("");
        text = STRETCH.matcher(text).replaceFirst("$1");
        if (EMPTY_WORDS.contains(text)) {
            return "";
        }
        text = form == OsmWay.Form.ROAD ? road(text) : rail(text);
        return text.length() < 2 || EMPTY_WORDS.contains(text) ? "" : text;
    }

    private static String road(String text) {
        if (text.endsWith("高速公路")) {
            return text.substring(0, text.length() - 2);
        }
        boolean bare = text.endsWith("公路") || text.endsWith("国道") || text.endsWith("省道");
        return bare ? text.substring(0, text.length() - 2) : text;
    }

    private static String rail(String text) {
        String base = text.replaceFirst("(?:铁路线|铁路|线)$", "");
        if (base.matches(".+(?:高速|高铁|客运专|客运专线|客专)")) {
            return base.replaceFirst("(?:高速|高铁|客运专线|客运专|客专)$", "高铁");
        }
        return base;
    }
}
