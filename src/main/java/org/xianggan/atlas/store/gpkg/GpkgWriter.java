package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.render.Layer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a GeoPackage of ours (OGC GeoPackage 1.3) into a new file. One transaction; nothing is
/// safe until [#finish] has returned.
public final class GpkgWriter implements AutoCloseable {
    private static final int WGS_84 = 4326;
    private static final double NO_Z = 0;

    private final Connection connection;
    private final Set<StoreTable> tables;
    private final String changedAt;
    private final Map<StoreTable, PreparedStatement> inserts = new EnumMap<>(StoreTable.class);
    private final Map<StoreTable, PreparedStatement> trees = new EnumMap<>(StoreTable.class);
    private final Map<StoreTable, Integer> counts = new EnumMap<>(StoreTable.class);
    private final Map<StoreTable, Envelope> extents = new EnumMap<>(StoreTable.class);
    private final PreparedStatement bandTree;
    private final BandWriter bands = new BandWriter();

    /// An atlas.
    ///
    /// @param changedAt `last_change` of every table, ISO 8601 in UTC with milliseconds
    public GpkgWriter(Path file, String changedAt) throws SQLException {
        this(file, changedAt, StoreTable.ATLAS);
    }

    /// @param tables that the file shall have, `look` and `band` among them
    public GpkgWriter(Path file, String changedAt, Set<StoreTable> tables) throws SQLException {
        this.changedAt = changedAt;
        this.tables = tables;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        try (Statement s = connection.createStatement()) {
            for (String pragma : GpkgSql.PRAGMAS) {
                s.execute(pragma);
            }
        }
        connection.setAutoCommit(false);
        try (Statement s = connection.createStatement()) {
            for (String ddl : GpkgSql.CORE_TABLES) {
                s.execute(ddl);
            }
            for (StoreTable t : tables) {
                s.execute(GpkgSql.create(t));
                if (t.isFeatures()) {
                    s.execute(GpkgSql.createTree(t.table()));
                }
            }
            s.execute(GpkgSql.CREATE_BAND_TREE);
        }
        for (StoreTable t : tables) {
            inserts.put(t, connection.prepareStatement(GpkgSql.insert(t)));
            if (t.isFeatures()) {
                trees.put(t, connection.prepareStatement(GpkgSql.insertTree(t.table())));
            }
        }
        bandTree = connection.prepareStatement(GpkgSql.INSERT_BAND_TREE);
    }

    /// A row of a table without geometry; values in the order of the columns. Returns its number.
    public int row(StoreTable table, @Nullable Object... values) throws SQLException {
        return insert(table, null, values);
    }

    /// A feature; `shape` in EPSG:4326. Returns its fid.
    public int feature(StoreTable table, Geometry shape, @Nullable Object... values)
            throws SQLException {
        int fid = lone(table, shape, values);
        bands.feature(table, fid, values);
        return fid;
    }

    /// A feature whose look is told by [#look] and whose shapes go into a [#stream].
    public int lone(StoreTable table, Geometry shape, @Nullable Object... values)
            throws SQLException {
        int fid = insert(table, shape, values);
        Envelope e = shape.getEnvelopeInternal();
        extents.computeIfAbsent(table, t -> new Envelope()).expandToInclude(e);
        PreparedStatement tree = statement(trees, table);
        tree.setInt(1, fid);
        box(tree, 2, e);
        tree.executeUpdate();
        return fid;
    }

    /// The shape of a feature in one band, EPSG:3857 metres.
    public void band(Layer layer, long fid, int band, Geometry shape) {
        bands.shape(layer, fid, band, shape);
    }

    /// The number of a new look, that of the feature `fid` and of whatever looks like it.
    public int look(Layer layer, int fid) {
        return bands.add(layer, fid);
    }

    /// For a layer of which there is much.
    public BandStream stream(Layer layer) {
        return new BandStream(bands.looks(), (band, pack) -> pack(layer, band, pack));
    }

    private void writeBands() throws SQLException {
        for (BandWriter.Look look : bands.looks()) {
            Envelope e = look.box;
            row(
                    StoreTable.LOOK,
                    look.layer.id(),
                    look.feature,
                    e.getMinX(),
                    e.getMinY(),
                    e.getMaxX(),
                    e.getMaxY());
        }
        for (var of : bands.pieces().entrySet()) {
            for (int band = 0; band < of.getValue().size(); band++) {
                for (List<Packing.Piece> pack : Packing.packs(of.getValue().get(band))) {
                    pack(of.getKey(), band, pack);
                }
            }
        }
    }

    private void pack(Layer layer, int band, List<Packing.Piece> pack) throws SQLException {
        Envelope e = Packing.box(pack);
        int id =
                row(
                        StoreTable.BAND,
                        layer.id(),
                        Bands.zmin(band),
                        pack.size(),
                        e.getMinX(),
                        e.getMinY(),
                        e.getMaxX(),
                        e.getMaxY(),
                        Packing.bytes(pack));
        bandTree.setInt(1, id);
        box(bandTree, 2, e);
        double slice = Bands.slice(layer, band);
        bandTree.setDouble(6, slice - Bands.SLICE / 2);
        bandTree.setDouble(7, slice + Bands.SLICE / 2);
        bandTree.executeUpdate();
    }

    public int count(StoreTable table) {
        return counts.getOrDefault(table, 0);
    }

    /// Writes the zoom bands, registers every table with its titles and its licence, writes indexes
    /// and triggers, commits.
    ///
    /// @param licences text of `gpkg_metadata` for each table
    public void finish(Map<StoreTable, String> licences) throws SQLException {
        writeBands();
        try (Statement s = connection.createStatement()) {
            for (StoreTable t : tables) {
                register(t);
                if (t.isFeatures()) {
                    for (String trigger : GpkgSql.treeTriggers(t.table())) {
                        s.execute(trigger);
                    }
                }
            }
            for (String index : GpkgSql.indexes(tables)) {
                s.execute(index);
            }
        }
        metadata(licences);
        connection.commit();
    }

    private int insert(StoreTable table, @Nullable Geometry shape, @Nullable Object... values)
            throws SQLException {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    table.table() + " has " + table.columns().size() + " columns");
        }
        int fid = counts.merge(table, 1, Integer::sum);
        PreparedStatement insert = statement(inserts, table);
        insert.setInt(1, fid);
        int next = 2;
        if (shape != null) {
            insert.setBytes(next++, GpkgBlob.encode(shape, WGS_84).bytes());
        }
        for (Object value : values) {
            insert.setObject(next++, value instanceof Boolean b ? (b ? 1 : 0) : value);
        }
        insert.executeUpdate();
        return fid;
    }

    private void register(StoreTable table) throws SQLException {
        Envelope e = extents.get(table);
        try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_CONTENTS)) {
            s.setString(1, table.table());
            s.setString(2, table.isFeatures() ? "features" : "attributes");
            s.setString(3, table.table());
            s.setString(4, changedAt);
            s.setObject(5, e == null ? null : e.getMinX());
            s.setObject(6, e == null ? null : e.getMinY());
            s.setObject(7, e == null ? null : e.getMaxX());
            s.setObject(8, e == null ? null : e.getMaxY());
            s.setObject(9, table.isFeatures() ? WGS_84 : null);
            s.executeUpdate();
        }
        if (table.isFeatures()) {
            try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_COLUMN)) {
                s.setString(1, table.table());
                s.setString(2, table.geometryType());
                s.setInt(3, WGS_84);
                s.setInt(4, 0);
                s.setInt(5, 0);
                s.executeUpdate();
            }
            try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_EXTENSION)) {
                s.setString(1, table.table());
                s.executeUpdate();
            }
        }
    }

    private void metadata(Map<StoreTable, String> licences) throws SQLException {
        Map<String, Integer> ids =
                licences.values().stream()
                        .distinct()
                        .sorted()
                        .collect(
                                Collectors.toMap(
                                        text -> text, text -> 0, (a, b) -> a, LinkedHashMap::new));
        int next = 1;
        try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_METADATA)) {
            for (var entry : ids.entrySet()) {
                entry.setValue(next);
                s.setInt(1, next++);
                s.setString(2, entry.getKey());
                s.executeUpdate();
            }
        }
        try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_REFERENCE)) {
            for (var entry : licences.entrySet()) {
                s.setString(1, entry.getKey().table());
                s.setString(2, changedAt);
                s.setObject(3, ids.get(entry.getValue()));
                s.executeUpdate();
            }
        }
    }

    private static void box(PreparedStatement s, int first, Envelope e) throws SQLException {
        s.setDouble(first, e.isNull() ? NO_Z : e.getMinX());
        s.setDouble(first + 1, e.isNull() ? NO_Z : e.getMaxX());
        s.setDouble(first + 2, e.isNull() ? NO_Z : e.getMinY());
        s.setDouble(first + 3, e.isNull() ? NO_Z : e.getMaxY());
    }

    private static PreparedStatement statement(
            Map<StoreTable, PreparedStatement> of, StoreTable table) {
        PreparedStatement s = of.get(table);
        if (s == null) {
            throw new IllegalArgumentException(table.table());
        }
        return s;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
