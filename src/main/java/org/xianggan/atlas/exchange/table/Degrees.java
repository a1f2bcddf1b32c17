package org.xianggan.atlas.exchange.table;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Coordinates as cells hold them: `113.5`, `113°30′12″E`, `东经113度30分`; pairs in either order
/// where letters tell it.
final class Degrees {
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{0,20})?");
    private static final String ANGLE =
            "(?<h>[NSEW])?\\s*(?<d>[-+]?\\d{1,3}(?:\\.\\d{1,20})?)\\s*(?:[°ºD]\\s*)?"
                    + "(?:(?<m>\\d{1,2}(?:\\.\\d{1,20})?)\\s*['M]\\s*)?"
                    + "(?:(?<s>\\d{1,2}(?:\\.\\d{1,20})?)\\s*(?:\"|'')\\s*)?(?<t>[NSEW])?";
    private static final Pattern ONE = Pattern.compile(ANGLE);
    private static final Pattern TWO =
            Pattern.compile(
                    "[(\\[]?\\s*(?<a>[^,;|/\\s][^,;|/]*?)\\s*[,;|/]\\s*(?<b>[^,;|/]+?)\\s*[)\\]]?");
    private static final Pattern SPACED = Pattern.compile("(?<a>\\S+)\\s+(?<b>\\S+)");
    private static final Pattern LETTERED =
            Pattern.compile(
                    "(?<a>[NSEW][^NSEW]+|[^NSEW]+[NSEW])\\s*(?<b>[NSEW][^NSEW]+|[^NSEW]+[NSEW])");

    private Degrees() {}

    /// One of the two, and what its letter says.
    private record Angle(double value, char letter) {
        boolean isLat() {
            return letter == 'N' || letter == 'S';
        }

        boolean isLon() {
            return letter == 'E' || letter == 'W';
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace("东经", "E")
                .replace("北纬", "N")
                .replace("西经", "W")
                .replace("南纬", "S")
                .replace('度', '°')
                .replace('分', '\'')
                .replace('′', '\'')
                .replace('’', '\'')
                .replace('秒', '"')
                .replace('″', '"')
                .replace('”', '"')
                .replace('，', ',')
                .replace('；', ';')
                .replace('、', ',');
    }

    private static @Nullable Angle angle(String folded) {
        if (folded.length() > 60) {
            return null;
        }
        if (PLAIN.matcher(folded).matches()) {
            return new Angle(Double.parseDouble(folded), ' ');
        }
        Matcher m = ONE.matcher(folded.strip());
        if (!m.matches() || m.group("h") != null && m.group("t") != null) {
            return null;
        }
        double d = Double.parseDouble(m.group("d"));
        double minutes = m.group("m") == null ? 0 : Double.parseDouble(m.group("m"));
        double seconds = m.group("s") == null ? 0 : Double.parseDouble(m.group("s"));
        if (minutes >= 60 || seconds >= 60) {
            return null;
        }
        double value = d + Math.copySign(minutes / 60 + seconds / 3600, d);
        String letter = m.group("h") == null ? m.group("t") : m.group("h");
        char side = letter == null ? ' ' : letter.charAt(0);
        return new Angle(side == 'S' || side == 'W' ? -value : value, side);
    }

    /// NaN where the text is no angle.
    static double one(String text) {
        Angle a = angle(folded(text));
        return a == null ? Double.NaN : a.value;
    }

    /// Longitude, latitude; null where the text is no pair.
    ///
    /// @param latFirst the order where no letters tell
    static double @Nullable [] two(String text, boolean latFirst) {
        if (text.length() > 150) {
            return null;
        }
        String folded = folded(text);
        for (Pattern p : new Pattern[] {TWO, SPACED, LETTERED}) {
            Matcher m = p.matcher(folded);
            if (!m.matches()) {
                continue;
            }
            Angle a = angle(m.group("a"));
            Angle b = angle(m.group("b"));
            if (a == null || b == null || a.isLat() && b.isLat() || a.isLon() && b.isLon()) {
                continue;
            }
            boolean turned = a.isLat() || b.isLon() || latFirst && !a.isLon() && !b.isLat();
            return turned ? new double[] {b.value, a.value} : new double[] {a.value, b.value};
        }
        return null;
    }
}
