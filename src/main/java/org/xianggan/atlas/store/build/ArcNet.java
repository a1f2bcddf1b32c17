package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Areas taken apart into arcs that neighbours share (the vertices match exactly), so that each
/// boundary exists once, and simplifying an arc keeps both neighbours together.
final class ArcNet {
    /// @param owners ids of the areas on its sides, sorted: two, or one at the rim of what is known
    /// @param onFrame it runs along the frame, so it is no boundary
    record Arc(Coordinate[] degrees, List<String> owners, boolean onFrame) {}

    /// An arc as it is walked in a ring or a chain.
    record Step(int arc, boolean reversed) {}

    private record Edge(Coordinate a, Coordinate b) {
        static Edge of(Coordinate p, Coordinate q) {
            return p.compareTo(q) <= 0 ? new Edge(p, q) : new Edge(q, p);
        }
    }

    private final Map<Edge, TreeSet<String>> owners = new HashMap<>();
    private final Map<Coordinate, List<Edge>> incident = new HashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final Map<List<Coordinate>, Integer> byShape = new HashMap<>();
    private final Map<String, List<List<List<Step>>>> areas = new LinkedHashMap<>();

    /// @param areas polygons in degrees by id
    ArcNet(Map<String, Geometry> areas) {
        areas.forEach(
                (id, shape) -> rings(shape).forEach(part -> part.forEach(r -> addEdges(id, r))));
        areas.forEach(
                (id, shape) ->
                        this.areas.put(
                                id,
                                rings(shape).stream()
                                        .map(part -> part.stream().map(this::split).toList())
                                        .toList()));
    }

    List<Arc> arcs() {
        return arcs;
    }

    /// Ids of areas that share an edge with `id`.
    Set<String> neighbours(String id) {
        Set<String> out = new TreeSet<>();
        for (Arc arc : arcs) {
            if (arc.owners().contains(id)) {
                out.addAll(arc.owners());
            }
        }
        out.remove(id);
        return out;
    }

    /// Every arc in EPSG:3857, simplified; its ends stay.
    List<Coordinate[]> simplified(double tolerance) {
        return arcs.stream().map(a -> simplify(World.project(a.degrees()), tolerance)).toList();
    }

    private static Coordinate[] simplify(Coordinate[] world, double tolerance) {
        Coordinate[] out = Simplify.chain(world, tolerance);
        boolean closed = world[0].equals2D(world[world.length - 1]);
        return closed && out.length < 4 ? world : out;
    }

    /// An area put together again from simplified arcs.
    MultiPolygon area(String id, List<Coordinate[]> simplified) {
        List<Polygon> parts = new ArrayList<>();
        for (List<List<Step>> part : areas.getOrDefault(id, List.of())) {
            List<LinearRing> rings = new ArrayList<>();
            for (List<Step> ring : part) {
                Coordinate[] c = join(ring, simplified);
                if (c.length >= 4) {
                    rings.add(Geodesics.FACTORY.createLinearRing(c));
                } else if (rings.isEmpty()) {
                    break;
                }
            }
            if (!rings.isEmpty()) {
                parts.add(
                        Geodesics.FACTORY.createPolygon(
                                rings.getFirst(),
                                rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
            }
        }
        return Geodesics.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    static Coordinate[] join(List<Step> steps, List<Coordinate[]> shapes) {
        List<Coordinate> out = new ArrayList<>();
        for (Step step : steps) {
            List<Coordinate> c = Arrays.asList(shapes.get(step.arc()));
            List<Coordinate> walked = step.reversed() ? c.reversed() : c;
            out.addAll(out.isEmpty() ? walked : walked.subList(1, walked.size()));
        }
        return out.toArray(Coordinate[]::new);
    }

    private void addEdges(String id, Coordinate[] ring) {
        for (int i = 0; i + 1 < ring.length; i++) {
            Edge e = Edge.of(ring[i], ring[i + 1]);
            TreeSet<String> of = owners.get(e);
            if (of == null) {
                of = new TreeSet<>();
                owners.put(e, of);
                incident.computeIfAbsent(e.a(), k -> new ArrayList<>()).add(e);
                incident.computeIfAbsent(e.b(), k -> new ArrayList<>()).add(e);
            }
            of.add(id);
        }
    }

    private boolean isNode(Coordinate c) {
        List<Edge> edges = incident.getOrDefault(c, List.of());
        return edges.size() != 2
                || !Objects.equals(owners.get(edges.get(0)), owners.get(edges.get(1)))
                || onFrame(edges.get(0)) != onFrame(edges.get(1));
    }

    private List<Step> split(Coordinate[] closed) {
        int n = closed.length - 1;
        int start = 0;
        boolean found = false;
        for (int i = 0; i < n && !found; i++) {
            if (isNode(closed[i])) {
                start = i;
                found = true;
            }
        }
        // Without a node, start where the neighbour's ring will start too.
        for (int i = 1; i < n && !found; i++) {
            start = closed[i].compareTo(closed[start]) < 0 ? i : start;
        }
        List<Step> steps = new ArrayList<>();
        List<Coordinate> run = new ArrayList<>(List.of(closed[start]));
        for (int i = 1; i <= n; i++) {
            Coordinate c = closed[(start + i) % n];
            run.add(c);
            if (i == n || isNode(c)) {
                steps.add(step(run));
                run = new ArrayList<>(List.of(c));
            }
        }
        return steps;
    }

    private Step step(List<Coordinate> run) {
        int ends = run.getFirst().compareTo(run.getLast());
        boolean reversed =
                ends > 0 || (ends == 0 && run.get(1).compareTo(run.get(run.size() - 2)) > 0);
        List<Coordinate> canonical = List.copyOf(reversed ? run.reversed() : run);
        Integer known = byShape.get(canonical);
        if (known == null) {
            known = arcs.size();
            byShape.put(canonical, known);
            Edge first = Edge.of(canonical.get(0), canonical.get(1));
            arcs.add(
                    new Arc(
                            canonical.toArray(Coordinate[]::new),
                            List.copyOf(owners.getOrDefault(first, new TreeSet<>())),
                            onFrame(first)));
        }
        return new Step(known, reversed);
    }

    private static boolean onFrame(Edge e) {
        GeoBox f = GeoBox.FRAME;
        return (e.a().x == e.b().x && (e.a().x == f.west() || e.a().x == f.east()))
                || (e.a().y == e.b().y && (e.a().y == f.south() || e.a().y == f.north()));
    }

    /// Rings of each part, the shell first.
    private static List<List<Coordinate[]>> rings(Geometry shape) {
        List<List<Coordinate[]>> out = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon p) {
                List<Coordinate[]> part = new ArrayList<>();
                part.add(p.getExteriorRing().getCoordinates());
                for (int h = 0; h < p.getNumInteriorRing(); h++) {
                    part.add(p.getInteriorRingN(h).getCoordinates());
                }
                out.add(part);
            }
        }
        return out;
    }
}
