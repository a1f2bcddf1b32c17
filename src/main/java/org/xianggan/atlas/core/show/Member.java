package org.xianggan.atlas.core.show;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A member of a JSON file that a person may have written by hand, with the way to it (`scenes[3]
/// .map.year`, scenes counted from 1). Whatever it should be and is not is refused.
///
/// @param value null where it is not there
record Member(@Nullable JsonNode value, String way, Messages texts) {
    AtlasException refused(String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = way;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return AtlasException.input(
                texts.get("show.read." + key, arguments), texts.get("show.read.next"));
    }

    boolean isThere() {
        return value != null;
    }

    private JsonNode some() {
        if (value == null) {
            throw refused("absent");
        }
        return value;
    }

    /// The object with these members, and no others.
    Member object(Set<String> names) {
        JsonNode n = some();
        if (!n.isObject()) {
            throw refused("object");
        }
        for (Iterator<String> it = n.fieldNames(); it.hasNext(); ) {
            String name = it.next();
            if (!names.contains(name)) {
                throw at(name).refused("unknown");
            }
        }
        return this;
    }

    Member at(String name) {
        JsonNode n = value == null ? null : value.get(name);
        return new Member(
                n == null || n.isNull() ? null : n, way.isEmpty() ? name : way + "." + name, texts);
    }

    /// Its members where it is an object, by name.
    List<String> names() {
        List<String> names = new ArrayList<>();
        some().fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// Its elements; none where it is not there.
    List<Member> list(int most) {
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw refused("list");
        }
        if (value.size() > most) {
            throw refused("many", most, value.size());
        }
        List<Member> all = new ArrayList<>();
        for (JsonNode n : value) {
            all.add(new Member(n, way + "[" + (all.size() + 1) + "]", texts));
        }
        return all;
    }

    String text() {
        JsonNode n = some();
        if (!n.isTextual()) {
            throw refused("text");
        }
        return n.textValue();
    }

    String textOr(String otherwise) {
        return value == null ? otherwise : text();
    }

    int whole(int least, int most) {
        JsonNode n = some();
        if (!n.isInt() || n.intValue() < least || n.intValue() > most) {
            throw refused("whole", String.valueOf(least), String.valueOf(most));
        }
        return n.intValue();
    }

    double number(double least, double most) {
        JsonNode n = some();
        if (!n.isNumber() || !(n.doubleValue() >= least && n.doubleValue() <= most)) {
            throw refused("number", String.valueOf(least), String.valueOf(most));
        }
        return n.doubleValue();
    }

    boolean flag() {
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw refused("flag");
        }
        return value.booleanValue();
    }

    /// One of the constants, in lower case.
    <E extends Enum<E>> E one(Class<E> of) {
        String text = text();
        return Arrays.stream(of.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                refused(
                                        "one",
                                        text,
                                        String.join(
                                                " / ",
                                                Arrays.stream(of.getEnumConstants())
                                                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                                                        .toList())));
    }

    <E extends Enum<E>> @Nullable E oneOrNull(Class<E> of) {
        return value == null ? null : one(of);
    }

    EntityId id() {
        String text = text();
        return EntityId.parse(text).orElseThrow(() -> refused("id", text));
    }

    Words words() {
        if (value == null) {
            return Words.NONE;
        }
        object(Set.of("zh", "en"));
        return new Words(at("zh").textOr(""), at("en").textOr(""));
    }
}
