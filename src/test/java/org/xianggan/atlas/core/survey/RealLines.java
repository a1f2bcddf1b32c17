package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines as they are shipped, read without the store that is to read them.
final class RealLines {
    private RealLines() {}

    static List<ShippedLine> all() {
        List<ShippedLine> out = new ArrayList<>();
        try (AtlasFile atlas = ShippedAtlas.open(Messages.chinese());
                Connection db =
                        DriverManager.getConnection(
                                "jdbc:sqlite:"
                                        + Path.of("target", "atlas.gpkg").toAbsolutePath())) {
            Map<String, List<ShippedLine.Piece>> pieces = new HashMap<>();
            read(db, "roads", pieces);
            read(db, "railways", pieces);
            for (Line line : atlas.lines()) {
                if (line.isBuilt() && line.hasCourse()) {
                    out.add(line(line, pieces));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return out;
    }

    static ShippedLine one(String id) {
        return all().stream().filter(l -> l.id().equals(EntityId.of(id))).findFirst().orElseThrow();
    }

    private static ShippedLine line(Line line, Map<String, List<ShippedLine.Piece>> pieces) {
        List<ShippedLine.Section> sections = new ArrayList<>();
        for (Section s : line.sections()) {
            List<ShippedLine.Piece> own = pieces.getOrDefault(line.id() + "/" + s.key(), List.of());
            if (!own.isEmpty()) {
                sections.add(new ShippedLine.Section(s.key(), s.timeline().in(2026).status(), own));
            }
        }
        boolean rail = line.id().toString().startsWith("rail:");
        return new ShippedLine(
                line.id(),
                rail ? OsmWay.Form.RAIL : OsmWay.Form.ROAD,
                line.lineClass(),
                line.ref(),
                line.names(),
                sections);
    }

    private static void read(Connection db, String table, Map<String, List<ShippedLine.Piece>> to)
            throws SQLException {
        try (Statement s = db.createStatement();
                ResultSet r = s.executeQuery("SELECT * FROM " + table + " ORDER BY fid")) {
            while (r.next()) {
                to.computeIfAbsent(
                                r.getString("id") + "/" + r.getString("section"),
                                k -> new ArrayList<>())
                        .add(
                                new ShippedLine.Piece(
                                        AccuracyClass.valueOf(r.getString("accuracy_class")),
                                        r.getBoolean("fade_start"),
                                        r.getBoolean("fade_end"),
                                        points(r.getBytes("geom"))));
            }
        }
    }

    /// A GeoPackage line: header with its envelope, then WKB, little endian both.
    private static double[] points(byte[] geom) {
        ByteBuffer in = ByteBuffer.wrap(geom).order(ByteOrder.LITTLE_ENDIAN);
        int[] envelope = {0, 32, 48, 48, 64};
        in.position(8 + envelope[geom[3] >> 1 & 7] + 5);
        double[] out = new double[2 * in.getInt()];
        for (int i = 0; i < out.length; i++) {
            out[i] = in.getDouble();
        }
        return out;
    }
}
