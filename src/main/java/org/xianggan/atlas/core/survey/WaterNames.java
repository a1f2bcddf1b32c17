package org.xianggan.atlas.core.survey;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Names of rivers and lakes made comparable, whoever wrote them.
public final class WaterNames {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern MARKS = Pattern.compile("[\\s\\-‐‑–—―~·・、,./]+");

    /// 洣水河 is 洣水, 渌江河 is 渌江; 红河 stays what it is.
    private static final Pattern TWICE = Pattern.compile("^(.+[水江溪河港])[河江]$");

    private WaterNames() {}

    /// Empty where nothing is left that names anything.
    public static String folded(String raw) {
        String plain = Simplified.of(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        String text = MARKS.matcher(ASIDE.matcher(plain).replaceAll("")).replaceAll("");
        text = TWICE.matcher(text).replaceFirst("$1");
        return text.length() < 2 ? "" : text;
    }
}
