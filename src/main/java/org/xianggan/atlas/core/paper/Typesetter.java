package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Breaks text into lines: Chinese anywhere but before a closing mark and after an opening one,
/// Latin between words. A word that is too long for a line is broken: nothing is ever cut off. For
/// one thread.
public final class Typesetter {
    private static final String NEVER_FIRST = "，。、；：！？）》〉】」』”’％%)]}·,.;:!?–—～";
    private static final String NEVER_LAST = "（《〈【「『“‘([{";

    /// Between two characters that are not to be parted; it is in no line.
    public static final char JOINED = '\u2060';

    private static final double EM = 100;

    private final TextMeasure measure;
    private final Map<Weight, Map<Integer, Double>> advances = new EnumMap<>(Weight.class);

    public Typesetter(TextMeasure measure) {
        this.measure = measure;
    }

    /// Width of the text, in the unit of `em`.
    public double width(String text, Weight weight, double em) {
        Map<Integer, Double> known = advances.computeIfAbsent(weight, w -> new HashMap<>());
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == JOINED) {
                i++;
                continue;
            }
            sum +=
                    known.computeIfAbsent(
                            c, k -> measure.width(Character.toString(k), weight, 0, EM) / EM);
            i += Character.charCount(c);
        }
        return sum * em;
    }

    /// @param first room of the first line, in the unit of `em`; `width` of the others
    public List<String> lines(String text, Weight weight, double em, double first, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        double room = first;
        for (String part : parts(text)) {
            double w = width(part, weight, em);
            if (used + width(part.stripTrailing(), weight, em) > room && !line.isEmpty()) {
                lines.add(plain(line));
                line.setLength(0);
                used = 0;
                room = width;
            }
            if (w > room) {
                for (int c : part.codePoints().toArray()) {
                    String one = Character.toString(c);
                    double step = width(one, weight, em);
                    if (used + step > room && !line.isEmpty()) {
                        lines.add(plain(line));
                        line.setLength(0);
                        used = 0;
                        room = width;
                    }
                    line.append(one);
                    used += step;
                }
            } else {
                line.append(part);
                used += w;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(plain(line));
        }
        return lines;
    }

    private static String plain(StringBuilder line) {
        return line.toString().replace(String.valueOf(JOINED), "").strip();
    }

    /// What is not to be parted.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            part.appendCodePoint(all[i]);
            if (i + 1 < all.length && mayBreak(all[i], all[i + 1])) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    /// A date (`2025-06-25`) is one word.
    private static boolean mayBreak(int before, int after) {
        if (before == JOINED
                || after == JOINED
                || NEVER_FIRST.indexOf(after) >= 0
                || NEVER_LAST.indexOf(before) >= 0
                || Character.isWhitespace(after)) {
            return false;
        }
        return Character.isWhitespace(before)
                || isWide(before)
                || isWide(after)
                || before == '/'
                || before == '-' && !Character.isDigit(after);
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80 || NEVER_FIRST.indexOf(c) >= 0 && c > 0x2000;
    }
}
