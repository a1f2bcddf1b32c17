package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EnglishReadings;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;

import java.util.Locale;
import java.util.regex.Pattern;

/// What the data says, in the language of the page; where a text has no English reading the Chinese
/// stands. In both languages the English follows the Chinese.
public final class Wording {
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");

    private final Messages texts;
    private final EnglishReadings english;

    public Wording(Messages texts, Catalogue catalogue) {
        this.texts = texts;
        this.english = new EnglishReadings(catalogue::english);
    }

    public Messages texts() {
        return texts;
    }

    Language language() {
        return texts.language();
    }

    String name(Names names) {
        String second = names.secondIn(language());
        String first = names.in(language());
        return second == null ? first : first + " " + second;
    }

    /// A text of the bundle, its English after it on the same line.
    String said(String key, Object... arguments) {
        return texts.get(key, arguments).replace('\n', ' ');
    }

    String saidOr(String key, String otherwise) {
        return texts.has(key) ? said(key) : otherwise;
    }

    /// A sentence of the data.
    String text(String zh) {
        String chinese = zh.replace(";", "；");
        String en = language() == Language.ZH ? null : english.of(zh);
        if (en == null || en.equals(zh)) {
            return chinese;
        }
        return language() == Language.EN ? en : chinese + " " + en;
    }

    /// A word or a name of the data, in the first language.
    String word(String zh) {
        String en = language() == Language.EN ? english.of(zh) : null;
        return en == null ? zh : en;
    }

    /// `491849` as “491 849”.
    static String grouped(String value) {
        return LONG_NUMBER.matcher(value).matches()
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)).replace(',', '\u00A0')
                : value;
    }

    /// `../2021-06` as “2021-06 前”, an interval with a dash.
    String date(Edtf date) {
        return date.isByThen()
                ? texts.first("detail.by-then", date.text().substring(3))
                : date.text().replace("/", "–");
    }

    /// What a page with a map, or one without, rests on: the age of the data and what its scale is.
    String dataOf(Catalogue catalogue, boolean withMap) {
        String data =
                said(
                        "sheet.data",
                        Integer.toString(catalogue.defaultYear()),
                        CountyWriter.version(catalogue.dataVersion()),
                        catalogue.builtAt().substring(0, 10));
        return withMap ? data + " " + said("sheet.projection") : data;
    }

    String asOf(@Nullable Edtf date) {
        return date == null ? "" : texts.first("detail.as-of", date(date));
    }

    String unit(@Nullable String zh) {
        return zh == null ? "" : texts.firstOr("unit." + zh, word(zh));
    }
}
