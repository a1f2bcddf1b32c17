package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Invented waters of an extract: rivers winding along the shipped ones, their banks with an island
/// here and there, brooks that flow into them, and lakes about where the shipped surfaces are.
final class RegionWaters {
    private static final double FINEST = 15;
    private static final double STEP = 150;
    private static final int WAY = 120;

    private final RegionLand out;
    private final AtlasFile atlas;
    private final Random random;

    RegionWaters(RegionLand out, AtlasFile atlas, long seed) {
        this.out = out;
        this.atlas = atlas;
        this.random = new Random(seed);
    }

    void write() {
        for (MapFeature f : atlas.query(Layer.RIVERS, FINEST, WebMercator.project(GeoBox.FRAME))) {
            int width = f.look() instanceof MapFeature.Stream s ? s.width() : 1;
            if (f.shape() instanceof LineString line && line.getLength() > 2_000) {
                river(line, f.names() == null ? invented() : f.names().shortZh(), width);
            }
        }
        for (MapFeature f : atlas.query(Layer.WATER, FINEST, WebMercator.project(GeoBox.FRAME))) {
            for (int i = 0; i < f.shape().getNumGeometries(); i++) {
                if (f.shape().getGeometryN(i) instanceof Polygon p) {
                    lake(p, f.names() == null ? null : f.names().zh());
                }
            }
        }
    }

    private String invented() {
        String[] first = {"清", "白", "龙", "石", "双", "长", "梅", "桃", "沙", "茶"};
        String[] last = {"溪", "江", "水", "川", "塘河"};
        return first[random.nextInt(first.length)] + last[random.nextInt(last.length)];
    }

    /// Winding: the shorter its bends the smaller they are.
    private Coordinate[] wound(LineString line) {
        double[] phase = random.doubles(8, 0, 2 * Math.PI).toArray();
        int n = Math.max(2, (int) (line.getLength() / STEP));
        LengthIndexedLine along = new LengthIndexedLine(line);
        Coordinate[] c = new Coordinate[n];
        for (int i = 0; i < n; i++) {
            double s = line.getLength() * i / (n - 1);
            double fade = Math.min(1, Math.min(s, line.getLength() - s) / 4_000);
            double aside = 0;
            double[] waves = {23_000, 700, 9_000, 420, 4_100, 330, 1_700, 160};
            for (int k = 0; k < 4; k++) {
                aside += waves[2 * k + 1] * Math.sin(2 * Math.PI * s / waves[2 * k] + phase[k]);
            }
            c[i] = along.extractPoint(s, fade * aside);
        }
        return c;
    }

    private void river(LineString shipped, String name, int width) {
        Coordinate[] c = wound(shipped);
        for (int from = 0; from + 1 < c.length; from += WAY) {
            int to = Math.min(c.length, from + WAY + 1);
            Map<String, String> tags = new LinkedHashMap<>(Map.of("waterway", "river"));
            tags.put("name", from % (2 * WAY) == 0 ? name : name.replaceAll("水$", "水河"));
            if (width == 2) {
                tags.put("width", 40 + 20 * (from / WAY % 4) + " m");
            }
            out.line(tags, Arrays.copyOfRange(c, from, to));
            if (width >= 3) {
                bank(c, from, to, width >= 4 ? 420 : 240);
            }
            brook(c[(from + to) / 2], from);
        }
    }

    /// A closed surface along a stretch, wider downstream; every third has an island.
    private void bank(Coordinate[] c, int from, int to, double most) {
        List<Coordinate> left = new ArrayList<>();
        List<Coordinate> right = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Coordinate a = c[Math.max(0, i - 1)];
            Coordinate b = c[Math.min(c.length - 1, i + 1)];
            double half = most * (0.3 + 0.7 * i / c.length) / 2 * (1 + 0.12 * Math.sin(i * 0.9));
            double nx = -(b.y - a.y) / a.distance(b) * half;
            double ny = (b.x - a.x) / a.distance(b) * half;
            left.add(new Coordinate(c[i].x + nx, c[i].y + ny));
            right.addFirst(new Coordinate(c[i].x - nx, c[i].y - ny));
        }
        left.addAll(right);
        left.add(left.getFirst());
        Map<String, String> tags =
                from % (2 * WAY) == 0
                        ? Map.of("natural", "water", "water", "river")
                        : Map.of("waterway", "riverbank");
        if (from % (3 * WAY) == 0) {
            Coordinate middle = c[(from + to) / 2];
            out.areaWithHole(
                    tags, left.toArray(Coordinate[]::new), out.blob(middle, most / 5, random));
        } else {
            out.area(tags, left.toArray(Coordinate[]::new));
        }
    }

    private void brook(Coordinate mouth, int number) {
        int points = 30 + random.nextInt(90);
        double heading = random.nextDouble() * 2 * Math.PI;
        Coordinate[] c = new Coordinate[points];
        Coordinate at = mouth;
        for (int i = 0; i < points; i++) {
            c[points - 1 - i] = at;
            heading += (random.nextDouble() - 0.5) * 0.9;
            at = new Coordinate(at.x + 140 * Math.cos(heading), at.y + 140 * Math.sin(heading));
        }
        Map<String, String> tags =
                number % (5 * WAY) == 0
                        ? Map.of("waterway", "canal", "width", "12")
                        : Map.of("waterway", "stream");
        out.line(tags, c);
    }

    private void lake(Polygon shipped, @Nullable String name) {
        Geometry rough = shipped.buffer(40);
        if (!(rough instanceof Polygon p)) {
            return;
        }
        Map<String, String> tags = new LinkedHashMap<>(Map.of("natural", "water"));
        if (name != null) {
            tags.put("name", name);
            tags.put("water", "reservoir");
        }
        out.area(tags, out.frayed(p.getExteriorRing().getCoordinates(), 90, 0.22));
    }
}
