package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Points of the region as a test invents them: every township, town and station of the atlas some
/// way from where that has it, written as mappers do; villages, hamlets and peaks wherever chance
/// puts them, under names that are common there. None of it is true.
final class RegionPoints {
    /// Ids begin here, far from those of ways.
    private static final long FIRST_ID = 40_000_000_000L;

    private static final List<String> STEMS =
            List.of(
                    "新屋", "老屋", "下湾", "上湾", "大塘", "石桥", "黄泥", "竹山", "枫树", "樟树", "白石", "长坡", "江口",
                    "高车", "横冲", "龙井", "油铺", "茶园", "水口", "土桥", "双江", "金竹", "罗家", "李家", "谭家", "周家",
                    "段家", "肖家", "塘下", "坳上", "寨下", "杉木", "田心", "社背", "鹅公", "牛头");
    private static final List<String> TAILS = List.of("", "冲", "坪", "岭下", "坑", "湾", "垄", "背");
    private static final List<String> TOPS = List.of("峰", "岭", "仙", "寨", "尖", "脑", "嶂");

    private final ExtractFile out;
    private final Random random;
    private long id = FIRST_ID;

    private RegionPoints(ExtractFile out, long seed) {
        this.out = out;
        this.random = new Random(seed);
    }

    /// @param times how dense villages and hamlets are
    static void addTo(ExtractFile out, long seed, int times) {
        RegionPoints points = new RegionPoints(out, seed);
        try (AtlasFile atlas = ShippedAtlas.open(Messages.chinese())) {
            atlas.entities(Kind.TOWNSHIP).forEach(points::township);
            atlas.entities(Kind.PLACE).forEach(points::place);
            atlas.entities(Kind.STATION).forEach(points::station);
        }
        points.scatter(60, p -> Map.of("place", "town", "name", p.stem() + p.pick(TAILS) + "镇"));
        points.scatter(
                3_500 * times,
                p -> Map.of("place", "village", "name", p.stem() + p.pick(TAILS) + "村"));
        points.scatter(
                9_000 * times, p -> Map.of("place", "hamlet", "name", p.stem() + p.pick(TAILS)));
        points.scatter(400, RegionPoints::peak);
        points.scatter(
                90, p -> Map.of("railway", "station", "name", p.stem() + p.pick(TAILS) + "站"));
    }

    /// A few are missing, a few there twice, a few outlines.
    private void township(Entity e) {
        EntityId county = e.county();
        LonLat at = e.anchor();
        if (at == null || county == null || random.nextInt(20) == 0) {
            return;
        }
        String zh = e.names().zh();
        boolean bare = random.nextInt(4) == 0;
        Map<String, String> tags = new HashMap<>();
        tags.put("place", zh.endsWith("街道") ? "suburb" : zh.endsWith("镇") ? "town" : "village");
        tags.put("name", bare ? PlaceNames.ofTownship(zh) : zh);
        tags.put("population", String.valueOf(5_000 + random.nextInt(60_000)));
        if (e.names().en() instanceof String en) {
            tags.put("name:en", en);
        }
        LonLat there = near(at, 2_500);
        if (random.nextInt(12) == 0) {
            square(there, tags);
        } else {
            node(there, tags);
        }
        if (random.nextInt(25) == 0) {
            node(near(at, 9_000), tags);
        }
    }

    private void place(Entity e) {
        if (e.anchor() instanceof LonLat at && !"region".equals(e.subtype())) {
            boolean mountain = "mountain".equals(e.subtype());
            node(
                    near(at, 1_500),
                    mountain
                            ? Map.of("natural", "peak", "name", e.names().zh(), "ele", height())
                            : Map.of("place", "town", "name", e.names().zh()));
        }
    }

    private void station(Entity e) {
        if (e.anchor() instanceof LonLat at) {
            node(near(at, 800), Map.of("railway", "station", "name", e.names().zh()));
        }
    }

    private Map<String, String> peak() {
        Map<String, String> tags = new HashMap<>();
        tags.put("natural", "peak");
        tags.put("name", stem() + pick(TOPS));
        if (random.nextInt(4) > 0) {
            tags.put("ele", height());
        }
        return tags;
    }

    private String height() {
        return String.valueOf(300 + random.nextInt(1_700));
    }

    private interface Tags {
        Map<String, String> of(RegionPoints points);
    }

    private void scatter(int count, Tags tags) {
        for (int i = 0; i < count; i++) {
            node(
                    new LonLat(112.4 + 3.4 * random.nextDouble(), 25.3 + 3.6 * random.nextDouble()),
                    tags.of(this));
        }
    }

    private String stem() {
        return pick(STEMS);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LonLat near(LonLat at, double most) {
        return Geodesics.destination(at, 360 * random.nextDouble(), most * random.nextDouble());
    }

    private void node(LonLat at, Map<String, String> tags) {
        out.node(id++, at.lon(), at.lat(), tags);
    }

    private void square(LonLat at, Map<String, String> tags) {
        long first = id;
        double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (double[] c : corners) {
            out.node(id++, at.lon() + c[0] * 0.004, at.lat() + c[1] * 0.004);
        }
        out.way(id++, tags, first, first + 1, first + 2, first + 3, first);
    }
}
