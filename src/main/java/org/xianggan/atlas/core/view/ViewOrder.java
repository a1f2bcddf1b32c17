package org.xianggan.atlas.core.view;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/// How rows follow each other: Chinese names by pinyin, road numbers by their number.
final class ViewOrder {
    /// Group after group, what is counted before what is not, by name.
    static final Comparator<ViewRow> USUAL =
            Comparator.comparing(ViewRow::group)
                    .thenComparing(ViewRow::counted, Comparator.reverseOrder())
                    .thenComparing(ViewRow::place)
                    .thenComparing(ViewRow::id);

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int DIGITS = 10;

    private ViewOrder() {}

    /// The reviewed pinyin; for a line, which has none, the reading that the search knows, and its
    /// number before it.
    static String place(SearchName name) {
        String ref = name.ref();
        if (name.names().pinyin() != null || name.pinyinKeys().isEmpty()) {
            return place(name.names());
        }
        String reading = name.pinyinKeys().getFirst();
        return ref == null ? reading : reading + " " + natural(ref);
    }

    static String place(Names names) {
        String pinyin = names.pinyin();
        return pinyin == null ? natural(names.zh()) : toneless(pinyin);
    }

    private static String toneless(String pinyin) {
        return Normalizer.normalize(pinyin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// G60 before G106, S2 before S10: numbers of one width.
    static String natural(String text) {
        return NUMBER.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(m -> "0".repeat(Math.max(0, DIGITS - m.group().length())) + m.group());
    }

    /// The first number in a printed length.
    static @Nullable Double firstNumber(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var m = FIRST_NUMBER.matcher(text);
        return m.find() ? Double.valueOf(m.group()) : null;
    }
}
