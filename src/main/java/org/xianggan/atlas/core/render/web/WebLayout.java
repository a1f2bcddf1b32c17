package org.xianggan.atlas.core.render.web;

import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.AgreementGraph;
import org.xianggan.atlas.core.content.AgreementGraph.Edge;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.WebOverlay.Knot;
import org.xianggan.atlas.core.render.WebOverlay.Tie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Lays the curves of an agreement graph. Ties between the same two regions (a county's prefecture)
/// are drawn together towards the middle of them all, so that they read as a bundle; those of one
/// pair lie side by side, field by field.
public final class WebLayout {
    /// How far a curve is drawn from its own middle to that of its bundle.
    private static final double PULL = 0.55;

    /// How far along its way a curve has turned to the bundle.
    private static final double REACH = 0.62;

    /// Between curves of one pair, of their length.
    private static final double APART = 0.11;

    /// A pair without a bundle bows a little: a straight line reads as a road.
    private static final double BOW = 0.12;

    private record Bundle(EntityId a, EntityId b) {}

    private final UnaryOperator<EntityId> region;

    /// @param region the larger unit that a partner lies in (itself where it lies in none)
    public WebLayout(UnaryOperator<EntityId> region) {
        this.region = region;
    }

    /// Partners that no record places have no node and no curve.
    public WebOverlay of(AgreementGraph graph) {
        Map<EntityId, WorldPoint> places = new LinkedHashMap<>();
        List<Knot> knots = new ArrayList<>();
        for (AgreementGraph.Node node : graph.nodes()) {
            if (node.at() != null) {
                WorldPoint at = WebMercator.project(node.at());
                places.put(node.id(), at);
                knots.add(new Knot(node.id(), at, node.agreements()));
            }
        }
        List<Edge> placed =
                graph.edges().stream()
                        .filter(e -> places.containsKey(e.a()) && places.containsKey(e.b()))
                        .toList();
        Map<Bundle, List<Edge>> bundles = new HashMap<>();
        Map<List<EntityId>, List<Edge>> pairs = new HashMap<>();
        for (Edge e : placed) {
            bundles.computeIfAbsent(bundle(e), k -> new ArrayList<>()).add(e);
            pairs.computeIfAbsent(List.of(e.a(), e.b()), k -> new ArrayList<>()).add(e);
        }
        List<Tie> ties = new ArrayList<>();
        for (Edge e : placed) {
            List<Edge> pair = pairs.getOrDefault(List.of(e.a(), e.b()), List.of(e));
            List<Edge> bundle = bundles.getOrDefault(bundle(e), List.of(e));
            ties.add(tie(e, pair.indexOf(e), pair.size(), gate(bundle, places), places));
        }
        return new WebOverlay(ties, knots);
    }

    private Bundle bundle(Edge e) {
        EntityId a = region.apply(e.a());
        EntityId b = region.apply(e.b());
        return a.compareTo(b) <= 0 ? new Bundle(a, b) : new Bundle(b, a);
    }

    /// The middle of all pairs of a bundle, each pair once.
    private static WorldPoint gate(List<Edge> bundle, Map<EntityId, WorldPoint> places) {
        List<List<EntityId>> pairs =
                bundle.stream().map(e -> List.of(e.a(), e.b())).distinct().toList();
        double x = 0;
        double y = 0;
        for (List<EntityId> pair : pairs) {
            for (EntityId end : pair) {
                WorldPoint p = place(places, end);
                x += p.x() / (2 * pairs.size());
                y += p.y() / (2 * pairs.size());
            }
        }
        return new WorldPoint(x, y);
    }

    private static WorldPoint place(Map<EntityId, WorldPoint> places, EntityId id) {
        WorldPoint p = places.get(id);
        if (p == null) {
            throw new IllegalArgumentException("no place: " + id);
        }
        return p;
    }

    private static Tie tie(
            Edge e, int nth, int all, WorldPoint gate, Map<EntityId, WorldPoint> places) {
        WorldPoint from = place(places, e.a());
        WorldPoint to = place(places, e.b());
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double side = BOW + APART * (nth - (all - 1) / 2.0);
        double middleX = (from.x() + to.x()) / 2;
        double middleY = (from.y() + to.y()) / 2;
        double x = middleX + PULL * (gate.x() - middleX) - dy * side;
        double y = middleY + PULL * (gate.y() - middleY) + dx * side;
        return new Tie(
                e.a(),
                e.b(),
                from,
                new WorldPoint(
                        from.x() + REACH * (x - from.x()), from.y() + REACH * (y - from.y())),
                new WorldPoint(to.x() + REACH * (x - to.x()), to.y() + REACH * (y - to.y())),
                to,
                e.field(),
                e.agreements().stream().map(Agreement::id).toList(),
                e.isTentative());
    }
}
