package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.render.MapFeature.Boundary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Arcs joined to long boundaries of one look, so that dashes run through.
final class Boundaries {
    /// One boundary: the steps to walk, and how it looks.
    record Line(Boundary look, List<ArcNet.Step> steps) {}

    private Boundaries() {}

    /// Every arc that is a boundary once, joined where exactly two of one look meet; provinces
    /// last, so that they are drawn above.
    static List<Line> join(ArcNet net, Function<ArcNet.Arc, Boundary> look) {
        Map<Boundary, List<Integer>> byLook = new LinkedHashMap<>();
        for (int i = 0; i < net.arcs().size(); i++) {
            ArcNet.Arc arc = net.arcs().get(i);
            if (!arc.onFrame()) {
                byLook.computeIfAbsent(look.apply(arc), k -> new ArrayList<>()).add(i);
            }
        }
        List<Line> out = new ArrayList<>();
        byLook.forEach(
                (of, arcs) -> chains(net, arcs).forEach(steps -> out.add(new Line(of, steps))));
        out.sort(Comparator.comparing((Line l) -> l.look().rank()).reversed());
        return out;
    }

    /// The arcs that pass, joined to chains.
    static List<List<ArcNet.Step>> chains(ArcNet net, Predicate<ArcNet.Arc> passes) {
        List<Integer> arcs = new ArrayList<>();
        for (int i = 0; i < net.arcs().size(); i++) {
            if (passes.test(net.arcs().get(i))) {
                arcs.add(i);
            }
        }
        return chains(net, arcs);
    }

    private static List<List<ArcNet.Step>> chains(ArcNet net, List<Integer> arcs) {
        Map<Coordinate, List<Integer>> ends = new HashMap<>();
        for (int i : arcs) {
            Coordinate[] c = net.arcs().get(i).degrees();
            ends.computeIfAbsent(c[0], k -> new ArrayList<>()).add(i);
            ends.computeIfAbsent(c[c.length - 1], k -> new ArrayList<>()).add(i);
        }
        List<Integer> left = new ArrayList<>(arcs);
        boolean[] used = new boolean[net.arcs().size()];
        List<List<ArcNet.Step>> out = new ArrayList<>();
        for (int i : left) {
            if (used[i]) {
                continue;
            }
            used[i] = true;
            Deque<ArcNet.Step> chain = new ArrayDeque<>();
            chain.add(new ArcNet.Step(i, false));
            Coordinate[] c = net.arcs().get(i).degrees();
            if (!c[0].equals2D(c[c.length - 1])) {
                extend(net, ends, used, chain, c[c.length - 1], true);
                extend(net, ends, used, chain, c[0], false);
            }
            out.add(List.copyOf(chain));
        }
        return out;
    }

    private static void extend(
            ArcNet net,
            Map<Coordinate, List<Integer>> ends,
            boolean[] used,
            Deque<ArcNet.Step> chain,
            Coordinate from,
            boolean forward) {
        Coordinate at = from;
        while (true) {
            List<Integer> here = ends.getOrDefault(at, List.of());
            if (here.size() != 2) {
                return;
            }
            int next = used[here.get(0)] ? here.get(1) : here.get(0);
            if (used[next]) {
                return;
            }
            used[next] = true;
            Coordinate[] c = net.arcs().get(next).degrees();
            boolean startsHere = c[0].equals2D(at);
            if (forward) {
                chain.addLast(new ArcNet.Step(next, !startsHere));
            } else {
                chain.addFirst(new ArcNet.Step(next, startsHere));
            }
            at = startsHere ? c[c.length - 1] : c[0];
        }
    }
}
