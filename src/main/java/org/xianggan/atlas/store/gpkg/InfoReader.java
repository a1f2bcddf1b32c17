package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.EntityInfo.Attribute;
import org.xianggan.atlas.core.model.EntityInfo.Badge;
import org.xianggan.atlas.core.model.EntityInfo.GeometryInfo;
import org.xianggan.atlas.core.model.EntityInfo.Link;
import org.xianggan.atlas.core.model.EntityInfo.Relation;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads all that a detail panel shows; the builder has put it in reading order.
final class InfoReader {
    private static final GeometryInfo NOWHERE = new GeometryInfo(null, null, List.of(), null, null);
    private static final String RELATIONS =
            "SELECT r.key, r.target, r.name_zh AS plain, r.detail, e.subtype, e.id,"
                    + " (SELECT en FROM english WHERE zh = r.name_zh) AS plain_en, "
                    + Columns.NAMES
                    + " FROM relation r LEFT JOIN entity e ON e.id = r.target"
                    + " WHERE r.entity = ? ORDER BY r.fid";
    /// A superseded fact is never used again.
    private static final String FACTS =
            FactReader.SELECT
                    + " WHERE f.superseded_by IS NULL AND f.id IN"
                    + " (SELECT fact FROM fact_entity WHERE entity = ?1 UNION"
                    + " SELECT citation FROM entity_citation WHERE entity = ?1) ORDER BY f.fid";

    private record Row(String key, Link link) {}

    private final Database db;
    private final Citations citations;
    private final FactReader facts;
    private final LineReader lines;

    InfoReader(Database db, Citations citations, LineReader lines) {
        this.db = db;
        this.citations = citations;
        this.facts = new FactReader(citations);
        this.lines = lines;
    }

    EntityInfo of(Entity entity) {
        String id = entity.id().toString();
        return new EntityInfo(
                entity,
                db.list(
                        "SELECT key, argument, target FROM badge WHERE entity = ? ORDER BY fid",
                        row ->
                                new Badge(
                                        Columns.text(row, "key"),
                                        row.getString("argument"),
                                        Columns.idOrNull(row, "target")),
                        id),
                db.list(
                        "SELECT * FROM attribute WHERE entity = ? ORDER BY fid",
                        this::attribute,
                        id),
                db.list(FACTS, facts::read, id).stream().sorted(Fact.READING_ORDER).toList(),
                lines.lines().get(entity.id()),
                relations(id),
                db
                        .list(
                                "SELECT * FROM geometry_info WHERE entity = ?",
                                InfoReader::geometry,
                                id)
                        .stream()
                        .findFirst()
                        .orElse(NOWHERE),
                db.list(
                        "SELECT text_zh FROM doubt WHERE entity = ? ORDER BY fid",
                        row -> Columns.text(row, "text_zh"),
                        id));
    }

    private Attribute attribute(ResultSet row) throws SQLException {
        return new Attribute(
                Columns.text(row, "key"),
                Columns.text(row, "value"),
                row.getString("unit"),
                Columns.date(row, "as_of"),
                citations.of(row.getString("citations")),
                row.getString("note"));
    }

    private List<Relation> relations(String id) {
        Map<String, List<Link>> byKey = new LinkedHashMap<>();
        for (Row r : db.list(RELATIONS, InfoReader::link, id)) {
            byKey.computeIfAbsent(r.key(), k -> new ArrayList<>()).add(r.link());
        }
        return byKey.entrySet().stream().map(e -> new Relation(e.getKey(), e.getValue())).toList();
    }

    private static Row link(ResultSet row) throws SQLException {
        String plain = row.getString("plain");
        boolean known = row.getString("id") != null;
        String zh = plain == null ? Columns.text(row, "target") : plain;
        @Nullable Names names = known ? Columns.names(row) : null;
        return new Row(
                Columns.text(row, "key"),
                new Link(
                        known ? Columns.idOrNull(row, "target") : null,
                        names == null
                                ? new Names(zh, zh, null, row.getString("plain_en"), List.of())
                                : names,
                        row.getString("subtype"),
                        row.getString("detail")));
    }

    private static GeometryInfo geometry(ResultSet row) throws SQLException {
        String sources = Columns.text(row, "sources");
        return new GeometryInfo(
                Columns.accuracy(row, "accuracy_class"),
                Columns.number(row, "accuracy_m"),
                sources.isEmpty() ? List.of() : Arrays.asList(sources.split("\n")),
                row.getString("licence"),
                row.getString("note"));
    }
}
