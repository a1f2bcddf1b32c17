package org.xianggan.atlas.ui.common;

import javafx.scene.input.KeyCombination;

import org.xianggan.atlas.core.error.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A line of the help: keys that do the same thing, and what that is.
///
/// @param text key of the bundle
/// @param keys each as [KeyCombination#valueOf] reads it; `@drag` is something that the pointer
///     does, and the bundle has `pointer.drag`
public record KeyHint(String text, List<String> keys) {
    private static final String POINTER = "@";

    /// Hints under one heading; the bundle has `command-group.<id>`.
    public record Group(String id, List<KeyHint> hints) {
        public Group {
            hints = List.copyOf(hints);
        }

        public static Group of(String id, KeyHint... hints) {
            return new Group(id, List.of(hints));
        }
    }

    public KeyHint {
        keys = List.copyOf(keys);
    }

    /// The bundle has `key.<id>`.
    public static KeyHint of(String id, String... keys) {
        return new KeyHint("key." + id, List.of(keys));
    }

    public static KeyHint of(Command command) {
        return new KeyHint("command." + command.id(), List.of(command.key().getName()));
    }

    /// The keys without what the pointer does.
    public List<KeyCombination> combinations() {
        return keys.stream()
                .filter(k -> !k.startsWith(POINTER))
                .map(KeyCombination::valueOf)
                .toList();
    }

    /// Each way to do it, as the caps that are pressed together for it.
    public List<List<String>> caps(Messages texts) {
        return keys.stream().map(k -> caps(k, texts)).toList();
    }

    private static List<String> caps(String key, Messages texts) {
        if (key.startsWith(POINTER)) {
            String name = key.substring(1);
            return List.of(texts.first("pointer." + name));
        }
        List<String> caps = new ArrayList<>();
        Arrays.stream(key.split("\\+")).map(k -> cap(k, texts)).forEach(caps::add);
        return caps;
    }

    private static String cap(String key, Messages texts) {
        return switch (key) {
            case "Shortcut" -> "Ctrl";
            case "Left" -> "←";
            case "Right" -> "→";
            case "Up" -> "↑";
            case "Down" -> "↓";
            case "Plus", "Add" -> "+";
            case "Minus", "Subtract" -> "−";
            case "Esc" -> "Esc";
            default ->
                    key.startsWith("Digit")
                            ? key.substring("Digit".length())
                            : texts.firstOr("key-name." + key.toLowerCase(Locale.ROOT), key);
        };
    }

    /// “Ctrl+F, F3”, to be spoken.
    public String spoken(Messages texts) {
        return String.join(
                texts.first("form.enumeration"),
                caps(texts).stream().map(c -> String.join("+", c)).toList());
    }
}
