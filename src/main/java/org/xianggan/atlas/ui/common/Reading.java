package org.xianggan.atlas.ui.common;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EnglishReadings;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;

import java.util.Optional;
import java.util.function.Function;

/// What the data says, which is Chinese, in the language of the moment; where a text has no English
/// reading the Chinese stands. Never on the FX thread: the readings may come from the disk.
public final class Reading {
    /// Parts the Chinese from the English after it, for a view that sets them differently.
    public static final String SECOND = "\u2028";

    private final Messages texts;
    private final EnglishReadings english;

    /// @param english reading of a text, where there is one
    public Reading(Messages texts, Function<String, Optional<String>> english) {
        this.texts = texts;
        this.english = new EnglishReadings(english);
    }

    /// A text of the bundle; both languages are parted by [#SECOND].
    public static String said(Messages texts, String key, Object... arguments) {
        String first = texts.first(key, arguments);
        String second = texts.second(key, arguments);
        return second.isBlank() || second.equals(first) ? first : first + SECOND + second;
    }

    /// Words that are put together of several texts, each language by itself.
    ///
    /// @param words in the language of its argument, which is one
    public static String both(Messages texts, Function<Messages, String> words) {
        boolean two = texts.language() == Language.BOTH;
        String first = words.apply(two ? Messages.chinese() : texts);
        return two ? first + SECOND + words.apply(Messages.english()) : first;
    }

    /// The same, or `otherwise` where the bundle has none.
    public static String saidOr(Messages texts, String key, String otherwise) {
        return texts.has(key) ? said(texts, key) : otherwise;
    }

    /// A name as it is read; both languages are parted by [#SECOND].
    public static String name(Names names, Language language) {
        String second = names.secondIn(language);
        String first = names.in(language);
        return second == null ? first : first + SECOND + second;
    }

    /// A sentence or more; both languages are parted by [#SECOND].
    public String text(String zh) {
        // A list in a cell of the data is parted as a computer parts it.
        String chinese = zh.replace(";", "；");
        if (texts.language() == Language.ZH) {
            return chinese;
        }
        String en = english.of(zh);
        if (texts.language() == Language.EN) {
            return en == null ? chinese : en;
        }
        return en == null || en.equals(zh) ? chinese : chinese + SECOND + en;
    }

    public @Nullable String maybe(@Nullable String zh) {
        return zh == null || zh.isBlank() ? null : text(zh);
    }

    /// A word or a name, in the first language only.
    public String word(String zh) {
        String en = texts.language() == Language.EN ? english.of(zh) : null;
        return en == null ? zh : en;
    }
}
