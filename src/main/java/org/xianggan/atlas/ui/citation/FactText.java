package org.xianggan.atlas.ui.citation;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.ui.common.Reading;

import java.util.List;
import java.util.stream.Stream;

/// A fact in words, the same in panel, card and page. On workers only: readings may come from the
/// disk.
public final class FactText {
    private FactText() {}

    /// A figure's fact is a label and a value; a told fact is a sentence already.
    public static String sentence(Fact fact, Reading reading, Messages texts) {
        String said = reading.text(fact.textZh());
        String value = fact.value();
        if (value == null || tells(fact.textZh(), value)) {
            return said;
        }
        String unit = unit(fact.unit(), reading, texts);
        return said + " " + reading.word(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /// “50余条” tells 50+ as well.
    private static boolean tells(String text, String value) {
        String digits = value.replaceAll("[^\\d.]", "");
        return text.contains(value) || !digits.isEmpty() && text.contains(digits);
    }

    public static String unit(@Nullable String zh, Reading reading, Messages texts) {
        return zh == null ? "" : texts.firstOr("unit." + zh, reading.word(zh));
    }

    /// What is to be said about the words of the source, and why a fact replaces another.
    public static List<String> notes(Fact fact, Reading reading) {
        return Stream.of(fact.note(), fact.reason())
                .filter(n -> n != null && !n.isBlank())
                .map(reading::text)
                .toList();
    }

    /// “截至 2021-06”, or empty.
    public static String asOf(@Nullable Edtf date, Messages texts) {
        return date == null ? "" : texts.first("detail.as-of", date(date, texts));
    }

    /// `2021-06` as it is, `../2021-06` as “2021-06 前”, an interval with a dash.
    public static String date(Edtf date, Messages texts) {
        if (date.isByThen()) {
            return texts.first("detail.by-then", date.text().substring(3));
        }
        return date.text().replace("/", "–");
    }
}
