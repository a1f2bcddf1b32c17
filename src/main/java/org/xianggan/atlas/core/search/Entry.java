package org.xianggan.atlas.core.search;

import org.xianggan.atlas.core.model.SearchName;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A [SearchName] with its texts folded once. A match is a number from 0 (none) to 1 (the very
/// name).
final class Entry {
    static final double FORMER = 0.93;
    static final double PINYIN = 0.95;
    private static final double ENGLISH_WORD = 0.72;
    private static final double SLIP = 0.4;
    private static final double APART = 0.45;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s–—-]+");

    final SearchName name;
    final List<String> chinese;
    final List<String> former;
    final List<String> pinyin;
    final List<String> initials;
    final String english;
    private final List<String> englishWords;
    final String ref;
    private final String countyZh;
    private final String countyPinyin;

    /// What characters and pairs of neighbours the texts have, and how long those are that may have
    /// a slip: most names are ruled out by these alone.
    final long letters;

    final long pairs;
    final long morePairs;
    final long lengths;

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
                Arrays.stream(BETWEEN_WORDS.split(en))
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
        for (List<String> texts :
                List.of(chinese, former, pinyin, initials, List.of(english, ref), englishWords)) {
            for (String text : texts) {
                all |= Word.letters(text);
                two |= Word.pairs(text, false);
                more |= Word.pairs(text, true);
            }
        }
        letters = all;
        pairs = two;
        morePairs = more;
        long sizes = english.isEmpty() ? 0 : Word.length(english.length());
        for (String key : pinyin) {
            sizes |= Word.length(key.length());
        }
        lengths = sizes;
    }

    /// How well one word names this thing.
    double match(Word w) {
        String word = w.text();
        double best = number(word);
        if (w.latin()) {
            String p = w.pinyin();
            for (String key : pinyin) {
                best = Math.max(best, text(key, p, PINYIN, true));
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
            return near ? SLIP : 0;
        }
        return word.length() >= 2 && chinese.stream().anyMatch(zh -> inOrder(zh, word)) ? APART : 0;
    }

    static double mostLoosely(Word w) {
        return w.latin() ? SLIP : APART;
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

    /// The most that a word can match where no key begins with it (see [Keys]); 0 where nothing
    /// can.
    static double mostInside(Word w) {
        int length = w.pinyin().length();
        if (!w.latin()) {
            return inside(1, length, length + 1);
        }
        return w.text().length() < 3
                ? 0
                : length < 4
                        ? ENGLISH_WORD
                        : Math.max(ENGLISH_WORD, inside(PINYIN, length, length + 1));
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
                ? ENGLISH_WORD
                : english.contains(word) ? 0.4 : 0;
    }

    private static double text(String key, String word, double exact, boolean latin) {
        if (key.startsWith(word)) {
            return beginning(exact, word.length(), key.length());
        }
        boolean enough = word.length() >= 4 || !latin;
        return enough && key.contains(word) ? inside(exact, word.length(), key.length()) : 0;
    }

    /// A word of so many characters begins a key of so many, or is it.
    static double beginning(double exact, int word, int key) {
        return word == key ? exact : exact * (0.8 + 0.15 * ((double) word / key));
    }

    private static double inside(double exact, int word, int key) {
        return exact * (0.55 + 0.2 * ((double) word / key));
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
