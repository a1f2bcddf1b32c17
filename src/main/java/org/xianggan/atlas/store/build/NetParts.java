package org.xianggan.atlas.store.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The parts of a network between which there is no way.
final class NetParts {
    /// @param first its node that comes first by id
    /// @param lines the named lines in it
    record Part(String first, int nodes, Set<String> lines) {}

    private final Map<String, String> above = new TreeMap<>();
    private final List<Part> all = new ArrayList<>();

    NetParts(List<NetEdge> edges) {
        for (NetEdge e : edges) {
            above.putIfAbsent(e.from(), e.from());
            above.putIfAbsent(e.to(), e.to());
            String a = top(e.from());
            String b = top(e.to());
            if (!a.equals(b)) {
                above.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
            }
        }
        Map<String, Integer> sizes = new TreeMap<>();
        above.keySet().forEach(n -> sizes.merge(top(n), 1, Integer::sum));
        Map<String, Set<String>> lines = new TreeMap<>();
        for (NetEdge e : edges) {
            if (!e.line().isEmpty()) {
                lines.computeIfAbsent(top(e.from()), k -> new TreeSet<>()).add(e.line());
            }
        }
        sizes.forEach((n, size) -> all.add(new Part(n, size, lines.getOrDefault(n, Set.of()))));
        all.sort(Comparator.comparingInt(Part::nodes).reversed().thenComparing(Part::first));
    }

    private String top(String node) {
        String at = node;
        String up = above.getOrDefault(at, at);
        while (!up.equals(at)) {
            above.put(at, above.getOrDefault(up, up));
            at = up;
            up = above.getOrDefault(at, at);
        }
        return at;
    }

    /// Largest first.
    List<Part> all() {
        return all;
    }

    boolean isInLargest(String node) {
        return !all.isEmpty() && top(node).equals(all.getFirst().first());
    }
}
