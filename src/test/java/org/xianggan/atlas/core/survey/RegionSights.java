package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.ShippedSites;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Sights of the region as a test invents them: most sites of the atlas some way from where that
/// has them, under the names that mappers might give them, some twice, some as another kind; others
/// of
/// their own. None of it is true.
public final class RegionSights {
    /// Ids begin here, far from those of ways and places.
    private static final long FIRST_ID = 50_000_000_000L;

    private static final Map<String, List<Map<String, String>>> TAGS =
            Map.of(
                    "former_site",
                    List.of(
                            Map.of("historic", "ruins"),
                            Map.of("historic", "house"),
                            Map.of("tourism", "attraction")),
                    "ruin",
                    List.of(Map.of("historic", "archaeological_site")),
                    "memorial",
                    List.of(Map.of("tourism", "museum"), Map.of("historic", "memorial")),
                    "residence",
                    List.of(Map.of("historic", "house"), Map.of("tourism", "museum")),
                    "scenic",
                    List.of(Map.of("tourism", "attraction"), Map.of("tourism", "viewpoint")),
                    "village",
                    List.of(Map.of("tourism", "attraction")));

    private static final List<String> OTHERS =
            List.of("革命烈士纪念碑", "观音阁", "文峰塔", "万寿宫", "古樟", "瀑布", "李氏宗祠", "红军桥");

    private final ExtractFile out;
    private final Random random;
    private long id = FIRST_ID;

    private RegionSights(ExtractFile out, long seed) {
        this.out = out;
        this.random = new Random(seed);
    }

    public static void addTo(ExtractFile out, AtlasFile atlas, long seed) {
        RegionSights sights = new RegionSights(out, seed);
        List<ShippedSite> sites = ShippedSites.of(atlas);
        sites.forEach(sights::site);
        for (int i = 0; i < sites.size(); i++) {
            LonLat at = sites.get(i).at();
            if (at != null) {
                sights.node(
                        sights.near(at, 8_000),
                        Map.of("historic", "memorial"),
                        OTHERS.get(i % OTHERS.size()));
            }
        }
    }

    private void site(ShippedSite site) {
        LonLat at = site.at();
        if (at == null || random.nextInt(4) == 0) {
            return;
        }
        List<Map<String, String>> tags = TAGS.getOrDefault(site.kind(), List.of());
        boolean other = random.nextInt(12) == 0;
        Map<String, String> kind =
                other ? Map.of("tourism", "gallery") : tags.get(random.nextInt(tags.size()));
        LonLat there = near(at, 1.3 * site.metres());
        String name = called(site.names().zh());
        if (random.nextInt(3) == 0) {
            square(there, kind, name);
        } else {
            node(there, kind, name);
        }
        if (random.nextInt(10) == 0) {
            node(near(there, 100), kind, name);
        }
        if (random.nextInt(10) == 0) {
            node(near(at, 2 * site.metres()), kind, name);
        }
    }

    private String called(String zh) {
        return switch (random.nextInt(8)) {
            case 0 -> zh.replace("旧址", "舊址").replace("纪念馆", "紀念館").replace("（", "(");
            case 1 -> zh.replaceAll("旧址|景区|故居$", "");
            case 2 -> zh.replaceAll("（.*", "");
            default -> zh;
        };
    }

    private LonLat near(LonLat at, double most) {
        return Geodesics.destination(at, 360 * random.nextDouble(), most * random.nextDouble());
    }

    private static Map<String, String> named(Map<String, String> kind, String name) {
        Map<String, String> tags = new HashMap<>(kind);
        tags.put("name", name);
        return tags;
    }

    private void node(LonLat at, Map<String, String> kind, String name) {
        out.node(id++, at.lon(), at.lat(), named(kind, name));
    }

    private void square(LonLat at, Map<String, String> kind, String name) {
        long first = id;
        double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (double[] c : corners) {
            out.node(id++, at.lon() + c[0] * 0.0003, at.lat() + c[1] * 0.0003);
        }
        out.way(id++, named(kind, name), first, first + 1, first + 2, first + 3, first);
    }
}
