package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.store.gpkg.GpkgSql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The R-tree of a layer.
final class Tree {
    private Tree() {}

    static void fill(Connection connection, String table, Shapes shapes) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(GpkgSql.insertTree(table))) {
            for (int feature = 1; feature <= shapes.count(); feature++) {
                if (shapes.isPlaced(feature)) {
                    s.setInt(1, feature);
                    for (int side = 0; side < 4; side++) {
                        s.setDouble(side + 2, shapes.side(feature, side));
                    }
                    s.executeUpdate();
                }
            }
        }
    }
}
