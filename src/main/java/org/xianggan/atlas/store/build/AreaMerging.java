package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.store.gpkg.Bands;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Areas of one class in one coarse zoom band: neighbours that come one after another and lie
/// within two pixels grow together, and what is too small alone may be seen with them.
final class AreaMerging {
    /// Takes what has grown together.
    interface Sink {
        void area(Polygon shape) throws SQLException;
    }

    private static final int MOST = 256;
    private static final int MOST_GROWING = 8;

    /// Square pixels below which an area counts for nothing.
    private static final double LEAST = 0.7;

    /// Corners stay corners: they are simplified away in any case.
    private static final BufferParameters ROUGH =
            new BufferParameters(1, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 2);

    private final double pixel;
    private final double tolerance;
    private final double least;
    private final Sink to;
    private List<Polygon> open = new ArrayList<>();

    /// What grows together on other processors, in order.
    private final Deque<CompletableFuture<List<Polygon>>> growing = new ArrayDeque<>();

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
                grow();
            }
        }
    }

    /// However fast that goes, what comes out comes in the same order, and after as many others.
    private void grow() throws SQLException {
        List<Polygon> together = open;
        open = new ArrayList<>();
        growing.add(CompletableFuture.supplyAsync(() -> grown(together)));
        if (growing.size() > MOST_GROWING) {
            give();
        }
    }

    private void give() throws SQLException {
        for (Polygon p : growing.removeFirst().join()) {
            to.area(p);
        }
    }

    /// Gives out what is there.
    void finish() throws SQLException {
        grow();
        while (!growing.isEmpty()) {
            give();
        }
    }

    private List<Polygon> grown(List<Polygon> together) {
        Geometry merged = merged(together);
        List<Polygon> parts = new ArrayList<>();
        if (merged == null) {
            parts.addAll(together);
        } else {
            PolygonExtracter.getPolygons(merged, parts);
        }
        List<Polygon> out = new ArrayList<>();
        for (Polygon p : parts) {
            Polygon simple = p.isEmpty() ? null : AreaShape.simplified(p, tolerance, least);
            if (simple != null) {
                out.add(simple);
            }
        }
        return out;
    }

    /// @return null where it cannot be computed: they stay as they are then
    private @Nullable Geometry merged(List<Polygon> together) {
        try {
            // One buffer around all of them is the union of theirs, in a third of the time.
            Geometry all = Geodesics.FACTORY.createMultiPolygon(together.toArray(Polygon[]::new));
            return BufferOp.bufferOp(BufferOp.bufferOp(all, pixel, ROUGH), -pixel, ROUGH);
        } catch (TopologyException | IllegalArgumentException e) {
            return null;
        }
    }
}
