package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the tags of a way or a relation make it on the ground.
final class GroundTags {
    /// Keys of which it bears one at least, if it is anything.
    static final Set<String> KEYS = Set.of("waterway", "natural", "landuse");

    private static final Set<String> RUNNING =
            Set.of("river", "canal", "stream", "oxbow", "ditch", "drain", "rapids");

    /// Metres; other units, ranges and guesses in words are not taken:
    /// https://wiki.openstreetmap.org/wiki/Key:width
    private static final Pattern METRES = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,3}))?(?: ?m)?");

    private static final int WIDEST = 5000;

    private GroundTags() {}

    /// What a line is; null where it is no course of water, or one under ground.
    static @Nullable WaterRank line(Map<String, String> tags) {
        boolean hidden = !tags.getOrDefault("tunnel", "no").equals("no");
        return hidden || "yes".equals(tags.get("area"))
                ? null
                : WaterRank.of(tags.getOrDefault("waterway", ""));
    }

    /// What a closed way or a multipolygon is; null where it is nothing that is drawn.
    static @Nullable GroundClass area(Map<String, String> tags) {
        String waterway = tags.getOrDefault("waterway", "");
        if (waterway.equals("riverbank")
                || "yes".equals(tags.get("area")) && WaterRank.of(waterway) != null) {
            return GroundClass.RIVERBANK;
        }
        GroundClass natural =
                switch (tags.getOrDefault("natural", "")) {
                    case "water" ->
                            RUNNING.contains(tags.getOrDefault("water", ""))
                                    ? GroundClass.RIVERBANK
                                    : GroundClass.LAKE;
                    case "wood" -> GroundClass.WOOD;
                    case "wetland" -> GroundClass.WETLAND;
                    default -> null;
                };
        return natural != null ? natural : landuse(tags.getOrDefault("landuse", ""));
    }

    private static @Nullable GroundClass landuse(String value) {
        return switch (value) {
            case "reservoir", "basin", "aquaculture" -> GroundClass.LAKE;
            case "forest" -> GroundClass.WOOD;
            case "residential", "commercial", "retail", "industrial" -> GroundClass.BUILT_UP;
            case "orchard", "vineyard", "plant_nursery" -> GroundClass.ORCHARD;
            case "farmland" -> GroundClass.FIELD;
            default -> null;
        };
    }

    /// `width` in whole metres, one at least; 0 where it does not say.
    static int metres(Map<String, String> tags) {
        Matcher m = METRES.matcher(tags.getOrDefault("width", ""));
        if (!m.matches()) {
            return 0;
        }
        String tenths = m.group(2);
        double metres = Double.parseDouble(m.group(1) + "." + (tenths == null ? "0" : tenths));
        return metres <= 0 || metres > WIDEST ? 0 : (int) Math.max(1, Math.round(metres));
    }

    /// The Chinese name, else the name.
    static @Nullable String name(Map<String, String> tags) {
        String zh = tags.getOrDefault("name:zh", "").strip();
        String name = zh.isEmpty() ? tags.getOrDefault("name", "").strip() : zh;
        return name.isEmpty() ? null : name;
    }
}
