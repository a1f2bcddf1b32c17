package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.survey.Lengths;

import java.util.Arrays;
import java.util.BitSet;

/// Roads cut into edges at the nodes where they meet or end. Courses are not copied: an edge knows
/// from which point to which it is of its road; edges are in the order of the roads.
final class Draft {
    /// Two nodes at one place: mappers err, and no edge may have no length, metres.
    private static final double LEAST = 0.01;

    long[] nodeId;
    int[] nodeLon;
    int[] nodeLat;
    int nodes;

    /// The first of the nodes, those whose ids rise.
    final int junctions;

    int[] from = new int[1024];
    int[] to = new int[1024];
    int[] way = new int[1024];

    /// Number of its road in [CarRoads].
    int[] road = new int[1024];

    /// The points of its road at which it begins and ends, in the direction of the road.
    int[] first = new int[1024];

    int[] last = new int[1024];
    double[] metres = new double[1024];
    final BitSet oneWay = new BitSet();

    /// Those that lead against the drawing of their road.
    final BitSet against = new BitSet();

    int edges;

    /// @param junctions ids of the nodes at which roads meet or end, rising: nodes 0, 1, 2 …
    Draft(long[] junctions) {
        nodes = junctions.length;
        this.junctions = nodes;
        nodeId = junctions.clone();
        nodeLon = new int[nodes];
        nodeLat = new int[nodes];
    }

    /// Of a road from point `i` to the next.
    static double metres(CarRoads.Cursor road, int i) {
        return Lengths.metres(road.lon(i), road.lat(i), road.lon(i + 1), road.lat(i + 1));
    }

    /// Ids of the nodes at which roads meet or end.
    static long[] junctions(CarRoads roads) {
        Ids ids = new Ids();
        for (CarRoads.Cursor road = roads.cursor(); road.next(); ) {
            int last = road.size() - 1;
            for (int i = 0; i <= last; i++) {
                ids.add(road.node(i));
            }
            ids.add(road.node(0));
            ids.add(road.node(last));
        }
        return ids.repeated(2);
    }

    static Draft of(CarRoads roads, long[] junctions, LineUses uses, WayBook book) {
        Draft draft = new Draft(junctions);
        for (CarRoads.Cursor road = roads.cursor(); road.next(); ) {
            int begun = 0;
            int from = draft.place(road, 0, Ids.find(junctions, road.node(0)));
            for (int i = 1; i < road.size(); i++) {
                int at = Ids.find(junctions, road.node(i));
                if (at >= 0) {
                    draft.place(road, i, at);
                    draft.cut(road, begun, i, from, at, uses, book);
                    begun = i;
                    from = at;
                }
            }
        }
        return draft;
    }

    private int place(CarRoads.Cursor road, int i, int node) {
        nodeLon[node] = road.lonSteps(i);
        nodeLat[node] = road.latSteps(i);
        return node;
    }

    /// What leads back to its own node becomes two edges.
    private void cut(
            CarRoads.Cursor road, int a, int b, int from, int at, LineUses uses, WayBook book) {
        if (from != at) {
            add(road, a, b, from, at, uses, book);
        } else if (b - a >= 2) {
            int middle = (a + b) / 2;
            int node = newNode(road, middle);
            add(road, a, middle, from, node, uses, book);
            add(road, middle, b, node, at, uses, book);
        }
    }

    private int newNode(CarRoads.Cursor road, int i) {
        if (nodes == nodeId.length) {
            int size = nodes + (nodes >> 3) + 64;
            nodeId = Arrays.copyOf(nodeId, size);
            nodeLon = Arrays.copyOf(nodeLon, size);
            nodeLat = Arrays.copyOf(nodeLat, size);
        }
        nodeId[nodes] = road.node(i);
        return place(road, i, nodes++);
    }

    private void add(
            CarRoads.Cursor r, int a, int b, int start, int end, LineUses uses, WayBook book) {
        if (edges == from.length) {
            grow(edges + (edges >> 1));
        }
        var lines = uses.on(r, a, b);
        boolean back = r.direction() < 0;
        from[edges] = back ? end : start;
        to[edges] = back ? start : end;
        way[edges] = lines.isEmpty() ? book.plain(r.wayClass(), r.ref()) : book.of(lines);
        road[edges] = r.number();
        first[edges] = a;
        last[edges] = b;
        double sum = 0;
        for (int i = a; i < b; i++) {
            sum += metres(r, i);
        }
        metres[edges] = Math.max(LEAST, sum);
        oneWay.set(edges, r.direction() != 0);
        against.set(edges, back);
        edges++;
    }

    private void grow(int size) {
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        way = Arrays.copyOf(way, size);
        road = Arrays.copyOf(road, size);
        first = Arrays.copyOf(first, size);
        last = Arrays.copyOf(last, size);
        metres = Arrays.copyOf(metres, size);
    }

    /// The node of an id at which roads meet or end, −1 where there is none.
    int find(long id) {
        int at = Arrays.binarySearch(nodeId, 0, junctions, id);
        return at < 0 ? -1 : at;
    }

    int otherEnd(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    boolean mayLeave(int node, int edge) {
        return from[edge] == node || to[edge] == node && !oneWay.get(edge);
    }

    boolean mayArrive(int node, int edge) {
        return to[edge] == node || from[edge] == node && !oneWay.get(edge);
    }

    /// The course of an edge from [#from] to [#to], degrees.
    ///
    /// @param at a walk that stands on its road
    double[] course(int edge, CarRoads.Cursor at) {
        int n = last[edge] - first[edge] + 1;
        double[] lonLat = new double[2 * n];
        for (int i = 0; i < n; i++) {
            int point = against.get(edge) ? last[edge] - i : first[edge] + i;
            lonLat[2 * i] = at.lon(point);
            lonLat[2 * i + 1] = at.lat(point);
        }
        return lonLat;
    }
}
