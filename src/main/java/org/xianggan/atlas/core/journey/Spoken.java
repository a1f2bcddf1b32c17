package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;

import java.util.Collection;

/// Puts sentences into words, in one language at a time: where both are on, the English sentence
/// has English words and English names and follows the Chinese one on a line of its own.
final class Spoken {
    private final Messages messages;
    private final boolean english;
    private final boolean second;

    private Spoken(Messages messages, boolean second) {
        this.messages = messages;
        this.second = second;
        this.english = second || messages.language() == Language.EN;
    }

    static String sentence(Messages messages, String key, Collection<?> arguments) {
        String first = new Spoken(messages, false).text(key, arguments);
        if (messages.language() != Language.BOTH) {
            return first;
        }
        String second = new Spoken(messages, true).text(key, arguments);
        return first.equals(second) ? first : first + "\n" + second;
    }

    private String text(String key, Collection<?> arguments) {
        Object[] words = arguments.stream().map(this::word).toArray();
        return second ? messages.second(key, words) : messages.first(key, words);
    }

    private Object word(@Nullable Object argument) {
        return switch (argument) {
            case Remark.Word w -> text(w.key(), w.arguments());
            case Remark.Name n -> n.in(english);
            // The number itself: a sentence may want it as one.
            case Number n -> n;
            case null, default -> String.valueOf(argument);
        };
    }
}
