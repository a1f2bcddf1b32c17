package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.survey.OsmWay.Form;
import org.xianggan.atlas.core.survey.OsmWay.Life;

import java.util.Map;
import java.util.Set;

/// What the tags of a way make it.
///
/// @param direction as in [org.xianggan.atlas.core.survey.OsmWay]
record Kind(Form form, String wayClass, Life life, int direction, boolean highSpeed) {
    /// Keys of which a way bears one at least, if it is of any kind.
    static final Set<String> KEYS =
            Set.of(
                    "highway",
                    "railway",
                    "construction:highway",
                    "proposed:highway",
                    "construction:railway",
                    "proposed:railway");

    private static final Set<String> MAIN =
            Set.of(
                    "motorway",
                    "motorway_link",
                    "trunk",
                    "trunk_link",
                    "primary",
                    "primary_link",
                    "secondary",
                    "secondary_link",
                    "tertiary",
                    "tertiary_link");

    /// A named line may end on one of these; all of them would be most of the map.
    private static final Set<String> MINOR =
            Set.of("unclassified", "residential", "living_street", "road");

    private static final Set<String> RAILS = Set.of("rail", "light_rail", "subway", "narrow_gauge");

    /// What is being built or wished for and does not say what it is to become.
    private static final Set<String> UNSAID = Set.of("", "yes");

    /// Whether it is kept for lines only if it bears a number or a name that is looked for.
    boolean minor() {
        return form == Form.ROAD && MINOR.contains(wayClass);
    }

    /// @return null where no named line runs on such a way
    static @Nullable Kind of(Map<String, String> tags) {
        if ("yes".equals(tags.get("area"))) {
            return null;
        }
        Kind road = of(tags, Form.ROAD, "highway", "road");
        return road != null ? road : of(tags, Form.RAIL, "railway", "rail");
    }

    private static @Nullable Kind of(
            Map<String, String> tags, Form form, String key, String unsaid) {
        String value = tags.getOrDefault(key, "");
        for (Life life : new Life[] {Life.CONSTRUCTION, Life.PROPOSED}) {
            String word = life == Life.CONSTRUCTION ? "construction" : "proposed";
            String prefixed = tags.getOrDefault(word + ":" + key, "");
            if (value.equals(word)) {
                String becomes = prefixed.isEmpty() ? tags.getOrDefault(word, "") : prefixed;
                return made(tags, form, UNSAID.contains(becomes) ? unsaid : becomes, life);
            }
            // Beside a class of today it is what that is to be widened to: the way is there.
            if (value.isEmpty() && !prefixed.isEmpty()) {
                return made(tags, form, UNSAID.contains(prefixed) ? unsaid : prefixed, life);
            }
        }
        return made(tags, form, value, Life.OPEN);
    }

    private static @Nullable Kind made(
            Map<String, String> tags, Form form, String wayClass, Life life) {
        boolean is =
                form == Form.ROAD
                        ? MAIN.contains(wayClass) || MINOR.contains(wayClass)
                        : RAILS.contains(wayClass);
        return is
                ? new Kind(
                        form,
                        wayClass,
                        life,
                        direction(tags, wayClass),
                        form == Form.RAIL && "yes".equals(tags.get("highspeed")))
                : null;
    }

    /// `oneway`, and where it is not said what its readers take for granted:
    /// https://wiki.openstreetmap.org/wiki/Key:oneway#Implied_oneway_restriction
    private static int direction(Map<String, String> tags, String wayClass) {
        return switch (tags.getOrDefault("oneway", "")) {
            case "yes", "true", "1" -> 1;
            case "-1", "reverse" -> -1;
            case "" ->
                    wayClass.equals("motorway") || "roundabout".equals(tags.get("junction"))
                            ? 1
                            : 0;
            default -> 0;
        };
    }
}
