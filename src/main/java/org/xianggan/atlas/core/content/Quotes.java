package org.xianggan.atlas.core.content;

import java.util.Optional;

/// Finds quoted words in their passage. White space does not count, on either side: printed lines
/// break where they like.
public final class Quotes {
    private Quotes() {}

    /// Characters `from` (inclusive) to `to` (exclusive) of a text.
    public record Span(int from, int to) {
        public Span {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("no span: " + from + " to " + to);
            }
        }
    }

    /// Where the first of the quoted words stands; empty where the passage has them not.
    public static Optional<Span> find(String passage, String quote) {
        String words = bare(quote);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int[] places = new int[passage.length()];
        StringBuilder bare = new StringBuilder(passage.length());
        for (int i = 0; i < passage.length(); i++) {
            if (!isSpace(passage.charAt(i))) {
                places[bare.length()] = i;
                bare.append(passage.charAt(i));
            }
        }
        int at = bare.indexOf(words);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Span(places[at], places[at + words.length() - 1] + 1));
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> !isSpace((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isSpace(char c) {
        // The wide space of Chinese print is white too, and the one that never breaks.
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
    }
}
