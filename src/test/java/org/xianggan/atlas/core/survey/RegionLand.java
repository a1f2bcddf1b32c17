package org.xianggan.atlas.core.survey;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Puts invented waters and land use into an extract; shapes come in EPSG:3857 metres.
final class RegionLand {
    /// Far from the ids of lines and of a generated extract.
    private static final long FIRST_ID = 30_000_000_000L;

    private final ExtractFile out;
    private long node = FIRST_ID;
    private long way = FIRST_ID;
    private long relation = FIRST_ID;

    private RegionLand(ExtractFile out) {
        this.out = out;
    }

    static void addTo(ExtractFile extract, long seed) {
        RegionLand land = new RegionLand(extract);
        try (AtlasFile atlas = ShippedAtlas.open(Messages.chinese())) {
            new RegionWaters(land, atlas, seed).write();
            new RegionCover(land, atlas, seed + 1).write();
        }
    }

    void line(Map<String, String> tags, Coordinate[] c) {
        out.way(++way, tags, nodes(c, c.length));
    }

    void area(Map<String, String> tags, Coordinate[] ring) {
        out.way(++way, tags, closed(ring));
    }

    /// A multipolygon: the ring in two ways, the hole in one.
    void areaWithHole(Map<String, String> tags, Coordinate[] ring, Coordinate[] hole) {
        long[] all = closed(ring);
        int half = all.length / 2;
        long first = ++way;
        out.way(first, Map.of(), Arrays.copyOfRange(all, 0, half + 1));
        out.way(++way, Map.of(), Arrays.copyOfRange(all, half, all.length));
        out.way(++way, Map.of(), closed(hole));
        Map<String, String> area = new HashMap<>(tags);
        area.put("type", "multipolygon");
        out.relation(++relation, area, way, first, first + 1);
    }

    private long[] closed(Coordinate[] ring) {
        long[] open = nodes(ring, ring.length - 1);
        long[] ids = Arrays.copyOf(open, ring.length);
        ids[ring.length - 1] = ids[0];
        return ids;
    }

    private long[] nodes(Coordinate[] c, int count) {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = ++node;
            out.node(node, WebMercator.lon(c[i].x), WebMercator.lat(c[i].y));
        }
        return ids;
    }

    /// A round patch with a frayed edge.
    Coordinate[] blob(Coordinate middle, double radius, Random random) {
        int corners = 7 + random.nextInt(5);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double a = 2 * Math.PI * i / corners;
            double r = radius * (0.65 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(middle.x + r * Math.cos(a), middle.y + r * Math.sin(a));
        }
        ring[corners] = ring[0];
        return frayed(ring, radius / 6, 0.2);
    }

    /// Sides longer than `least` are broken in their middle, which is moved aside by a part of
    /// their length; the same side always by the same.
    Coordinate[] frayed(Coordinate[] ring, double least, double by) {
        List<Coordinate> out = new ArrayList<>();
        for (int i = 1; i < ring.length; i++) {
            out.add(ring[i - 1]);
            fray(ring[i - 1], ring[i], least, by, out);
        }
        out.add(ring[0]);
        return out.toArray(Coordinate[]::new);
    }

    private static void fray(
            Coordinate a, Coordinate b, double least, double by, List<Coordinate> out) {
        double length = a.distance(b);
        if (length < least) {
            return;
        }
        double dice =
                new Random(Double.hashCode(a.x + b.x) * 31L + Double.hashCode(a.y + b.y))
                        .nextDouble();
        double aside = by * (2 * dice - 1);
        Coordinate middle =
                new Coordinate(
                        (a.x + b.x) / 2 - aside * (b.y - a.y),
                        (a.y + b.y) / 2 + aside * (b.x - a.x));
        fray(a, middle, least, by, out);
        out.add(middle);
        fray(middle, b, least, by, out);
    }
}
