package org.xianggan.atlas.core.search;

/// A word of a query with what is asked of each of a hundred thousand names worked out once.
///
/// @param text folded
/// @param latin letters and digits only
/// @param pinyin the word as pinyin; the same as `text` where it is not Latin
/// @param letters the characters of `text`, see [#letters(String)]; `sounds` those of `pinyin`,
///     `first` the first of both
record Word(String text, boolean latin, String pinyin, long letters, long sounds, long first) {
    static Word of(String folded) {
        boolean latin = QueryText.isLatin(folded);
        String pinyin = latin ? QueryText.foldPinyin(folded) : folded;
        return new Word(
                folded,
                latin,
                pinyin,
                letters(folded),
                letters(pinyin),
                letters(folded.substring(0, 1)));
    }

    /// A bit for each character of a text, several characters to a bit: where a bit is missing, the
    /// character is not there; where it is set, it may be.
    static long letters(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << bit(text.charAt(i));
        }
        return bits;
    }

    /// Letters and digits have bits of their own, all others share the rest.
    private static int bit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= '0' && c <= '9') {
            return 26 + c - '0';
        }
        return 36 + (c * 0x9E37 >>> 7) % 28;
    }

    int length() {
        return text.length();
    }
}
