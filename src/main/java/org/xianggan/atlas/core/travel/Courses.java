package org.xianggan.atlas.core.travel;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Way;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The courses of some ways of a network, such as a scenario opens, their edges joined end to end
/// where only two meet, so that a line is painted as one. Workers only.
public final class Courses {
    private final Network network;
    private final Map<Integer, List<Integer>> byNode = new HashMap<>();
    private final Set<Integer> left = new HashSet<>();

    private Courses(Network network, Predicate<Way> which) {
        this.network = network;
        for (int e = 0; e < network.edgeCount(); e++) {
            if (which.test(network.wayOf(e))) {
                left.add(e);
                byNode.computeIfAbsent(network.from(e), n -> new ArrayList<>()).add(e);
                byNode.computeIfAbsent(network.to(e), n -> new ArrayList<>()).add(e);
            }
        }
    }

    public static List<List<LonLat>> of(Network network, Predicate<Way> which) {
        return new Courses(network, which).join();
    }

    private List<List<LonLat>> join() {
        List<List<LonLat>> lines = new ArrayList<>();
        for (int e = 0; e < network.edgeCount(); e++) {
            if (left.remove(e)) {
                Deque<LonLat> line = new ArrayDeque<>(network.course(e));
                grow(line, network.to(e), true);
                grow(line, network.from(e), false);
                lines.add(List.copyOf(line));
            }
        }
        return lines;
    }

    /// Adds edge after edge from a node on, at the end of the line or before its beginning.
    private void grow(Deque<LonLat> line, int from, boolean atEnd) {
        int node = from;
        while (true) {
            List<Integer> here = byNode.getOrDefault(node, List.of());
            int start = node;
            int next =
                    here.size() != 2
                            ? -1
                            : here.stream().filter(left::contains).findFirst().orElse(-1);
            if (next < 0) {
                return;
            }
            left.remove(next);
            List<LonLat> course = network.course(next);
            List<LonLat> away = network.from(next) == start ? course : course.reversed();
            for (LonLat p : away.subList(1, away.size())) {
                if (atEnd) {
                    line.addLast(p);
                } else {
                    line.addFirst(p);
                }
            }
            node = network.otherEnd(next, start);
        }
    }
}
