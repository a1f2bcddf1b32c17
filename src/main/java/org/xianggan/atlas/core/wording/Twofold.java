package org.xianggan.atlas.core.wording;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;

import java.util.function.Function;

/// What is put together of several texts (a sentence with names and figures in it) in the language
/// of the moment, and where both are read in both, the Chinese first.
public final class Twofold {
    private static final Messages CHINESE = Messages.chinese();
    private static final Messages ENGLISH = Messages.english();

    private Twofold() {}

    /// Once where both are the same.
    ///
    /// @param say in the language of its argument, which is one
    /// @param between parts the two
    public static String said(Messages texts, Function<Messages, String> say, String between) {
        if (texts.language() != Language.BOTH) {
            return say.apply(texts);
        }
        String first = say.apply(CHINESE);
        String second = say.apply(ENGLISH);
        return first.equals(second) || second.isBlank() ? first : first + between + second;
    }

    /// In one line, to be printed, spoken or copied.
    public static String line(Messages texts, Function<Messages, String> say) {
        return said(texts, say, " ");
    }
}
