package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Who is tied to whom: counties, cities and provinces as nodes where they lie, the agreements
/// between two of them, field by field, as edges. An agreement of several named partners ties each
/// to each, or its first to each of the others where the sources tell of no more. One that names
/// fewer than two stands alone and is counted, never spread over partners that no source names.
///
/// @param nodes in the order of their ids
/// @param edges by their ends, then by field
public record AgreementGraph(List<Node> nodes, List<Edge> edges, List<Agreement> alone) {
    /// The fields in the order in which legend and matrix have them.
    public static final List<String> FIELDS =
            List.of(
                    "transport",
                    "industry",
                    "tourism",
                    "ecology",
                    "services",
                    "party",
                    "emergency",
                    "general");

    public AgreementGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        alone = List.copyOf(alone);
    }

    /// @param at null where no record places it
    /// @param agreements how many it takes part in, each once
    /// @param partners how many others it is tied to
    public record Node(EntityId id, @Nullable LonLat at, int agreements, int partners) {}

    /// The agreements of one field between two partners; `a` comes before `b` by id.
    public record Edge(EntityId a, EntityId b, String field, List<Agreement> agreements) {
        public Edge {
            agreements = List.copyOf(agreements);
            if (agreements.isEmpty() || a.compareTo(b) >= 0) {
                throw new IllegalArgumentException("no edge: " + a + " – " + b);
            }
        }

        /// Nothing of it is signed or at work: only meant, or talked about.
        public boolean isTentative() {
            return agreements.stream()
                    .allMatch(
                            g -> g.status().equals("planned") || g.status().equals("preliminary"));
        }

        public boolean touches(EntityId id) {
            return a.equals(id) || b.equals(id);
        }

        public EntityId other(EntityId id) {
            return a.equals(id) ? b : a;
        }
    }

    private record Ends(EntityId a, EntityId b, String field) {}

    /// @param place where an entity lies, or null
    public static AgreementGraph of(
            List<Agreement> agreements, Function<EntityId, @Nullable LonLat> place) {
        Map<Ends, List<Agreement>> byEnds = new LinkedHashMap<>();
        Map<EntityId, TreeSet<EntityId>> partners = new TreeMap<>();
        Map<EntityId, Integer> counts = new TreeMap<>();
        List<Agreement> alone = new ArrayList<>();
        for (Agreement agreement : agreements) {
            List<EntityId> parties = agreement.parties().stream().distinct().toList();
            for (EntityId party : parties) {
                counts.merge(party, 1, Integer::sum);
                partners.computeIfAbsent(party, k -> new TreeSet<>());
            }
            if (parties.size() < 2) {
                alone.add(agreement);
            }
            for (Ends ends : ends(agreement, parties)) {
                byEnds.computeIfAbsent(ends, k -> new ArrayList<>()).add(agreement);
                partners.computeIfAbsent(ends.a(), k -> new TreeSet<>()).add(ends.b());
                partners.computeIfAbsent(ends.b(), k -> new TreeSet<>()).add(ends.a());
            }
        }
        List<Node> nodes = new ArrayList<>();
        partners.forEach(
                (id, others) ->
                        nodes.add(
                                new Node(
                                        id,
                                        place.apply(id),
                                        counts.getOrDefault(id, 0),
                                        others.size())));
        List<Edge> edges = new ArrayList<>();
        byEnds.forEach((e, list) -> edges.add(new Edge(e.a(), e.b(), e.field(), list)));
        edges.sort(
                Comparator.comparing(Edge::a)
                        .thenComparing(Edge::b)
                        .thenComparing(e -> FIELDS.indexOf(e.field())));
        return new AgreementGraph(nodes, edges, alone);
    }

    private static List<Ends> ends(Agreement agreement, List<EntityId> parties) {
        List<Ends> all = new ArrayList<>();
        int firsts = agreement.aroundFirst() ? Math.min(1, parties.size()) : parties.size();
        for (int i = 0; i < firsts; i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                EntityId one = parties.get(i);
                EntityId other = parties.get(j);
                boolean inOrder = one.compareTo(other) < 0;
                all.add(new Ends(inOrder ? one : other, inOrder ? other : one, agreement.field()));
            }
        }
        return all;
    }

    /// The edges of one pair, in the order of the fields.
    public List<Edge> between(EntityId one, EntityId other) {
        return edges.stream().filter(e -> e.touches(one) && e.other(one).equals(other)).toList();
    }

    /// How many agreements tie a pair, each once.
    public int count(EntityId one, EntityId other) {
        return (int)
                between(one, other).stream()
                        .flatMap(e -> e.agreements().stream())
                        .map(Agreement::id)
                        .distinct()
                        .count();
    }

    /// How many different agreements it shows.
    public int agreements() {
        return (int)
                edges.stream()
                        .flatMap(e -> e.agreements().stream())
                        .map(Agreement::id)
                        .distinct()
                        .count();
    }
}
