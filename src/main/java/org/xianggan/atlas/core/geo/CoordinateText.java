package org.xianggan.atlas.core.geo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pair of coordinates as people type it: `26.57,114.17`, `114.17 26.57`, `26°34′12″N 114°10′E`.
/// Degrees WGS-84. Without hemisphere letters either order is read when only one of them lies in
/// the region (24–30° N, 111–117° E).
public final class CoordinateText {
    private static final Pattern PART =
            Pattern.compile(
                    "(?:([NSEW])\\s*)?(-?\\d{1,3}(?:\\.\\d+)?)(?:\\s*[°度d]\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*['′分]\\s*"
                        + "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|″|′′|''|秒)\\s*)?)?)?([NSEW]?)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，、；/]*");

    private CoordinateText() {}

    /// The position, or empty when the text is no pair of coordinates or neither order lies in the
    /// region.
    public static Optional<LonLat> parse(String text) {
        String t =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replace("东经", "E")
                        .replace("北纬", "N");
        Matcher m = PART.matcher(t);
        List<Double> values = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        int from = 0;
        while (values.size() < 2 && m.find(from)) {
            String gap = t.substring(from, m.start());
            boolean parted = !gap.isEmpty() || values.isEmpty() || !letters.getFirst().isEmpty();
            if (!parted || !BETWEEN.matcher(gap).matches()) {
                return Optional.empty();
            }
            values.add(degrees(m));
            letters.add(m.group(1) == null ? m.group(5) : m.group(1));
            from = m.end();
        }
        if (values.size() != 2 || !t.substring(from).isBlank()) {
            return Optional.empty();
        }
        return order(values.get(0), letters.get(0), values.get(1), letters.get(1));
    }

    private static double degrees(Matcher m) {
        double d = Double.parseDouble(m.group(2));
        double minutes = m.group(3) == null ? 0 : Double.parseDouble(m.group(3));
        double seconds = m.group(4) == null ? 0 : Double.parseDouble(m.group(4));
        return d + Math.copySign(minutes / 60 + seconds / 3600, d);
    }

    private static Optional<LonLat> order(double a, String la, double b, String lb) {
        boolean aIsLat = la.equals("N") || lb.equals("E");
        boolean aIsLon = la.equals("E") || lb.equals("N");
        if (la.equals("S")
                || la.equals("W")
                || lb.equals("S")
                || lb.equals("W")
                || (aIsLat && aIsLon)) {
            return Optional.empty();
        }
        if (!aIsLat && inRegion(a, b)) {
            return Optional.of(new LonLat(a, b));
        }
        if (!aIsLon && inRegion(b, a)) {
            return Optional.of(new LonLat(b, a));
        }
        return Optional.empty();
    }

    /// Whether a position lies where the atlas expects one.
    public static boolean inRegion(double lon, double lat) {
        return lat >= 24 && lat <= 30 && lon >= 111 && lon <= 117;
    }
}
