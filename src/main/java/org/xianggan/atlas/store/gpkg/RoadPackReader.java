package org.xianggan.atlas.store.gpkg;

import static org.xianggan.atlas.store.gpkg.RoadPack.CENTIMETRES;
import static org.xianggan.atlas.store.gpkg.RoadPack.DECIMETRES;
import static org.xianggan.atlas.store.gpkg.RoadPack.STEPS;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.Varints;
import org.xianggan.atlas.store.gpkg.RoadPack.Before;
import org.xianggan.atlas.store.gpkg.RoadPack.Kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads what [RoadPack] has written.
final class RoadPackReader {
    private static final AccuracyClass[] ACCURACIES = AccuracyClass.values();

    private RoadPackReader() {}

    /// @param lines the line of an id
    static Network read(Database db, Function<EntityId, Line> lines) {
        Network.Builder to = Network.builder(TravelMode.DRIVE);
        read(db, Kind.WAYS, in -> to.way(way(in, lines)));
        for (Varints.Reader in : rows(db, Kind.NODES)) {
            nodes(in, to);
        }
        for (Varints.Reader in : rows(db, Kind.EDGES)) {
            Before before = new Before();
            while (in.hasNext()) {
                to.edge(edge(in, before));
            }
        }
        read(db, Kind.TURNS, in -> to.forbid(turn(in)));
        return to.build();
    }

    private static void read(Database db, Kind kind, Consumer<Varints.Reader> one) {
        for (Varints.Reader in : rows(db, kind)) {
            while (in.hasNext()) {
                one.accept(in);
            }
        }
    }

    private static List<Varints.Reader> rows(Database db, Kind kind) {
        return db.list(
                "SELECT pack FROM road_network WHERE kind = ? ORDER BY fid",
                row -> {
                    byte[] pack = row.getBytes(1);
                    return new Varints.Reader(pack, 0, pack.length);
                },
                kind.word());
    }

    private static @Nullable String text(Varints.Reader in) {
        int length = (int) in.next();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) in.next();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Way way(Varints.Reader in, Function<EntityId, Line> lines) {
        String line = text(in);
        int section = (int) in.next();
        WayClass wayClass = WayClass.of(String.valueOf(text(in))).orElseThrow();
        String ref = text(in);
        List<Way.Also> also = new ArrayList<>();
        for (long left = in.next(); left > 0; left--) {
            Line other = lines.apply(EntityId.of(String.valueOf(text(in))));
            also.add(NetworkPack.also(other, (int) in.next()));
        }
        return line == null
                ? new Way(null, -1, ref, null, wayClass, new Timeline(List.of(), null))
                : NetworkPack.way(lines.apply(EntityId.of(line)), section, wayClass, also);
    }

    private static void nodes(Varints.Reader in, Network.Builder to) {
        long number = 0;
        long lon = 0;
        long lat = 0;
        while (in.hasNext()) {
            boolean numbered = in.next() == 1;
            String id = null;
            if (numbered) {
                number += in.next();
            } else {
                id = text(in);
            }
            lon += in.next();
            lat += in.next();
            if (id == null) {
                to.node(number, lon / STEPS, lat / STEPS);
            } else {
                to.node(id, lon / STEPS, lat / STEPS);
            }
        }
    }

    private static Network.Edge edge(Varints.Reader in, Before before) {
        int from = (int) (before.node + in.next());
        int at = from + (int) in.next();
        double metres = in.next() / CENTIMETRES;
        int way = (int) in.next();
        int flags = (int) in.next();
        int border = (int) in.next();
        double up = in.next() / DECIMETRES;
        double down = in.next() / DECIMETRES;
        double[] course = new double[2 * (int) in.next()];
        before.node = at;
        for (int i = 0; i < course.length; i += 2) {
            before.lon += in.next();
            before.lat += in.next();
            course[i] = before.lon / STEPS;
            course[i + 1] = before.lat / STEPS;
        }
        return new Network.Edge(
                from,
                at,
                metres,
                way,
                ACCURACIES[flags >> 1],
                border,
                up,
                down,
                course,
                (flags & 1) == 1);
    }

    private static Network.Forbidden turn(Varints.Reader in) {
        int via = (int) in.next();
        int[] edges = new int[(int) in.next()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (int) in.next();
        }
        return new Network.Forbidden(via, edges);
    }
}
