package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.SightTheme;
import org.xianggan.atlas.core.journey.VisitTime;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.StopPlaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what loops are made of.
final class JourneyReader {
    private static final String SIGHTS =
            "SELECT "
                    + Columns.ENTITY
                    + ", s.kind, s.protection, s.tourism, s.township, s.position_class, s.opening"
                    + " FROM sight s JOIN entity e ON e.id = s.id ORDER BY s.fid";
    private static final String SEATS =
            "SELECT "
                    + Columns.ENTITY
                    + " FROM seats s JOIN entity e ON e.id = s.id"
                    + " WHERE e.lon IS NOT NULL ORDER BY s.zone DESC, s.fid";
    private static final String TOWNS =
            "SELECT "
                    + Columns.ENTITY
                    + ", n.citation, n.words, n.note FROM night n JOIN entity e ON e.id = n.place"
                    + " WHERE e.lon IS NOT NULL ORDER BY n.fid";

    private static final String KINDS =
            Arrays.stream(Kind.values())
                    .filter(StopPlaces::isPlace)
                    .map(k -> "'" + k.prefix() + "'")
                    .collect(Collectors.joining(", "));

    private final Database db;
    private final Late<Citations> citations;
    private final Late<Map<String, VisitTime>> visiting;

    JourneyReader(Database db, Late<Citations> citations) {
        this.db = db;
        this.citations = citations;
        this.visiting = new Late<>(this::visiting);
    }

    List<Sight> sights() {
        Map<EntityId, Set<SightTheme>> themes = themes();
        OpeningReader openings = new OpeningReader(db);
        return db.list(SIGHTS, row -> sight(row, themes, openings));
    }

    private Sight sight(
            ResultSet row, Map<EntityId, Set<SightTheme>> themes, OpeningReader openings)
            throws SQLException {
        var entity = Columns.entity(row);
        EntityId county = entity.county();
        Sight.Placed placed = Sight.Placed.of(Columns.text(row, "position_class"));
        return new Sight(
                entity.id(),
                entity.names(),
                Columns.text(row, "kind"),
                Columns.text(row, "protection"),
                Columns.text(row, "tourism"),
                county,
                county == null ? null : province(county),
                Columns.idOrNull(row, "township"),
                placed == Sight.Placed.COUNTY ? null : entity.anchor(),
                placed,
                themes.getOrDefault(entity.id(), Set.of()),
                row.getString("opening"),
                openings.of(entity.id()),
                visit(entity.id(), Columns.text(row, "kind"), Columns.text(row, "tourism")));
    }

    /// The first two digits of a county's code are those of its province.
    private static EntityId province(EntityId county) {
        return EntityId.of("province:" + county.key().substring(0, 2) + "0000");
    }

    private Map<EntityId, Set<SightTheme>> themes() {
        Map<EntityId, Set<SightTheme>> all = new HashMap<>();
        db.list(
                        "SELECT site, theme FROM sight_theme",
                        row ->
                                Map.entry(
                                        Columns.id(row, "site"),
                                        SightTheme.of(Columns.text(row, "theme")).orElseThrow()))
                .forEach(
                        e ->
                                all.computeIfAbsent(
                                                e.getKey(), s -> EnumSet.noneOf(SightTheme.class))
                                        .add(e.getValue()));
        return all;
    }

    private Map<String, VisitTime> visiting() {
        Map<String, VisitTime> all = new HashMap<>();
        db.list(
                        "SELECT * FROM visiting",
                        row ->
                                Map.entry(
                                        key(
                                                Columns.text(row, "site"),
                                                Columns.text(row, "kind"),
                                                Columns.text(row, "tourism")),
                                        new VisitTime(
                                                row.getInt("minutes"),
                                                Columns.text(row, "reason_zh"),
                                                citations.get().of(row.getString("citation")))))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    private static String key(String site, String kind, String tourism) {
        return site + " " + kind + " " + tourism;
    }

    private VisitTime visit(EntityId site, String kind, String tourism) {
        for (String key :
                List.of(key(site.toString(), "", ""), key("", kind, tourism), key("", kind, ""))) {
            @Nullable VisitTime known = visiting.get().get(key);
            if (known != null) {
                return known;
            }
        }
        throw new IllegalStateException("nothing is agreed for " + kind);
    }

    VisitTime stay() {
        VisitTime stay = visiting.get().get(key("", "place", ""));
        if (stay == null) {
            throw new IllegalStateException("nothing is agreed for places");
        }
        return stay;
    }

    Map<EntityId, Names> stopNames() {
        Map<EntityId, Names> all = new HashMap<>();
        db.list(
                        "SELECT e.id, "
                                + Columns.NAMES
                                + " FROM entity e WHERE e.kind IN ("
                                + KINDS
                                + ")",
                        row -> Map.entry(Columns.id(row, "id"), Columns.names(row)))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    List<NightTown> nights() {
        List<NightTown> all =
                new ArrayList<>(
                        db.list(
                                SEATS,
                                row -> {
                                    var e = Columns.entity(row);
                                    return new NightTown(
                                            e.id(), e.names(), at(row), true, List.of(), null,
                                            null);
                                }));
        all.addAll(
                db.list(
                        TOWNS,
                        row -> {
                            var e = Columns.entity(row);
                            return new NightTown(
                                    e.id(),
                                    e.names(),
                                    at(row),
                                    false,
                                    citations.get().of(row.getString("citation")),
                                    row.getString("words"),
                                    row.getString("note"));
                        }));
        return all;
    }

    private static LonLat at(ResultSet row) throws SQLException {
        return new LonLat(row.getDouble("lon"), row.getDouble("lat"));
    }

    List<PublishedRoute> publishedRoutes() {
        return new PublishedReader(db, citations.get()).all();
    }
}
