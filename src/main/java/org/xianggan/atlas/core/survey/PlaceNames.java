package org.xianggan.atlas.core.survey;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of settlements and stations made comparable, whoever wrote them.
final class PlaceNames {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern MARKS = Pattern.compile("[\\s\\-‐‑–—―·・、,./]+");
    private static final String PEOPLES = "(?:(?:回|苗|瑶|畲|侗|土家|壮|满)族)?";
    private static final Pattern TOWNSHIP =
            Pattern.compile("(?:街道办事处|街道办|街道|镇人民政府|乡人民政府|" + PEOPLES + "乡|镇)$");
    private static final Pattern SETTLEMENT = Pattern.compile("(?:自治县|县|市|区|村民委员会|村委会|居委会|社区|村)$");
    private static final Pattern STATION = Pattern.compile("(?:高铁站|火车站|站)$");

    /// What is left of a name has so many characters at least.
    private static final int LEAST = 2;

    private PlaceNames() {}

    /// Simple characters, nothing in brackets, no marks.
    static String folded(String raw) {
        String plain = Simplified.of(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        return MARKS.matcher(ASIDE.matcher(plain).replaceAll("")).replaceAll("");
    }

    /// A folded name without the word for a township.
    static String ofTownship(String folded) {
        return without(TOWNSHIP, folded);
    }

    /// A folded name without whatever says what kind of settlement it is.
    static String ofSettlement(String folded) {
        return without(SETTLEMENT, ofTownship(folded));
    }

    /// A folded name without the word for a station.
    static String ofStation(String folded) {
        return without(STATION, folded);
    }

    private static String without(Pattern word, String name) {
        String rest = word.matcher(name).replaceFirst("");
        return rest.length() < LEAST ? name : rest;
    }

    /// All of them folded, without those of which nothing is left.
    static Set<String> folded(Collection<String> names) {
        return names.stream()
                .map(PlaceNames::folded)
                .filter(n -> !n.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
