package org.xianggan.atlas.core.model;

import java.util.Optional;

/// `kind:key`, ASCII, never reused.
public record EntityId(Kind kind, String key) implements Comparable<EntityId> {
    public EntityId {
        if (!isKey(key)) {
            throw new IllegalArgumentException("no key of an id: " + key);
        }
    }

    /// Reads `county:430224`; throws [IllegalArgumentException] when it is no id.
    public static EntityId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no id: " + text));
    }

    public static Optional<EntityId> parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        String key = text.substring(colon + 1);
        return isKey(key)
                ? Kind.of(text.substring(0, colon)).map(kind -> new EntityId(kind, key))
                : Optional.empty();
    }

    /// Letters, digits, `_`, `.` and `-`, the first a letter or digit. By hand: thousands are read
    /// before the window has its first map.
    private static boolean isKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && (i == 0 || c != '_' && c != '.' && c != '-')) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    @Override
    public int compareTo(EntityId o) {
        return toString().compareTo(o.toString());
    }

    @Override
    public String toString() {
        return kind.prefix() + ":" + key;
    }
}
