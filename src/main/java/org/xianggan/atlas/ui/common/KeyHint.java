package org.xianggan.atlas.ui.common;

import javafx.scene.input.KeyCombination;

import org.xianggan.atlas.core.error.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A line of the help: keys that do the same thing, and what that is.
///
/// @param text key of the bundle
/// @param keys each as [KeyCombination#valueOf] reads it; `@drag` is something that the pointer
///     does, and the bundle has `pointer.drag`
public record KeyHint(String text, List<String> keys) {
    private static final String POINTER = "@";
    private static final List<String> MODIFIERS = List.of("Shortcut", "Ctrl", "Alt", "Shift");
    private static final String ARROWS = "←→↑↓";

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

    /// Each way to do it, as the caps that are pressed together for it; arrows after the same keys
    /// are one way.
    public List<List<String>> caps(Messages texts) {
        List<List<String>> all = new ArrayList<>();
        for (String key : keys) {
            List<String> caps = caps(key, texts);
            List<String> before = all.isEmpty() ? List.of() : all.getLast();
            if (continues(before, caps)) {
                before.add(caps.getLast());
            } else {
                all.add(caps);
            }
        }
        return all;
    }

    private static boolean continues(List<String> before, List<String> caps) {
        return before.size() >= caps.size()
                && isArrow(caps.getLast())
                && isArrow(before.getLast())
                && before.subList(0, caps.size() - 1).equals(caps.subList(0, caps.size() - 1));
    }

    private static boolean isArrow(String cap) {
        return ARROWS.contains(cap);
    }

    private static List<String> caps(String key, Messages texts) {
        if (key.startsWith(POINTER)) {
            String name = key.substring(1);
            return new ArrayList<>(List.of(texts.first("pointer." + name)));
        }
        List<String> caps = new ArrayList<>();
        Arrays.stream(key.split("\\+"))
                .sorted(Comparator.comparingInt(KeyHint::place))
                .map(k -> cap(k, texts))
                .forEach(caps::add);
        return caps;
    }

    /// Ctrl before Alt before Shift, as on printed cards.
    private static int place(String key) {
        int at = MODIFIERS.indexOf(key);
        return at < 0 ? MODIFIERS.size() : at;
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
            case "Open Bracket" -> "[";
            case "Close Bracket" -> "]";
            case "Back Slash" -> "\\";
            case "Period" -> ".";
            default -> texts.firstOr("key-name." + key.toLowerCase(Locale.ROOT), key);
        };
    }

    /// “Ctrl+F, F3”, to be spoken.
    public String spoken(Messages texts) {
        return String.join(
                texts.first("form.enumeration"),
                caps(texts).stream().map(c -> String.join("+", c)).toList());
    }
}
