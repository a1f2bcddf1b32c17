package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.xianggan.atlas.store.gpkg.Bands;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Areas of one class in one coarse zoom band: neighbours that come one after another and lie
/// within two pixels grow together, and what is too small alone may be seen with them.
final class AreaMerging {
    /// Takes what has grown together.
    interface Sink {
        void area(Polygon shape) throws SQLException;
    }

    private static final int MOST = 256;

    /// Square pixels below which an area counts for nothing.
    private static final double LEAST = 0.7;

    /// Corners stay corners: they are simplified away in any case.
    private static final BufferParameters ROUGH =
            new BufferParameters(1, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 2);

    private final double pixel;
    private final double tolerance;
    private final double least;
    private final Sink to;
    private final List<Polygon> open = new ArrayList<>();

    /// @param leastPixels smaller areas are left out in the end
    AreaMerging(int band, double leastPixels, Sink to) {
        this.pixel = Bands.pixel(band);
        this.tolerance = Bands.tolerance(band);
        this.least = leastPixels * pixel * pixel;
        this.to = to;
    }

    void add(Polygon shape) throws SQLException {
        Polygon simple = AreaShape.simplified(shape, tolerance, LEAST * pixel * pixel);
        if (simple != null) {
            open.add(simple);
            if (open.size() == MOST) {
                finish();
            }
        }
    }

    /// Gives out what is there.
    void finish() throws SQLException {
        Geometry merged = merged();
        List<Polygon> out = new ArrayList<>();
        if (merged == null) {
            out.addAll(open);
        } else {
            for (int i = 0; i < merged.getNumGeometries(); i++) {
                if (merged.getGeometryN(i) instanceof Polygon p && !p.isEmpty()) {
                    out.add(p);
                }
            }
        }
        open.clear();
        for (Polygon p : out) {
            Polygon simple = AreaShape.simplified(p, tolerance, least);
            if (simple != null) {
                to.area(simple);
            }
        }
    }

    /// @return null where it cannot be computed: they stay as they are then
    private @Nullable Geometry merged() {
        List<Geometry> grown = new ArrayList<>();
        try {
            for (Polygon p : open) {
                grown.add(BufferOp.bufferOp(p, pixel, ROUGH));
            }
            Geometry union = UnaryUnionOp.union(grown);
            return union == null ? null : BufferOp.bufferOp(union, -pixel, ROUGH);
        } catch (TopologyException | IllegalArgumentException e) {
            return null;
        }
    }
}
