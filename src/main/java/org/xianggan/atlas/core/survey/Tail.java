package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Follows a way of the name from where a course ends to its own end, if that is near and there is
/// only one way to go.
final class Tail {
    private final Net net;

    Tail(Net net) {
        this.net = net;
    }

    Span after(Span span, double most) {
        List<Integer> arcs = follow(span, span.last(), true, most);
        if (arcs.isEmpty()) {
            return span;
        }
        int n = span.vertices().length;
        int[] vertices = Arrays.copyOf(span.vertices(), n + arcs.size());
        int[] all = Arrays.copyOf(span.arcs(), vertices.length - 1);
        for (int i = 0; i < arcs.size(); i++) {
            all[n - 1 + i] = arcs.get(i);
            vertices[n + i] = net.to[arcs.get(i)];
        }
        return new Span(span.from(), span.to(), vertices, all);
    }

    Span before(Span span, double most) {
        List<Integer> arcs = follow(span, span.first(), false, most);
        if (arcs.isEmpty()) {
            return span;
        }
        int more = arcs.size();
        int[] vertices = new int[span.vertices().length + more];
        int[] all = new int[vertices.length - 1];
        System.arraycopy(span.vertices(), 0, vertices, more, span.vertices().length);
        System.arraycopy(span.arcs(), 0, all, more, span.arcs().length);
        for (int i = 0; i < more; i++) {
            all[more - 1 - i] = arcs.get(i) ^ 1;
            vertices[more - 1 - i] = net.to[arcs.get(i)];
        }
        return new Span(span.from(), span.to(), vertices, all);
    }

    /// The arcs away from the span, as far as the loose end; none where there is no such end within
    /// `most` metres.
    private List<Integer> follow(Span span, int from, boolean forward, double most) {
        Set<Integer> seen = new HashSet<>();
        for (int v : span.vertices()) {
            seen.add(v);
        }
        List<Integer> out = new ArrayList<>();
        double metres = 0;
        int at = from;
        while (!net.isLoose(at)) {
            int arc = onlyArc(at, seen, forward);
            if (arc < 0 || (metres += net.metres[arc]) > most) {
                return List.of();
            }
            out.add(arc);
            at = net.to[arc];
            seen.add(at);
        }
        return out;
    }

    private int onlyArc(int from, Set<Integer> seen, boolean forward) {
        int found = -1;
        for (int a = net.first[from]; a >= 0; a = net.next[a]) {
            boolean legal = net.legal[forward ? a : a ^ 1];
            if (legal && net.isNamed(a) && !seen.contains(net.to[a])) {
                if (found >= 0 && net.to[a] != net.to[found]) {
                    return -1;
                }
                found = a;
            }
        }
        return found;
    }
}
