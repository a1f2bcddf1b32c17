package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.store.gpkg.GpkgSql;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/// Makes the R-tree of a whole layer at once: its boxes along a Hilbert curve, packed into full
/// nodes from the leaves up, and the nodes written as SQLite's R-tree module keeps them
/// (<https://www.sqlite.org/rtree.html>, “Shadow Tables”, and the head of its `rtree.c`). To insert
/// one box after the other would take as long as all the rest of an import.
final class Tree {
    private static final int ROOT = 1;
    private static final int HEAD = 4;
    private static final int CELL = 24;
    private static final int SIDES = 4;
    private static final int CURVE_SIDE = 1 << 16;

    /// Nodes of one level, or the features below the lowest.
    ///
    /// @param ids of features or nodes
    /// @param boxes west, east, south, north of each
    private record Level(int[] ids, float[] boxes) {
        int size() {
            return ids.length;
        }
    }

    private final Connection connection;
    private final String name;
    private final Shapes shapes;
    private final int nodeSize;
    private final int fullNode;
    private int lastNode = ROOT;

    private Tree(Connection connection, String name, Shapes shapes) throws SQLException {
        this.connection = connection;
        this.name = name;
        this.shapes = shapes;
        try (Statement s = connection.createStatement();
                ResultSet row = s.executeQuery("SELECT length(data) FROM " + name + "_node")) {
            nodeSize = row.getInt(1);
        }
        fullNode = (nodeSize - HEAD) / CELL;
    }

    static void fill(Connection connection, String table, Shapes shapes) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(GpkgSql.createTree(table));
        }
        if (shapes.placed() > 0) {
            new Tree(connection, WorkspaceSql.treeOf(table), shapes).fill();
        }
    }

    private void fill() throws SQLException {
        Level below = features();
        int depth = 0;
        while (below.size() > fullNode) {
            below = level(below, depth == 0);
            depth++;
        }
        int[] root = new int[below.size()];
        Arrays.fill(root, ROOT);
        belong(below.ids, root, depth == 0);
        try (PreparedStatement s =
                connection.prepareStatement(
                        "UPDATE " + name + "_node SET data = ? WHERE nodeno = " + ROOT)) {
            s.setBytes(1, node(below, 0, below.size(), depth));
            s.executeUpdate();
        }
    }

    /// The features with a box, those near each other in a row.
    private Level features() {
        long[] order = new long[shapes.placed()];
        float[] world = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int f = 1; f <= shapes.count(); f++) {
            if (shapes.isPlaced(f)) {
                for (int side = 0; side < SIDES; side++) {
                    world[side] = wider(world[side], shapes.side(f, side), side);
                }
            }
        }
        int next = 0;
        for (int f = 1; f <= shapes.count(); f++) {
            if (shapes.isPlaced(f)) {
                int x = cell(shapes.side(f, 0), shapes.side(f, 1), world[0], world[1]);
                int y = cell(shapes.side(f, 2), shapes.side(f, 3), world[2], world[3]);
                order[next++] = alongCurve(x, y) << 31 | f;
            }
        }
        Arrays.sort(order);
        int[] ids = new int[order.length];
        float[] boxes = new float[order.length * SIDES];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (int) (order[i] & Integer.MAX_VALUE);
            for (int side = 0; side < SIDES; side++) {
                boxes[i * SIDES + side] = shapes.side(ids[i], side);
            }
        }
        return new Level(ids, boxes);
    }

    private static float wider(float a, float b, int side) {
        return side % 2 == 0 ? Math.min(a, b) : Math.max(a, b);
    }

    /// Where the middle of an interval lies between two ends, in cells of the curve.
    private static int cell(float low, float high, float from, float to) {
        double middle = (low + (double) high) / 2;
        double share = to > from ? (middle - from) / ((double) to - from) : 0;
        return Math.clamp((int) (share * CURVE_SIDE), 0, CURVE_SIDE - 1);
    }

    /// How far along the Hilbert curve a cell lies.
    private static long alongCurve(int cellX, int cellY) {
        int x = cellX;
        int y = cellY;
        long d = 0;
        for (int s = CURVE_SIDE / 2; s > 0; s /= 2) {
            int rx = (x & s) > 0 ? 1 : 0;
            int ry = (y & s) > 0 ? 1 : 0;
            d += (long) s * s * ((3 * rx) ^ ry);
            if (ry == 0) {
                if (rx == 1) {
                    x = CURVE_SIDE - 1 - x;
                    y = CURVE_SIDE - 1 - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return d;
    }

    /// Writes the nodes above `below`.
    private Level level(Level below, boolean leaves) throws SQLException {
        int n = (below.size() + fullNode - 1) / fullNode;
        int[] ids = new int[n];
        float[] boxes = new float[n * SIDES];
        int[] owner = new int[below.size()];
        try (PreparedStatement s =
                connection.prepareStatement("INSERT INTO " + name + "_node VALUES (?,?)")) {
            for (int i = 0; i < n; i++) {
                // All nodes as full as each other: none is left with a single cell.
                int from = (int) ((long) below.size() * i / n);
                int to = (int) ((long) below.size() * (i + 1) / n);
                ids[i] = ++lastNode;
                Arrays.fill(owner, from, to, ids[i]);
                System.arraycopy(below.boxes, from * SIDES, boxes, i * SIDES, SIDES);
                for (int k = from + 1; k < to; k++) {
                    for (int side = 0; side < SIDES; side++) {
                        boxes[i * SIDES + side] =
                                wider(boxes[i * SIDES + side], below.boxes[k * SIDES + side], side);
                    }
                }
                s.setInt(1, ids[i]);
                s.setBytes(2, node(below, from, to, 0));
                s.executeUpdate();
            }
        }
        belong(below.ids, owner, leaves);
        return new Level(ids, boxes);
    }

    private byte[] node(Level below, int from, int to, int depth) {
        ByteBuffer node = ByteBuffer.allocate(nodeSize);
        node.putShort((short) depth).putShort((short) (to - from));
        for (int i = from; i < to; i++) {
            node.putLong(below.ids[i]);
            for (int side = 0; side < SIDES; side++) {
                node.putFloat(below.boxes[i * SIDES + side]);
            }
        }
        return node.array();
    }

    /// Writes in which node each feature, or each node, lies.
    private void belong(int[] ids, int[] owner, boolean features) throws SQLException {
        long[] order = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            order[i] = (long) ids[i] << 32 | owner[i];
        }
        // A table grows fastest at its end.
        Arrays.sort(order);
        try (PreparedStatement s =
                connection.prepareStatement(
                        "INSERT INTO "
                                + name
                                + (features ? "_rowid" : "_parent")
                                + " VALUES (?,?)")) {
            for (long pair : order) {
                s.setLong(1, pair >> 32);
                s.setLong(2, pair & Integer.MAX_VALUE);
                s.executeUpdate();
            }
        }
    }
}
