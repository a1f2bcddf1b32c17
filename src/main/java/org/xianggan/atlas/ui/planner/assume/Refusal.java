package org.xianggan.atlas.ui.planner.assume;

import org.xianggan.atlas.core.error.Messages;

import java.util.List;

/// Why something typed is not taken, and what to do: a sentence in whatever language is on.
///
/// @param key of the sentence
/// @param arguments in words
record Refusal(String key, List<String> arguments) {
    Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(String key, String... arguments) {
        return new Refusal(key, List.of(arguments));
    }

    String sentence(Messages texts) {
        return texts.get(key, arguments.toArray());
    }
}
