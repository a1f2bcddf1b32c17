package org.xianggan.atlas.store.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What the metadata of a table say of it, where an atlas has written them.
record Said(@Nullable String attribution, @Nullable String asOf, @Nullable Datum datum) {
    /// The kind of metadata that is an atlas's own.
    static final String URI = "https://xianggan.org/atlas/layer";

    private static final Said NOTHING = new Said(null, null, null);
    private static final String FIND =
            """
            SELECT m.metadata FROM gpkg_metadata m
            JOIN gpkg_metadata_reference r ON r.md_file_id = m.id
            WHERE r.table_name = ? AND m.md_standard_uri = ?
            """;

    /// What the atlas itself says of its tables.
    private static final String LICENCE = "http://purl.org/dc/terms/license";
    private static final String HAS =
            "SELECT count(*) FROM sqlite_master"
                    + " WHERE name IN ('gpkg_metadata', 'gpkg_metadata_reference')";

    static Said of(Connection c, String table) throws SQLException {
        try (PreparedStatement has = c.prepareStatement(HAS);
                ResultSet tables = has.executeQuery()) {
            if (!tables.next() || tables.getInt(1) < 2) {
                return NOTHING;
            }
        }
        String own = find(c, table, URI);
        String licence = own == null ? find(c, table, LICENCE) : null;
        return own != null ? read(own) : licence != null ? new Said(licence, null, null) : NOTHING;
    }

    private static @Nullable String find(Connection c, String table, String uri)
            throws SQLException {
        try (PreparedStatement s = c.prepareStatement(FIND)) {
            s.setString(1, table);
            s.setString(2, uri);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private static Said read(String json) {
        try {
            JsonNode n = new ObjectMapper().readTree(json);
            return new Said(
                    text(n, "attribution"),
                    text(n, "as_of"),
                    Datum.of(n.path("datum").asText()).orElse(null));
        } catch (JsonProcessingException e) {
            return NOTHING;
        }
    }

    private static @Nullable String text(JsonNode n, String key) {
        return n.path(key).isTextual() ? n.path(key).asText() : null;
    }
}
