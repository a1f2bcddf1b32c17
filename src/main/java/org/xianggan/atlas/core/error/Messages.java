package org.xianggan.atlas.core.error;

import org.xianggan.atlas.core.model.Language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;

/// Texts for people, Chinese first, from `org/xianggan/atlas/texts*.properties` (UTF-8). The root
/// bundle is Chinese; `texts_en` stands beside it and a test compares their keys.
///
/// The language may change while the window is open: [#get] answers in the language of the moment,
/// and whoever keeps a text on the screen asks again when [#onSpeak] tells. Safe for several
/// threads.
public final class Messages {
    private static final String BUNDLE = "org.xianggan.atlas.texts";

    /// What is no text but a form (a separator, a pattern): never said twice.
    private static final String FORM = "form.";

    private static final ResourceBundle CHINESE = bundle(Locale.ROOT);

    /// English is read when it is asked for: most people never do.
    private static final class English {
        private static final ResourceBundle BUNDLE = bundle(Locale.ENGLISH);
    }

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Language language;

    private Messages(Language language) {
        this.language = language;
    }

    public static Messages of(Language language) {
        return new Messages(language);
    }

    public static Messages chinese() {
        return new Messages(Language.ZH);
    }

    public static Messages english() {
        return new Messages(Language.EN);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Changes the language and tells, on this thread, everybody who keeps texts.
    public void speak(Language next) {
        if (next != language) {
            language = next;
            listeners.forEach(Runnable::run);
        }
    }

    /// `listener` runs after each change of the language, for as long as this lives.
    public void onSpeak(Runnable listener) {
        listeners.add(listener);
    }

    /// Remembers who hears of the language now.
    ///
    /// @return forgets whoever began to hear of it later: a window's contents that are made anew
    public Runnable since() {
        List<Runnable> before = List.copyOf(listeners);
        return () -> listeners.retainAll(before);
    }

    public Language language() {
        return language;
    }

    /// The bundle of the first language, for a library that looks its own keys up.
    public ResourceBundle bundle() {
        return language == Language.EN ? English.BUNDLE : CHINESE;
    }

    public Locale locale() {
        return language == Language.EN ? Locale.ENGLISH : Locale.ROOT;
    }

    /// The text of `key`; arguments as in [MessageFormat]. A text without arguments is taken
    /// literally. In both languages English follows the Chinese: after a space, or on a line of its
    /// own where the text is a sentence.
    public String get(String key, Object... arguments) {
        String first = format(bundle().getString(key), arguments);
        return language == Language.BOTH && !key.startsWith(FORM)
                ? joined(first, format(English.BUNDLE.getString(key), arguments))
                : first;
    }

    /// The text in one language only, Chinese where both are on: for places that hold one line, or
    /// that set the second language themselves.
    public String first(String key, Object... arguments) {
        return format(bundle().getString(key), arguments);
    }

    /// The English text while both languages are on, else empty.
    public String second(String key, Object... arguments) {
        return language == Language.BOTH ? format(English.BUNDLE.getString(key), arguments) : "";
    }

    private static String format(String pattern, Object... arguments) {
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static String joined(String zh, String en) {
        if (zh.equals(en) || en.isBlank()) {
            return zh;
        }
        boolean sentence = zh.endsWith("。") || zh.endsWith("？") || zh.indexOf('\n') >= 0;
        return zh + (sentence ? "\n" : " ") + en;
    }

    /// The text of `key`, or `otherwise` where the bundle has none.
    public String getOr(String key, String otherwise) {
        return has(key) ? get(key) : otherwise;
    }

    /// As [#first], or `otherwise` where the bundle has none.
    public String firstOr(String key, String otherwise) {
        return has(key) ? first(key) : otherwise;
    }

    /// Whether the bundle has it.
    public boolean has(String key) {
        try {
            CHINESE.getString(key);
            return true;
        } catch (MissingResourceException e) {
            return false;
        }
    }
}
