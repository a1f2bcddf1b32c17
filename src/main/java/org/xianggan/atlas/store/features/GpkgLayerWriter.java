package org.xianggan.atlas.store.features;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A layer as a GeoPackage of its own: written as a workspace writes its layers, then freed of what
/// makes it a workspace.
public final class GpkgLayerWriter implements LayerWriter {
    private static final List<String> NO_WORKSPACE =
            List.of(
                    "DELETE FROM gpkg_data_columns WHERE table_name IN ('item', 'workspace')",
                    "DELETE FROM gpkg_contents WHERE table_name IN ('item', 'workspace')",
                    "DROP TABLE item",
                    "DROP TABLE workspace");

    private final Messages texts;

    public GpkgLayerWriter(Messages texts) {
        this.texts = texts;
    }

    @Override
    public List<String> losses(OutLayer layer, Work work) {
        return List.of();
    }

    @Override
    public List<String> write(OutLayer layer, Path file, Work work) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path scratch = Files.createTempDirectory(folder, ".export");
        Path draft = scratch.resolve("layer.gpkg");
        try {
            String table;
            try (Workspace workspace = new WorkspaceFiles(texts).create(draft);
                    LayerDraft rows = workspace.newLayer()) {
                layer.rows()
                        .read(
                                row -> {
                                    work.check();
                                    rows.row(row);
                                },
                                work);
                LayerDraft.Written written = rows.finish(layer.title());
                table = written.table();
                // A table that nothing names would not outlive the workspace.
                workspace.apply(List.of(named(layer, written)));
            }
            try {
                free(draft, table, layer);
            } catch (SQLException e) {
                throw new IOException(e);
            }
            Replacement.move(draft, target);
        } finally {
            for (Path left : List.of(draft, scratch.resolve("layer.gpkg-journal"), scratch)) {
                Files.deleteIfExists(left);
            }
        }
        return List.of();
    }

    private static ItemChange named(OutLayer layer, LayerDraft.Written written) {
        UserLayer named =
                new UserLayer(
                        "layer",
                        written.table(),
                        layer.title(),
                        "",
                        layer.datum(),
                        "",
                        layer.attribution(),
                        layer.asOf(),
                        written.fields(),
                        written.features(),
                        written.box(),
                        LayerStyle.fresh(0, null),
                        true,
                        0);
        return new ItemChange(ItemKind.LAYER, named.id(), null, UserLayerText.write(named));
    }

    private static void free(Path draft, String table, OutLayer layer) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + draft.toUri())) {
            c.setAutoCommit(false);
            try (Statement s = c.createStatement()) {
                for (String sql : NO_WORKSPACE) {
                    s.execute(sql);
                }
            }
            ObjectNode said = new ObjectMapper().createObjectNode();
            said.put("attribution", layer.attribution());
            said.put("as_of", layer.asOf());
            said.put("datum", layer.datum().key());
            try (PreparedStatement s =
                    c.prepareStatement(
                            "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type,"
                                    + " metadata) VALUES ('dataset', ?, 'application/json', ?)")) {
                s.setString(1, Said.URI);
                s.setString(2, said.toString());
                s.executeUpdate();
            }
            try (PreparedStatement s =
                    c.prepareStatement(
                            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name,"
                                    + " timestamp, md_file_id) VALUES ('table', ?, ?,"
                                    + " last_insert_rowid())")) {
                s.setString(1, table);
                s.setString(2, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
                s.executeUpdate();
            }
            c.commit();
        }
    }
}
