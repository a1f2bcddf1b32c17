package org.xianggan.atlas.core.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// `kind:key`, ASCII, never reused.
public record EntityId(Kind kind, String key) implements Comparable<EntityId> {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    public EntityId {
        if (!KEY.matcher(key).matches()) {
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
        return KEY.matcher(key).matches()
                ? Kind.of(text.substring(0, colon)).map(kind -> new EntityId(kind, key))
                : Optional.empty();
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
