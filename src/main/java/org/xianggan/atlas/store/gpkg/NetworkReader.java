package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.SpeedNote;
import org.xianggan.atlas.core.network.Stations;
import org.xianggan.atlas.core.network.Stations.Station;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The networks of the store, each read when it is first asked for, once. Their ways have the
/// timelines of the lines. Safe for several threads; never for the FX thread.
final class NetworkReader {
    private final Map<TravelMode, Late<Network>> networks = new EnumMap<>(TravelMode.class);
    private final Database db;
    private final Late<Citations> citations;

    NetworkReader(Database db, Late<LineReader> lines, Late<Citations> citations) {
        this.db = db;
        this.citations = citations;
        for (TravelMode mode : TravelMode.values()) {
            networks.put(
                    mode,
                    new Late<>(
                            () -> {
                                Network network = read(db, lines, mode);
                                return mode == TravelMode.RAIL
                                        ? Stations.join(network, stations(db))
                                        : network;
                            }));
        }
    }

    private NetworkReader(NetworkReader of, Late<Network> roads) {
        db = of.db;
        citations = of.citations;
        networks.putAll(of.networks);
        networks.put(TravelMode.DRIVE, roads);
    }

    /// The same, its roads those of a survey where that has any.
    NetworkReader with(SurveyFile survey, Late<LineReader> lines) {
        return survey.hasRoads()
                ? new NetworkReader(this, new Late<>(() -> survey.roads(id -> line(lines, id))))
                : this;
    }

    private static Line line(Late<LineReader> lines, EntityId id) {
        @Nullable Line line = lines.get().lines().get(id);
        if (line == null) {
            throw new IllegalStateException("no line " + id);
        }
        return line;
    }

    /// A network without a node where the store holds none.
    Network network(TravelMode mode) {
        Late<Network> late = networks.get(mode);
        if (late == null) {
            throw new IllegalStateException(mode.code());
        }
        return late.get();
    }

    /// In the order of the file that they come from.
    List<SpeedNote> speeds() {
        return db.list(
                "SELECT * FROM speed ORDER BY fid",
                row ->
                        new SpeedNote(
                                TravelMode.of(row.getString("mode")).orElseThrow(),
                                WayClass.of(row.getString("class")).orElseThrow(),
                                new Range(
                                        row.getDouble("low"),
                                        row.getDouble("mid"),
                                        row.getDouble("high")),
                                Columns.text(row, "reason_zh"),
                                citations.get().of(row.getString("citation"))));
    }

    /// Stations that have a place, with their lines.
    private static List<Station> stations(Database db) {
        Map<EntityId, List<EntityId>> lines = new HashMap<>();
        db.list(
                        "SELECT station, line FROM line_station",
                        row ->
                                Map.entry(
                                        EntityId.of(row.getString(1)),
                                        EntityId.of(row.getString(2))))
                .forEach(
                        e ->
                                lines.computeIfAbsent(e.getKey(), s -> new ArrayList<>())
                                        .add(e.getValue()));
        return db.list(
                "SELECT id, lon, lat FROM entity"
                        + " WHERE kind = 'station' AND lon IS NOT NULL ORDER BY id",
                row -> {
                    EntityId id = EntityId.of(row.getString(1));
                    LonLat at = new LonLat(row.getDouble(2), row.getDouble(3));
                    return new Station(id, at, lines.getOrDefault(id, List.of()));
                });
    }

    private static Network read(Database db, Late<LineReader> lines, TravelMode mode) {
        List<byte[]> packs =
                db.list(
                        "SELECT pack FROM network WHERE mode = ?",
                        row -> row.getBytes(1),
                        mode.code());
        return packs.isEmpty()
                ? Network.builder(mode).build()
                : NetworkPack.read(mode, packs.getFirst(), id -> line(lines, id));
    }
}
