package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.network.Network.Forbidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Turn restrictions as edges that may not be travelled one after the other.
///
/// `only_*` forbids whatever else could be done from the first way on, also midway where ways lie
/// between. To turn back on one's own road is forbidden by nobody here: whoever finds routes does
/// not think of it. A restriction whose ways are not joined at its node, or run on beyond it so
/// that nobody knows which end is meant, is left out.
final class Turns {
    private final Draft draft;
    private final Arcs arcs;
    private final long[] wayOf;

    /// Edges of the ways that a rule names.
    private final Map<Long, List<Integer>> edges = new HashMap<>();

    private final List<Forbidden> forbidden = new ArrayList<>();

    private Turns(Draft draft, CarRoads roads) {
        this.draft = draft;
        arcs = new Arcs(draft);
        wayOf = new long[roads.size()];
        for (CarRoads.Cursor road = roads.cursor(); road.next(); ) {
            wayOf[road.number()] = road.id();
        }
        for (TurnRule rule : roads.rules()) {
            edges.put(rule.from(), new ArrayList<>());
            edges.put(rule.to(), new ArrayList<>());
            Arrays.stream(rule.viaWays()).forEach(w -> edges.put(w, new ArrayList<>()));
        }
        for (int e = 0; e < draft.edges; e++) {
            List<Integer> own = edges.get(wayOf[draft.road[e]]);
            if (own != null) {
                own.add(e);
            }
        }
    }

    /// By nodes and edges of the draft.
    static List<Forbidden> of(Draft draft, CarRoads roads) {
        if (roads.rules().isEmpty()) {
            return List.of();
        }
        Turns turns = new Turns(draft, roads);
        for (TurnRule rule : roads.rules()) {
            if (rule.via() >= 0) {
                turns.atNode(rule);
            } else {
                turns.overWays(rule);
            }
        }
        return turns.forbidden;
    }

    private void atNode(TurnRule rule) {
        int v = draft.find(rule.via());
        if (v < 0) {
            return;
        }
        int from = one(v, rule.from(), e -> draft.mayArrive(v, e));
        if (from >= 0) {
            ban(rule, v, List.of(from), v);
        }
    }

    /// Forbids to go on from a chain of edges to where the rule leads, or to all else.
    ///
    /// @param start where its first edge ends
    /// @param v where its last does
    private void ban(TurnRule rule, int start, List<Integer> chain, int v) {
        int last = chain.getLast();
        int to = one(v, rule.to(), e -> e != last && draft.mayLeave(v, e));
        if (to < 0) {
            return;
        }
        if (rule.only()) {
            others(start, chain, v, to);
        } else {
            forbid(start, chain, to);
        }
    }

    private void others(int start, List<Integer> chain, int v, int right) {
        for (int e : arcs.at(v)) {
            if (e != right && e != chain.getLast() && draft.mayLeave(v, e)) {
                forbid(start, chain, e);
            }
        }
    }

    private void forbid(int start, List<Integer> chain, int next) {
        int[] all = new int[chain.size() + 1];
        for (int i = 0; i < chain.size(); i++) {
            all[i] = chain.get(i);
        }
        all[chain.size()] = next;
        forbidden.add(new Forbidden(start, all));
    }

    /// The one edge of a way at a node that is asked for; −1 where there are none or several.
    private int one(int node, long way, IntPredicate wanted) {
        int found = -1;
        for (int e : arcs.at(node)) {
            if (wayOf[draft.road[e]] == way && wanted.test(e)) {
                if (found >= 0) {
                    return -1;
                }
                found = e;
            }
        }
        return found;
    }

    private void overWays(TurnRule rule) {
        for (int f : edges.getOrDefault(rule.from(), List.of())) {
            for (int v : new int[] {draft.from[f], draft.to[f]}) {
                if (draft.mayArrive(v, f) && touches(v, rule.viaWays()[0])) {
                    List<Integer> chain = new ArrayList<>(List.of(f));
                    int end = follow(rule, chain, v);
                    if (end >= 0) {
                        midway(rule, chain, v);
                        ban(rule, v, chain, end);
                    }
                }
            }
        }
    }

    private boolean touches(int node, long way) {
        return edges.getOrDefault(way, List.of()).stream()
                .anyMatch(e -> draft.from[e] == node || draft.to[e] == node);
    }

    /// Goes along the ways between, each to where the next begins.
    ///
    /// @return where the last way is reached, −1 where it is not
    private int follow(TurnRule rule, List<Integer> chain, int start) {
        long[] via = rule.viaWays();
        int at = start;
        for (int i = 0; i < via.length && at >= 0; i++) {
            at = along(via[i], i + 1 < via.length ? via[i + 1] : rule.to(), chain, at);
        }
        return at;
    }

    /// Both ends of the way are tried, for it may go on beyond where it is entered.
    private int along(long way, long next, List<Integer> chain, int start) {
        for (int first : arcs.at(start)) {
            List<Integer> tried = new ArrayList<>();
            int at = start;
            int e = first;
            while (e >= 0 && is(e, way) && draft.mayLeave(at, e) && !tried.contains(e)) {
                tried.add(e);
                at = draft.otherEnd(e, at);
                if (touches(at, next)) {
                    chain.addAll(tried);
                    return at;
                }
                int node = at;
                int before = e;
                e = one(node, way, x -> x != before && draft.mayLeave(node, x));
            }
        }
        return -1;
    }

    private boolean is(int edge, long way) {
        return wayOf[draft.road[edge]] == way;
    }

    /// Whoever only may go to the last way may leave no way before it.
    private void midway(TurnRule rule, List<Integer> chain, int start) {
        int at = start;
        for (int i = 1; rule.only() && i + 1 < chain.size(); i++) {
            at = draft.otherEnd(chain.get(i), at);
            others(start, chain.subList(0, i + 1), at, chain.get(i + 1));
        }
    }
}
