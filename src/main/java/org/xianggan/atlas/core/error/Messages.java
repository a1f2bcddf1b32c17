package org.xianggan.atlas.core.error;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Texts for people, Chinese first, from `org/xianggan/atlas/texts*.properties` (UTF-8). The root
/// bundle is Chinese; `texts_en` stands beside it and a test compares their keys.
public final class Messages {
    private static final String BUNDLE = "org.xianggan.atlas.texts";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Messages of(Locale locale) {
        return new Messages(locale);
    }

    public static Messages chinese() {
        return new Messages(Locale.ROOT);
    }

    public static Messages english() {
        return new Messages(Locale.ENGLISH);
    }

    /// The bundle itself, for a library that looks its own keys up.
    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }

    /// The text of `key`; arguments as in [MessageFormat]. A text without arguments is taken
    /// literally.
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /// The text of `key`, or `otherwise` where the bundle has none.
    public String getOr(String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
