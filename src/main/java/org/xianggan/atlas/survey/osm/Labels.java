package org.xianggan.atlas.survey.osm;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers and names of a way or of a route.
record Labels(Set<String> refs, Set<String> names) {
    static final Labels NONE = new Labels(Set.of(), Set.of());

    private static final List<String> NAME_KEYS =
            List.of(
                    "name",
                    "name:zh",
                    "name:zh-Hans",
                    "name:zh-Hant",
                    "alt_name",
                    "official_name",
                    "old_name",
                    "short_name",
                    "name:en");

    Labels {
        refs = Set.copyOf(refs);
        names = Set.copyOf(names);
    }

    static Labels of(Map<String, String> tags) {
        return new Labels(
                each(tags.getOrDefault("ref", "")),
                NAME_KEYS.stream()
                        .flatMap(key -> each(tags.getOrDefault(key, "")).stream())
                        .collect(Collectors.toSet()));
    }

    boolean isEmpty() {
        return refs.isEmpty() && names.isEmpty();
    }

    Labels and(Labels other) {
        return other.isEmpty() || equals(other)
                ? this
                : new Labels(union(refs, other.refs), union(names, other.names));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    /// Several in one value are separated by `;`, which some type as `；`.
    private static Set<String> each(String value) {
        if (value.indexOf(';') < 0 && value.indexOf('；') < 0) {
            String one = value.strip();
            return one.isEmpty() ? Set.of() : Set.of(one);
        }
        return Stream.of(value.split("[;；]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
