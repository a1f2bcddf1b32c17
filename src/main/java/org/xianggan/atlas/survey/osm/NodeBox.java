package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;

import java.io.IOException;

/// The box of the nodes of a block, for extracts that do not say theirs.
final class NodeBox implements Pass.Reading<NodeBox.Box> {
    private static final double STEPS = 1e7;

    private final Nodes nodes = new Nodes();

    /// Units of 1e-7 degrees; west is greater than east while it is empty.
    static final class Box implements Nodes.Sink {
        private int west = Integer.MAX_VALUE;
        private int south = Integer.MAX_VALUE;
        private int east = Integer.MIN_VALUE;
        private int north = Integer.MIN_VALUE;

        @Override
        public void node(long id, int lon, int lat) {
            west = Math.min(west, lon);
            east = Math.max(east, lon);
            south = Math.min(south, lat);
            north = Math.max(north, lat);
        }

        /// @return null without a node
        @Nullable GeoBox geo() {
            return west > east
                    ? null
                    : new GeoBox(west / STEPS, south / STEPS, east / STEPS, north / STEPS);
        }
    }

    @Override
    public Box read(Block block) throws IOException {
        Box box = new Box();
        nodes.read(block, box);
        return box;
    }
}
