package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The shapes of areas in the zoom bands, EPSG:3857: rings are simplified each by itself and may
/// cross themselves by half a pixel, which filling does not show. The ring around an area is turned
/// against the clock, holes with it.
final class AreaShape {
    /// Whoever draws a page reads whole shapes: larger ones come in pieces.
    private static final int MOST_POINTS = 800;

    private static final Envelope FRAME = envelope(WebMercator.project(GeoBox.FRAME));

    private AreaShape() {}

    private static Envelope envelope(WorldBox box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }

    /// In the frame of the atlas; null where nothing of it is.
    ///
    /// @param rings as [org.xianggan.atlas.core.survey.GroundAreas#rings] has them
    static @Nullable Polygon of(int[][] rings) {
        List<Coordinate[]> world = new ArrayList<>();
        for (int[] ring : rings) {
            Coordinate[] c = WaterNear.world(ring);
            Envelope box = new Envelope();
            for (Coordinate p : c) {
                box.expandToInclude(p);
            }
            Coordinate[] in = FRAME.contains(box) ? c : RingClip.clip(c, FRAME);
            if (in == null && world.isEmpty()) {
                return null;
            }
            if (in != null) {
                world.add(in);
            }
        }
        return polygon(world);
    }

    private static Polygon polygon(List<Coordinate[]> rings) {
        LinearRing[] all = new LinearRing[rings.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Geodesics.FACTORY.createLinearRing(turned(rings.get(i), i == 0));
        }
        LinearRing[] holes = new LinearRing[all.length - 1];
        System.arraycopy(all, 1, holes, 0, holes.length);
        return Geodesics.FACTORY.createPolygon(all[0], holes);
    }

    private static Coordinate[] turned(Coordinate[] ring, boolean against) {
        if (area(ring) > 0 == against) {
            return ring;
        }
        Coordinate[] out = new Coordinate[ring.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = ring[ring.length - 1 - i];
        }
        return out;
    }

    /// Positive against the clock.
    static double area(Coordinate[] ring) {
        double sum = 0;
        Coordinate o = ring[0];
        for (int i = 1; i < ring.length; i++) {
            sum +=
                    (ring[i - 1].x - o.x) * (ring[i].y - o.y)
                            - (ring[i].x - o.x) * (ring[i - 1].y - o.y);
        }
        return sum / 2;
    }

    /// For a band: null where it is too small to be seen there.
    ///
    /// @param least square metres, EPSG:3857: smaller areas, and holes in them, are left out
    static @Nullable Polygon simplified(Polygon of, double tolerance, double least) {
        if (of.getArea() < least) {
            return null;
        }
        List<Coordinate[]> rings = new ArrayList<>();
        for (int r = 0; r <= of.getNumInteriorRing(); r++) {
            LinearRing ring = r == 0 ? of.getExteriorRing() : of.getInteriorRingN(r - 1);
            Coordinate[] simple = Simplify.chain(ring.getCoordinates(), tolerance);
            if (simple.length >= 4 && (r == 0 || Math.abs(area(simple)) >= least)) {
                rings.add(simple);
            } else if (r == 0) {
                return null;
            }
        }
        return polygon(rings);
    }

    /// In pieces that are not too large, cut along lines of constant x or y.
    static void pieces(Polygon of, Consumer<Polygon> to) {
        if (of.getNumPoints() <= MOST_POINTS) {
            to.accept(of);
            return;
        }
        Envelope box = of.getEnvelopeInternal();
        boolean wide = box.getWidth() >= box.getHeight();
        double line =
                wide ? (box.getMinX() + box.getMaxX()) / 2 : (box.getMinY() + box.getMaxY()) / 2;
        RingClip.Side[] sides =
                wide
                        ? new RingClip.Side[] {RingClip.Side.WEST, RingClip.Side.EAST}
                        : new RingClip.Side[] {RingClip.Side.SOUTH, RingClip.Side.NORTH};
        for (RingClip.Side side : sides) {
            Coordinate[] shell = RingClip.clip(of.getExteriorRing().getCoordinates(), side, line);
            if (shell == null) {
                continue;
            }
            List<Coordinate[]> rings = new ArrayList<>();
            rings.add(shell);
            for (int h = 0; h < of.getNumInteriorRing(); h++) {
                Coordinate[] hole =
                        RingClip.clip(of.getInteriorRingN(h).getCoordinates(), side, line);
                if (hole != null) {
                    rings.add(hole);
                }
            }
            pieces(polygon(rings), to);
        }
    }
}
