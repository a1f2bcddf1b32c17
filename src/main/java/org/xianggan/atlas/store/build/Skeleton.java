package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The raw skeleton of one mode as `data/network/` holds it: true nodes, links between them with
/// their length. Links whose nodes are unknown are left out (the checks have named them by then).
final class Skeleton {
    /// Positions of nodes have three decimals.
    private static final double GRID = 1000;

    /// @param from index of a node
    record Link(int from, int to, double km) {
        int other(int node) {
            return node == from ? to : from;
        }
    }

    private final List<String> ids = new ArrayList<>();
    private final List<Coordinate> degrees = new ArrayList<>();
    private final List<Coordinate> world = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<List<Integer>> linksAt = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<Long, Integer> byPlace = new HashMap<>();

    Skeleton(List<Row> nodes, List<Row> links) {
        for (Row r : nodes) {
            Double lon = r.number("lon");
            Double lat = r.number("lat");
            if (lon == null || lat == null) {
                continue;
            }
            byId.put(r.get("id"), ids.size());
            byPlace.put(place(lon, lat), ids.size());
            ids.add(r.get("id"));
            degrees.add(new Coordinate(lon, lat));
            world.add(World.project(new Coordinate(lon, lat)));
            linksAt.add(new ArrayList<>());
        }
        for (Row r : links) {
            Integer from = byId.get(r.get("from"));
            Integer to = byId.get(r.get("to"));
            Double km = r.number("km");
            if (from == null || to == null || km == null) {
                continue;
            }
            linksAt.get(from).add(this.links.size());
            linksAt.get(to).add(this.links.size());
            this.links.add(new Link(from, to, km));
        }
    }

    private static long place(double lon, double lat) {
        return Math.round(lon * GRID) * 1_000_000 + Math.round(lat * GRID);
    }

    /// The node at a place; -1 where there is none.
    int at(double lon, double lat) {
        return byPlace.getOrDefault(place(lon, lat), -1);
    }

    /// The node of that id; -1 where there is none.
    int node(String id) {
        return byId.getOrDefault(id, -1);
    }

    int size() {
        return ids.size();
    }

    String id(int node) {
        return ids.get(node);
    }

    Coordinate degrees(int node) {
        return degrees.get(node);
    }

    Coordinate world(int node) {
        return world.get(node);
    }

    List<Link> links() {
        return links;
    }

    /// Indexes of the links that end at a node.
    List<Integer> linksAt(int node) {
        return linksAt.get(node);
    }
}
