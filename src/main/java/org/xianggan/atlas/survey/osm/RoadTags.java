package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.WayClass;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a way is to somebody in a car. Service roads are none: yards, car parks and lanes of
/// villages, as many as all others together. Gates and bollards on nodes are not known.
///
/// @param direction 1 where it is travelled as it is drawn only, −1 against it only, 0 both ways
/// @param ref its number as written, or null
record RoadTags(WayClass wayClass, int direction, @Nullable String ref) {
    /// What says who may use it, the most special first: that decides
    /// (<https://wiki.openstreetmap.org/wiki/Key:access>).
    private static final List<String> ACCESS =
            List.of("motorcar", "motor_vehicle", "vehicle", "access");

    private static final Set<String> CLOSED =
            Set.of("no", "private", "agricultural", "forestry", "military", "emergency");

    private static final List<String> ONE_WAY =
            List.of("oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway");

    /// Two-way by turns: nobody can plan with it.
    private static final Set<String> BY_TURNS = Set.of("reversible", "alternating");

    private static final int LONGEST_REF = 40;

    /// @return null where no car may go, or no road is
    static @Nullable RoadTags of(Map<String, String> tags) {
        String highway = tags.getOrDefault("highway", "");
        WayClass wayClass = wayClass(highway);
        if (wayClass == null
                || "yes".equals(tags.get("area"))
                || "ferry".equals(tags.get("route"))
                || CLOSED.contains(first(tags, ACCESS))) {
            return null;
        }
        String oneWay = first(tags, ONE_WAY);
        return BY_TURNS.contains(oneWay)
                ? null
                : new RoadTags(wayClass, direction(tags, highway, oneWay), ref(tags));
    }

    /// The first of the keys that is there; empty where none is.
    private static String first(Map<String, String> tags, List<String> keys) {
        for (String key : keys) {
            String value = tags.get(key);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /// Ramps are of what they lead to: nobody enters an expressway on its ramp.
    private static @Nullable WayClass wayClass(String highway) {
        return switch (highway) {
            case "motorway", "motorway_link" -> WayClass.EXPRESSWAY;
            case "trunk", "trunk_link", "primary", "primary_link" -> WayClass.NATIONAL;
            case "secondary", "secondary_link" -> WayClass.PROVINCIAL;
            case "tertiary", "tertiary_link" -> WayClass.COUNTY;
            case "residential", "living_street" -> WayClass.OTHER;
            case "unclassified", "road" -> WayClass.UNNAMED;
            default -> null;
        };
    }

    /// As [Kind] has it.
    private static int direction(Map<String, String> tags, String highway, String oneWay) {
        return switch (oneWay) {
            case "yes", "true", "1" -> 1;
            case "-1", "reverse" -> -1;
            case "" ->
                    highway.equals("motorway") || "roundabout".equals(tags.get("junction")) ? 1 : 0;
            default -> 0;
        };
    }

    private static @Nullable String ref(Map<String, String> tags) {
        String ref = tags.getOrDefault("ref", "").strip();
        return ref.isEmpty() || ref.length() > LONGEST_REF ? null : ref;
    }
}
