package org.xianggan.atlas.core.wording;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EnglishReadings;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;

import java.util.Locale;
import java.util.regex.Pattern;

/// What the data says, in the language of the page; where a text has no English reading the Chinese
/// stands. In both languages the English follows the Chinese.
public final class Wording {
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");

    /// Enough of a checksum to be told from any other.
    private static final int CHECKSUM = 12;

    private final Messages texts;
    private final EnglishReadings english;

    public Wording(Messages texts, Catalogue catalogue) {
        this.texts = texts;
        this.english = new EnglishReadings(catalogue::english);
    }

    private Wording(Messages texts, EnglishReadings english) {
        this.texts = texts;
        this.english = english;
    }

    /// The same in another language.
    public Wording in(Messages other) {
        return new Wording(other, english);
    }

    public Messages texts() {
        return texts;
    }

    public Language language() {
        return texts.language();
    }

    public String name(Names names) {
        String second = names.secondIn(language());
        String first = names.in(language());
        return second == null ? first : first + " " + second;
    }

    /// With its number before it; “G319 319国道” says it twice.
    public String name(Line line) {
        String ref = line.ref();
        if (ref == null) {
            return name(line.names());
        }
        boolean again =
                line.names().zh().matches(Pattern.quote(ref.replaceAll("\\D", "")) + "(国道|省道|县道)");
        return again ? ref : ref + " " + name(line.names());
    }

    /// A text of the bundle, its English after it on the same line.
    public String said(String key, Object... arguments) {
        return texts.get(key, arguments).replace('\n', ' ');
    }

    public String saidOr(String key, String otherwise) {
        return texts.has(key) ? said(key) : otherwise;
    }

    /// A sentence of the data.
    public String text(String zh) {
        String chinese = zh.replace(";", "；");
        String en = language() == Language.ZH ? null : english.of(zh);
        if (en == null || en.equals(zh)) {
            return chinese;
        }
        return language() == Language.EN ? en : chinese + " " + en;
    }

    /// A word or a name of the data, in the first language.
    public String word(String zh) {
        String en = language() == Language.EN ? english.of(zh) : null;
        return en == null ? zh : en;
    }

    /// `491849` as “491 849”.
    public static String grouped(String value) {
        return LONG_NUMBER.matcher(value).matches()
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)).replace(',', '\u00A0')
                : value;
    }

    /// `../2021-06` as “2021-06 前”, an interval with a dash.
    public String date(Edtf date) {
        return date.isByThen()
                ? texts.first("detail.by-then", date.text().substring(3))
                : date.text().replace("/", "–");
    }

    /// What a page with a map, or one without, rests on: the age of the data and what its scale is.
    public String dataOf(Catalogue catalogue, boolean withMap) {
        String checksum = catalogue.dataVersion();
        String data =
                said(
                        "sheet.data",
                        Integer.toString(catalogue.defaultYear()),
                        checksum.substring(0, Math.min(CHECKSUM, checksum.length())),
                        catalogue.builtAt().substring(0, 10));
        return withMap ? data + " " + said("sheet.projection") : data;
    }

    public String asOf(@Nullable Edtf date) {
        return date == null
                ? ""
                // “2021-06 前” says it already.
                : date.isByThen() ? date(date) : texts.first("detail.as-of", date(date));
    }

    public String unit(@Nullable String zh) {
        return zh == null ? "" : texts.firstOr("unit." + zh, word(zh));
    }
}
