package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.store.gpkg.NetworkPack;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The networks: as features for other programs, and in one piece for ours. Counts here how often
/// an edge crosses the provincial line and how much it climbs.
final class NetworkCompiler {
    private final Work work;
    private final BorderCount border;
    private final ReliefClimb relief;
    private final Map<TravelMode, NetworkPack> packs = new EnumMap<>(TravelMode.class);
    private final Map<String, Coordinate> places = new HashMap<>();
    private final Map<String, Integer> sections = new HashMap<>();

    NetworkCompiler(Work work, AreaCompiler areas) {
        this.work = work;
        this.border = new BorderCount(work, areas.net());
        this.relief = new ReliefClimb(work.data.heights());
        for (DataFile file : List.of(DataFile.ROAD_SECTIONS, DataFile.RAIL_SECTIONS)) {
            work.data
                    .table(file)
                    .by("line")
                    .forEach(
                            (line, rows) -> {
                                for (int i = 0; i < rows.size(); i++) {
                                    sections.put(line + "/" + rows.get(i).get("section"), i);
                                }
                            });
        }
    }

    void compile() throws SQLException {
        try {
            for (TravelMode mode : TravelMode.values()) {
                packs.put(mode, new NetworkPack());
            }
            for (Row r : work.data.rows(DataFile.NETWORK_NODES)) {
                node(r);
            }
            for (Row r : work.data.rows(DataFile.NETWORK_EDGES)) {
                edge(r);
            }
            for (var pack : packs.entrySet()) {
                work.out.row(StoreTable.NETWORK, pack.getKey().code(), pack.getValue().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new CopiedRows(work, Prose.of(work.data, work.english, work.entities))
                .copy(StoreTable.SPEED, work.data.rows(DataFile.SPEEDS));
    }

    private void node(Row r) throws SQLException, IOException {
        TravelMode mode = TravelMode.of(r.get("mode")).orElseThrow();
        Double lon = r.number("lon");
        Double lat = r.number("lat");
        if (lon == null || lat == null) {
            return;
        }
        Coordinate at = new Coordinate(lon, lat);
        places.put(mode.code() + " " + r.get("id"), at);
        pack(mode).node(r.get("id"), lon, lat);
        work.out.feature(
                StoreTable.NETWORK_NODE,
                Geodesics.FACTORY.createPoint(at),
                r.get("id"),
                mode.code(),
                r.get("kind"));
    }

    private NetworkPack pack(TravelMode mode) {
        NetworkPack pack = packs.get(mode);
        if (pack == null) {
            throw new IllegalStateException(mode.code());
        }
        return pack;
    }

    private void edge(Row r) throws SQLException, IOException {
        TravelMode mode = TravelMode.of(r.get("mode")).orElseThrow();
        WayClass wayClass = WayClass.of(r.get("class")).orElseThrow();
        AccuracyClass accuracy = AccuracyClass.valueOf(r.get("accuracy"));
        Double km = r.number("km");
        if (km == null) {
            return;
        }
        List<Coordinate> course = course(mode, r);
        int crossed = border.of(course, accuracy);
        double[] climb = relief.of(course);
        String line = r.get("line");
        int section = sections.getOrDefault(line + "/" + r.get("section"), -1);
        pack(mode)
                .edge(
                        new NetworkPack.Edge(
                                r.get("from"),
                                r.get("to"),
                                km * 1000,
                                line,
                                section,
                                wayClass,
                                accuracy,
                                crossed,
                                climb[0],
                                climb[1],
                                also(r),
                                course));
        work.out.feature(
                StoreTable.NETWORK_EDGE,
                Geodesics.FACTORY.createLineString(course.toArray(Coordinate[]::new)),
                mode.code(),
                r.get("from"),
                r.get("to"),
                km,
                r.orNull("line"),
                r.orNull("section"),
                wayClass.code(),
                accuracy.name(),
                r.get("kind"),
                r.has("carriageway"),
                r.orNull("also"),
                crossed,
                Math.round(climb[0]),
                Math.round(climb[1]));
    }

    /// The other lines on an edge, `road:G319/2`.
    private List<NetworkPack.Also> also(Row r) {
        List<NetworkPack.Also> all = new ArrayList<>();
        for (String of : r.list("also")) {
            Integer section = sections.get(of);
            if (section == null) {
                throw new IllegalStateException("no section " + of);
            }
            all.add(new NetworkPack.Also(of.substring(0, of.indexOf('/')), section));
        }
        return all;
    }

    private List<Coordinate> course(TravelMode mode, Row r) {
        if (r.has("course")) {
            return places(r);
        }
        List<Coordinate> out = new ArrayList<>();
        for (String end : List.of("from", "to")) {
            Coordinate c = places.get(mode.code() + " " + r.get(end));
            if (c == null) {
                throw new IllegalStateException("no node " + r.get(end));
            }
            out.add(c);
        }
        return out;
    }

    /// The course that a row gives, `113.70000,27.48000;…`; throws [NumberFormatException] for
    /// anything else.
    static List<Coordinate> places(Row r) {
        return r.list("course").stream().map(NetworkCompiler::place).toList();
    }

    private static Coordinate place(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new NumberFormatException(text);
        }
        return new Coordinate(
                Double.parseDouble(text.substring(0, comma)),
                Double.parseDouble(text.substring(comma + 1)));
    }
}
