package org.xianggan.atlas.survey.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ways that share their end nodes, joined to rings. The same ways give the same rings in whatever
/// order and direction they come: each ring begins with its least node and goes on to the lesser of
/// the two beside it.
final class Rings {
    /// @param closed nodes of each ring, the last of which is the first again
    /// @param open how many ways are part of none
    record Joined(List<long[]> closed, int open) {}

    private final List<long[]> ways;
    private final Map<Long, List<Integer>> byEnd = new HashMap<>();
    private final boolean[] used;
    private final List<long[]> closed = new ArrayList<>();
    private int open;

    private Rings(List<long[]> ways) {
        this.ways = ways;
        used = new boolean[ways.size()];
        for (int w = 0; w < ways.size(); w++) {
            long[] way = ways.get(w);
            if (way[0] == way[way.length - 1]) {
                keep(way);
                used[w] = true;
            } else {
                byEnd.computeIfAbsent(way[0], n -> new ArrayList<>()).add(w);
                byEnd.computeIfAbsent(way[way.length - 1], n -> new ArrayList<>()).add(w);
            }
        }
    }

    /// @param ways nodes of each, two at least; the same way twice counts once
    static Joined of(List<long[]> ways) {
        Set<List<Long>> known = new HashSet<>();
        List<long[]> sorted = new ArrayList<>();
        for (long[] way : ways) {
            long[] turned = turned(way);
            if (known.add(Arrays.stream(turned).boxed().toList())) {
                sorted.add(turned);
            }
        }
        sorted.sort(Arrays::compare);
        Rings rings = new Rings(sorted);
        for (int w = 0; w < sorted.size(); w++) {
            if (!rings.used[w]) {
                rings.walk(w);
            }
        }
        rings.closed.sort(Comparator.comparing((long[] r) -> r[0]).thenComparing(Arrays::compare));
        return new Joined(rings.closed, rings.open);
    }

    private static long[] turned(long[] way) {
        long[] back = reversed(way);
        return Arrays.compare(way, back) <= 0 ? way : back;
    }

    private static long[] reversed(long[] way) {
        long[] back = new long[way.length];
        for (int i = 0; i < way.length; i++) {
            back[i] = way[way.length - 1 - i];
        }
        return back;
    }

    /// Goes on from way to way. Whenever it comes to a node where it has been, what lies between is
    /// a ring: rings that touch each other in a node come apart.
    private void walk(int first) {
        List<long[]> path = new ArrayList<>();
        Map<Long, Integer> at = new HashMap<>();
        at.put(ways.get(first)[0], 0);
        int next = first;
        long end = ways.get(first)[0];
        while (true) {
            while (next >= 0) {
                used[next] = true;
                long[] way = ways.get(next);
                long[] forward = way[0] == end ? way : reversed(way);
                path.add(forward);
                end = forward[forward.length - 1];
                Integer since = at.get(end);
                if (since == null) {
                    at.put(end, path.size());
                } else {
                    cut(path, since, at);
                }
                next = unused(end);
            }
            if (path.isEmpty()) {
                return;
            }
            // A dead end: back to where another way may go on.
            open++;
            long[] last = path.removeLast();
            at.remove(end);
            end = last[0];
            next = unused(end);
        }
    }

    private void cut(List<long[]> path, int since, Map<Long, Integer> at) {
        List<long[]> ring = path.subList(since, path.size());
        for (int i = 0; i + 1 < ring.size(); i++) {
            at.remove(ring.get(i)[ring.get(i).length - 1]);
        }
        keep(joined(ring));
        ring.clear();
    }

    private int unused(long node) {
        for (int w : byEnd.getOrDefault(node, List.of())) {
            if (!used[w]) {
                return w;
            }
        }
        return -1;
    }

    private static long[] joined(List<long[]> parts) {
        Longs all = new Longs();
        for (long[] part : parts) {
            for (int i = all.size() == 0 ? 0 : 1; i < part.length; i++) {
                all.add(part[i]);
            }
        }
        return all.toArray();
    }

    /// A ring of fewer than three corners is none.
    private void keep(long[] ring) {
        int n = ring.length - 1;
        if (n < 3) {
            open++;
            return;
        }
        int least = 0;
        for (int i = 1; i < n; i++) {
            if (ring[i] < ring[least]) {
                least = i;
            }
        }
        int step = ring[(least + 1) % n] <= ring[(least + n - 1) % n] ? 1 : n - 1;
        long[] out = new long[n + 1];
        for (int i = 0; i <= n; i++) {
            out[i] = ring[(int) ((least + (long) i * step) % n)];
        }
        closed.add(out);
    }
}
