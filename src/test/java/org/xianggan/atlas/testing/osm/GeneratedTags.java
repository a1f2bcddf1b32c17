package org.xianggan.atlas.testing.osm;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.SplittableRandom;

/// What the ways of a generated extract are and are called.
final class GeneratedTags {
    private static final String[] SYLLABLES =
            "东 南 西 北 新 大 小 上 下 石 江 山 田 塘 坪 桥 口 岭 溪 湖 安 平 和 永 兴 龙 凤 竹 茶 萍 莲 醴".split(" ");
    private static final String[] MINOR =
            "residential unclassified service track path footway".split(" ");
    private static final String[] COVERS = "forest farmland grass residential orchard".split(" ");

    private GeneratedTags() {}

    /// A line of the lattice.
    ///
    /// @param number from the south or the west
    /// @param eastward whether it runs from west to east
    record Line(String highway, int number, boolean eastward) {
        private static final int[] EVERY = {64, 32, 16, 8, 4};
        private static final String[] CLASSES = {
            "motorway", "trunk", "primary", "secondary", "tertiary"
        };
        private static final String[] LETTERS = {"G", "G", "S", "S", "X"};

        static Line of(int number, boolean eastward) {
            for (int i = 0; i < EVERY.length; i++) {
                if (number % EVERY[i] == 0) {
                    return new Line(CLASSES[i], number, eastward);
                }
            }
            return new Line("", number, eastward);
        }

        boolean always() {
            return !highway.isEmpty();
        }

        boolean twoCarriageways() {
            return highway.equals("motorway");
        }

        Map<String, String> tags(SplittableRandom random) {
            if (highway.isEmpty()) {
                String kind = MINOR[random.nextInt(MINOR.length)];
                return random.nextInt(4) == 0
                        ? Map.of("highway", kind, "name", word(random, 2) + "路")
                        : Map.of("highway", kind);
            }
            String ref = ref();
            return twoCarriageways()
                    ? Map.of(
                            "highway",
                            highway,
                            "ref",
                            ref,
                            "name",
                            name() + "高速",
                            "oneway",
                            "yes",
                            "lanes",
                            "2",
                            "maxspeed",
                            "120",
                            "surface",
                            "asphalt")
                    : Map.of("highway", highway, "ref", ref, "name", name() + "公路");
        }

        private String ref() {
            int i = java.util.Arrays.asList(CLASSES).indexOf(highway);
            return LETTERS[i]
                    + (highway.equals("trunk") ? 1000 : 0)
                    + (2 * number + (eastward ? 0 : 1));
        }

        private String name() {
            return word(new SplittableRandom(2L * number + (eastward ? 1 : 0)), 2);
        }

        /// A railway or a river that keeps to the line.
        @Nullable Map<String, String> besideIt() {
            return switch (number % 128) {
                case 40 ->
                        Map.of(
                                "railway",
                                "rail",
                                "name",
                                name() + "铁路",
                                "electrified",
                                "contact_line",
                                "gauge",
                                "1435");
                case 90 -> Map.of("waterway", "river", "name", name() + "江");
                default -> null;
            };
        }
    }

    static Map<String, String> building(SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 ->
                    Map.of(
                            "building",
                            "apartments",
                            "building:levels",
                            "" + (2 + random.nextInt(30)),
                            "name",
                            word(random, 3) + "小区");
            case 1, 2 ->
                    Map.of(
                            "building",
                            "house",
                            "addr:street",
                            word(random, 2) + "路",
                            "addr:housenumber",
                            "" + random.nextInt(400));
            case 3 -> Map.of("building", "school", "name", word(random, 2) + "小学");
            default -> Map.of("building", "yes");
        };
    }

    static Map<String, String> cover(SplittableRandom random) {
        return random.nextInt(5) == 0
                ? Map.of("natural", "water", "name", word(random, 2) + "水库")
                : Map.of("landuse", COVERS[random.nextInt(COVERS.length)]);
    }

    static Map<String, String> shop(SplittableRandom random) {
        return Map.of("shop", "convenience", "name", word(random, 3) + "商店");
    }

    private static String word(SplittableRandom random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
