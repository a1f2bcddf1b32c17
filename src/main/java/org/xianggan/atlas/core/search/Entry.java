package org.xianggan.atlas.core.search;

import org.xianggan.atlas.core.model.SearchName;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A [SearchName] with its texts folded once. A match is a number from 0 (none) to 1 (the very
/// name).
final class Entry {
    private static final double FORMER = 0.93;

    final SearchName name;
    private final List<String> chinese;
    private final List<String> former;
    private final List<String> pinyin;
    private final List<String> initials;
    private final String english;
    private final List<String> englishWords;
    private final String ref;
    private final String countyZh;
    private final String countyPinyin;

    /// What characters and pairs of neighbours the texts have, and with which characters they and
    /// their words begin: most names are ruled out by these alone.
    final long letters;

    final long pairs;
    final long morePairs;
    final long firsts;

    Entry(SearchName name) {
        this.name = name;
        chinese =
                Stream.of(name.names().zh(), name.names().shortZh())
                        .map(QueryText::fold)
                        .distinct()
                        .toList();
        former = name.names().former().stream().map(QueryText::fold).toList();
        pinyin =
                name.pinyinKeys().stream()
                        .map(QueryText::fold)
                        .map(QueryText::foldPinyin)
                        .distinct()
                        .toList();
        initials = name.initials().stream().map(QueryText::fold).distinct().toList();
        String en = name.names().en() == null ? "" : name.names().en();
        english = QueryText.fold(en);
        englishWords =
                Arrays.stream(en.split("[\\s–—-]+"))
                        .map(QueryText::fold)
                        .filter(w -> !w.isEmpty())
                        .toList();
        ref = name.ref() == null ? "" : QueryText.fold(name.ref());
        countyZh = name.countyZh() == null ? "" : QueryText.fold(name.countyZh());
        countyPinyin =
                name.countyPinyin() == null
                        ? ""
                        : QueryText.foldPinyin(QueryText.fold(name.countyPinyin()));
        long all = 0;
        long two = 0;
        long more = 0;
        long first = 0;
        for (List<String> texts :
                List.of(
                        chinese,
                        former,
                        pinyin,
                        initials,
                        List.of(english, ref, ref.isEmpty() ? ref : ref.substring(1)),
                        englishWords)) {
            for (String text : texts) {
                all |= Word.letters(text);
                two |= Word.pairs(text, false);
                more |= Word.pairs(text, true);
                first |= text.isEmpty() ? 0 : Word.letters(text.substring(0, 1));
            }
        }
        letters = all;
        pairs = two;
        morePairs = more;
        firsts = first;
    }

    /// How well one word names this thing.
    double match(Word w) {
        String word = w.text();
        double best = number(word);
        if (w.latin()) {
            String p = w.pinyin();
            for (String key : pinyin) {
                best = Math.max(best, text(key, p, 0.95, true));
            }
            if (word.length() > 1) {
                for (String key : initials) {
                    best =
                            Math.max(
                                    best,
                                    key.equals(word) ? 0.86 : key.startsWith(word) ? 0.74 : 0);
                }
            }
            best = Math.max(best, english(word));
        } else {
            for (String zh : chinese) {
                best = Math.max(best, text(zh, word, 1, false));
            }
            for (String zh : former) {
                best = Math.max(best, FORMER * text(zh, word, 1, false));
            }
        }
        return best;
    }

    /// A slip of one letter in longer pinyin or English, or characters that are there but not side
    /// by side.
    double loose(Word w) {
        String word = w.text();
        if (w.latin()) {
            String p = w.pinyin();
            boolean near = p.length() >= 5 && (oneSlipInPinyin(p) || oneSlip(english, p));
            return near ? 0.4 : 0;
        }
        return word.length() >= 2 && chinese.stream().anyMatch(zh -> inOrder(zh, word)) ? 0.45 : 0;
    }

    private boolean oneSlipInPinyin(String p) {
        for (String key : pinyin) {
            if (oneSlip(key, p)) {
                return true;
            }
        }
        return false;
    }

    /// Counties alike in both ways of writing are one.
    String county() {
        return countyZh + " " + countyPinyin;
    }

    /// How well one word names the county that it lies in; only beside a word that names the thing
    /// itself.
    double matchCounty(Word w) {
        String word = w.text();
        if (w.latin()) {
            String p = w.pinyin();
            return !countyPinyin.isEmpty() && countyPinyin.startsWith(p) && p.length() > 1
                    ? 0.9
                    : 0;
        }
        return countyZh.startsWith(word) ? 1 : 0;
    }

    private double number(String word) {
        if (ref.isEmpty()) {
            return 0;
        }
        return word.equals(ref)
                ? 1
                : word.equals(ref.substring(1))
                        ? 0.9
                        : word.length() > 1 && ref.startsWith(word) ? 0.8 : 0;
    }

    private double english(String word) {
        if (english.isEmpty()) {
            return 0;
        }
        double whole = english.equals(word) ? 0.95 : english.startsWith(word) ? 0.84 : 0;
        if (whole > 0 || word.length() < 3) {
            return whole;
        }
        return englishWords.stream().anyMatch(w -> w.startsWith(word))
                ? 0.72
                : english.contains(word) ? 0.4 : 0;
    }

    private static double text(String key, String word, double exact, boolean latin) {
        if (key.equals(word)) {
            return exact;
        }
        double share = (double) word.length() / Math.max(1, key.length());
        if (key.startsWith(word)) {
            return exact * (0.8 + 0.15 * share);
        }
        boolean enough = word.length() >= 4 || !latin;
        return enough && key.contains(word) ? exact * (0.55 + 0.2 * share) : 0;
    }

    private static boolean inOrder(String zh, String word) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = zh.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether one insertion, deletion, substitution or swap of neighbours turns one text into the
    /// other.
    static boolean oneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int restA = a.length() - i;
        int restB = b.length() - i;
        if (restA == 0 || restB == 0) {
            return true;
        }
        boolean swapped =
                restA > 1
                        && restB > 1
                        && a.charAt(i) == b.charAt(i + 1)
                        && a.charAt(i + 1) == b.charAt(i)
                        && same(a, i + 2, b, i + 2);
        return swapped || same(a, i + 1, b, i) || same(a, i, b, i + 1) || same(a, i + 1, b, i + 1);
    }

    private static boolean same(String a, int fromA, String b, int fromB) {
        return a.length() - fromA == b.length() - fromB
                && a.regionMatches(fromA, b, fromB, a.length() - fromA);
    }
}
