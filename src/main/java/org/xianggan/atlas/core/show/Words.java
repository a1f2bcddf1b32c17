package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.model.Language;

/// A text that a person wrote, in one language or in two; empty where nobody did. Lines end with
/// `\n`.
public record Words(String zh, String en) {
    public static final Words NONE = new Words("", "");

    public static Words zh(String text) {
        return new Words(text, "");
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    /// What is read first in that language; the other one where there is nothing in it.
    public String in(Language language) {
        String wanted = language == Language.EN ? en : zh;
        return wanted.isEmpty() ? language == Language.EN ? zh : en : wanted;
    }

    /// What stands beneath it: English while both are wanted and both are there; else empty.
    public String secondIn(Language language) {
        return language == Language.BOTH && !zh.isEmpty() ? en : "";
    }

    /// With another text in that language; in both it is the Chinese that is written.
    public Words with(String text, Language language) {
        return language == Language.EN ? new Words(zh, text) : new Words(text, en);
    }
}
