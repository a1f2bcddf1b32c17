package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which part of which way each section of a road was laid on, both carriageways, and which
/// stretches of its course were laid at all.
final class Traces {
    private record Key(String section, int way) {}

    private final Net net;
    private final Map<Key, List<Integer>> arcs = new LinkedHashMap<>();
    private final List<Stretch> stretches = new ArrayList<>();

    Traces(Net net, List<Laid> laid) {
        this.net = net;
        for (Laid one : laid) {
            for (int s = 0; s < one.spans().size(); s++) {
                Span span = one.spans().get(s);
                if (span.isSurveyed()) {
                    surveyed(one.course(), span, one.twins().get(s));
                } else {
                    stretches(one.course(), span, Map.of());
                }
            }
        }
    }

    private void surveyed(Course course, Span span, Twin twin) {
        Borders borders = Borders.of(net, course, span);
        Map<String, Map<Long, Double>> metres = new HashMap<>();
        for (int i = 0; i < span.arcs().length; i++) {
            int arc = span.arcs()[i];
            if (arc >= 0) {
                String section = borders.sectionOf(i).key();
                put(section, arc);
                metres.computeIfAbsent(section, k -> new LinkedHashMap<>())
                        .merge(net.ways.get(net.way[arc]).way().id(), net.metres[arc], Double::sum);
            }
        }
        for (int arc : twin.arcs()) {
            put(borders.sectionOf(nearest(span, arc)).key(), arc);
        }
        stretches(course, span, metres);
    }

    private void put(String section, int arc) {
        arcs.computeIfAbsent(new Key(section, net.way[arc]), k -> new ArrayList<>()).add(arc);
    }

    /// The arc of a span whose beginning is nearest to the end of another.
    private int nearest(Span span, int arc) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < span.arcs().length; i++) {
            int v = span.vertices()[i];
            double dx = net.x[v] - net.x[net.to[arc]];
            double dy = net.y[v] - net.y[net.to[arc]];
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    private void stretches(Course course, Span span, Map<String, Map<Long, Double>> metres) {
        List<Course.Part> parts = course.sections(span.from(), span.to());
        for (int k = 0; k < parts.size(); k++) {
            double from = Math.max(span.from(), parts.get(k).from());
            double to = k + 1 < parts.size() ? parts.get(k + 1).from() : span.to();
            if (to > from) {
                String section = parts.get(k).section().key();
                Map<Long, Double> on = metres.getOrDefault(section, Map.of());
                stretches.add(
                        new Stretch(
                                section,
                                part(course, from, to),
                                on.keySet().stream().mapToLong(w -> w).toArray(),
                                on.values().stream().mapToDouble(m -> m).toArray()));
            }
        }
    }

    private static double[] part(Course course, double from, double to) {
        double first = course.indexAt(from);
        double last = course.indexAt(to);
        int inner = Math.max(0, (int) Math.ceil(last) - (int) Math.floor(first) - 1);
        double[] lonLat = new double[2 * (inner + 2)];
        for (int i = 0; i < inner + 2; i++) {
            double at = i == 0 ? first : i == inner + 1 ? last : Math.floor(first) + i;
            lonLat[2 * i] = course.at(course.lon, at);
            lonLat[2 * i + 1] = course.at(course.lat, at);
        }
        return lonLat;
    }

    List<WayUse> uses() {
        List<WayUse> out = new ArrayList<>();
        arcs.forEach(
                (key, of) -> {
                    long[] nodes = new long[2 * of.size()];
                    for (int i = 0; i < of.size(); i++) {
                        nodes[2 * i] = net.node[net.to[of.get(i)]];
                        nodes[2 * i + 1] = net.node[net.to[of.get(i) ^ 1]];
                    }
                    out.add(new WayUse(key.section(), net.ways.get(key.way()).way().id(), nodes));
                });
        return out;
    }

    List<Stretch> stretches() {
        return List.copyOf(stretches);
    }
}
