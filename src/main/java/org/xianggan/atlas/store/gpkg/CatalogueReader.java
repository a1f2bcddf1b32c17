package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.content.Origin;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.SearchName;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads entities, layers, names.
final class CatalogueReader {
    private static final String SEARCH =
            "SELECT "
                    + Columns.ENTITY
                    + ", n.ref, n.pinyin_keys, n.initials, n.weight, c.name_zh AS county_zh,"
                    + " c.pinyin AS county_pinyin FROM names n JOIN entity e ON e.id = n.id"
                    + " LEFT JOIN entity c ON c.id = e.county ORDER BY n.fid";

    private final Database db;
    private final Late<LineReader> lines;
    private final Late<InfoReader> info;
    private final Late<ListingReader> listings;
    private volatile @Nullable Map<String, String> english;

    CatalogueReader(Database db, Late<Citations> citations, Late<LineReader> lines) {
        this.db = db;
        this.lines = lines;
        this.info = new Late<>(() -> new InfoReader(db, citations.get(), lines.get()));
        this.listings = new Late<>(() -> new ListingReader(db, citations.get(), lines.get()));
    }

    Optional<Entity> entity(EntityId id) {
        return db
                .list(
                        "SELECT " + Columns.ENTITY + " FROM entity e WHERE e.id = ?",
                        Columns::entity,
                        id.toString())
                .stream()
                .findFirst();
    }

    List<Entity> entities(Kind kind) {
        return db.list(
                "SELECT " + Columns.ENTITY + " FROM entity e WHERE e.kind = ? ORDER BY e.fid",
                Columns::entity,
                kind.prefix());
    }

    Optional<EntityInfo> info(EntityId id) {
        return entity(id).map(e -> info.get().of(e));
    }

    List<Line> lines() {
        return List.copyOf(lines.get().lines().values());
    }

    /// All features of an entity, from whatever tables hold some.
    Optional<Geometry> geometry(EntityId id) {
        List<Geometry> parts = new ArrayList<>();
        for (StoreTable t : StoreTable.ATLAS) {
            if (isPlaced(t)) {
                parts.addAll(
                        db.list(
                                "SELECT geom FROM \"" + t.table() + "\" WHERE id = ?",
                                row -> {
                                    try {
                                        return GpkgBlob.decode(row.getBytes(1));
                                    } catch (ParseException e) {
                                        throw new SQLException(id.toString(), e);
                                    }
                                },
                                id.toString()));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        parts.size() == 1
                                ? parts.getFirst()
                                : Geodesics.FACTORY.buildGeometry(parts));
    }

    /// Tables whose rows are the entity itself, not its name or seat.
    private static boolean isPlaced(StoreTable t) {
        return t.isFeatures()
                && t != StoreTable.BOUNDARIES
                && t != StoreTable.AREA_NAMES
                && t != StoreTable.SEATS
                && t != StoreTable.NETWORK_NODE
                && t != StoreTable.NETWORK_EDGE;
    }

    /// A few thousand short texts: read once, when the first is asked for. Two threads that ask at
    /// the same time read the same.
    Optional<String> english(String zh) {
        Map<String, String> known = english;
        if (known == null) {
            Map<String, String> read = new HashMap<>();
            db.list(
                    "SELECT zh, en FROM english",
                    row -> read.put(Columns.text(row, "zh"), Columns.text(row, "en")));
            known = Map.copyOf(read);
            english = known;
        }
        return Optional.ofNullable(known.get(zh));
    }

    Map<EntityId, Listing> listings() {
        return listings.get().read();
    }

    List<LayerCount> layers() {
        return db.list(
                "SELECT id, count, listed FROM layer ORDER BY fid",
                row ->
                        new LayerCount(
                                Columns.text(row, "id"),
                                row.getInt("count"),
                                row.getInt("listed")));
    }

    List<SearchName> searchNames() {
        return db.list(
                SEARCH,
                row ->
                        new SearchName(
                                Columns.id(row, "id"),
                                Columns.names(row),
                                row.getString("subtype"),
                                row.getString("ref"),
                                Columns.idOrNull(row, "county"),
                                row.getString("county_zh"),
                                row.getString("county_pinyin"),
                                Columns.number(row, "lon"),
                                Columns.number(row, "lat"),
                                Columns.list(row, "pinyin_keys"),
                                Columns.list(row, "initials"),
                                row.getDouble("weight")));
    }

    /// Attribution lines of what others have made, the most used first; facts name their sources
    /// one by one instead.
    List<String> attributions() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String cell :
                db.list(
                        "SELECT attribution FROM manifest WHERE attribution IS NOT NULL"
                                + " AND licence NOT LIKE 'facts%' ORDER BY fid",
                        row -> Columns.text(row, "attribution"))) {
            for (String part : Columns.split(cell.replace('；', ';'))) {
                counts.merge(part, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Origin> origins() {
        return db.list(
                "SELECT * FROM manifest ORDER BY fid",
                row ->
                        new Origin(
                                Columns.text(row, "path"),
                                Columns.text(row, "title_zh"),
                                Columns.text(row, "title_en"),
                                Columns.text(row, "source"),
                                Columns.text(row, "licence"),
                                row.getString("attribution"),
                                row.getString("vintage"),
                                row.getString("accuracy_class"),
                                row.getString("note")));
    }
}
