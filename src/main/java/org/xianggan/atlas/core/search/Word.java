package org.xianggan.atlas.core.search;

/// A word of a query with what is asked of each of a hundred thousand names worked out once.
///
/// @param text folded
/// @param latin letters and digits only
/// @param pinyin the word as pinyin; the same as `text` where it is not Latin
record Word(String text, boolean latin, String pinyin, Signs ofText, Signs ofPinyin) {
    /// A bit for each character of a text and for each pair of neighbours, several to a bit: where
    /// a bit is missing, the character or pair is not there; where it is set, it may be.
    record Signs(long letters, long pairs, long morePairs) {
        static Signs of(String text) {
            return new Signs(Word.letters(text), Word.pairs(text, false), Word.pairs(text, true));
        }
    }

    static Word of(String folded) {
        boolean latin = QueryText.isLatin(folded);
        String pinyin = latin ? QueryText.foldPinyin(folded) : folded;
        return new Word(folded, latin, pinyin, Signs.of(folded), Signs.of(pinyin));
    }

    static long letters(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << bit(text.charAt(i));
        }
        return bits;
    }

    /// Half of the pairs have their bits in one word, half in another.
    static long pairs(String text, boolean more) {
        long bits = 0;
        for (int i = 1; i < text.length(); i++) {
            int hash = (text.charAt(i - 1) * 31 + text.charAt(i)) * 0x9E3779B9 >>> 25;
            if (hash >= 64 == more) {
                bits |= 1L << hash;
            }
        }
        return bits;
    }

    /// A bit for each length, all long ones together.
    static long length(int characters) {
        return 1L << Math.min(characters, 63);
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
}
