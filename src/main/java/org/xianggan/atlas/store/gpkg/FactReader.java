package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads a fact from a row of the table `fact`.
final class FactReader {
    /// A fact with the list of its entities, in their order; completed by a condition on `f`.
    static final String SELECT =
            "SELECT f.*, (SELECT group_concat(x.entity, ';') FROM"
                    + " (SELECT entity FROM fact_entity WHERE fact = f.id ORDER BY fid) x)"
                    + " AS entities FROM fact f";

    private final Citations citations;

    FactReader(Citations citations) {
        this.citations = citations;
    }

    Fact read(ResultSet row) throws SQLException {
        return new Fact(
                Columns.id(row, "id"),
                Columns.text(row, "kind"),
                Columns.list(row, "entities").stream()
                        .flatMap(e -> EntityId.parse(e).stream())
                        .toList(),
                Columns.text(row, "text_zh"),
                row.getString("value"),
                Columns.number(row, "number"),
                row.getString("unit"),
                row.getString("scope"),
                Columns.date(row, "as_of"),
                row.getString("status"),
                Columns.idOrNull(row, "document"),
                row.getString("passage"),
                row.getString("quote"),
                citations.source(Columns.text(row, "source")),
                Columns.text(row, "confidence"),
                Columns.idOrNull(row, "supersedes"),
                row.getString("reason"),
                row.getString("note"));
    }
}
