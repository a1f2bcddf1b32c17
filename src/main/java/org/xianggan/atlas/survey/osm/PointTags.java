package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.OsmPoint.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the tags of a node or of a closed way make it, where a map shows it as a point: only what
/// bears a name. One thing may be two, a village that is a sight.
final class PointTags {
    /// Keys of which a node bears one at least, if it is any.
    static final Set<String> KEYS = Set.of("place", "natural", "railway", "tourism", "historic");

    /// The same of a closed way; peaks have no outline.
    static final Set<String> AREA_KEYS = Set.of("place", "railway", "tourism", "historic");

    private static final Set<String> PLACES =
            Set.of(
                    "city",
                    "town",
                    "village",
                    "hamlet",
                    "suburb",
                    "quarter",
                    "neighbourhood",
                    "isolated_dwelling");

    private static final Set<String> STATIONS = Set.of("station", "halt");

    /// Stops of towns' own railways and of those for pleasure: no train of the atlas stops there.
    private static final Set<String> OTHER_STATIONS =
            Set.of("subway", "light_rail", "monorail", "funicular", "miniature");

    private static final Set<String> SIGHTS =
            Set.of("museum", "gallery", "attraction", "viewpoint", "theme_park");

    /// The first is the one that is shown.
    private static final List<String> NAME_KEYS =
            List.of(
                    "name:zh-Hans",
                    "name:zh",
                    "name",
                    "official_name",
                    "short_name",
                    "alt_name",
                    "old_name",
                    "name:zh-Hant",
                    "name:en");

    private static final Pattern METRES = Pattern.compile("(-?\\d{1,4}(?:\\.\\d{1,3})?) ?m?");
    private static final Pattern PEOPLE = Pattern.compile("\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2}");
    private static final double HIGHEST = 8_850;
    private static final double LOWEST = -450;

    private PointTags() {}

    /// @param lon, lat WGS-84 degrees
    static List<OsmPoint> points(
            OsmPoint.Source source, long id, Map<String, String> tags, double lon, double lat) {
        List<OsmPoint> out = new ArrayList<>(1);
        List<String> names = null;
        for (Kind kind : Kind.values()) {
            String value = value(kind, tags);
            if (value == null) {
                continue;
            }
            names = names == null ? names(tags) : names;
            if (!names.isEmpty()) {
                out.add(
                        new OsmPoint(
                                source,
                                id,
                                kind,
                                value,
                                names,
                                first(tags, "name:zh-Hans", "name:zh"),
                                first(tags, "name:en"),
                                kind == Kind.PEAK ? metres(tags.get("ele")) : null,
                                kind == Kind.PLACE ? people(tags.get("population")) : null,
                                lon,
                                lat));
            }
        }
        return out;
    }

    /// Which kinds the tags make it; none without a name.
    static List<Kind> kinds(Map<String, String> tags) {
        return names(tags).isEmpty()
                ? List.of()
                : Arrays.stream(Kind.values()).filter(k -> value(k, tags) != null).toList();
    }

    /// @return the value that makes it one of that kind, null where nothing does
    private static @Nullable String value(Kind kind, Map<String, String> tags) {
        return switch (kind) {
            case PLACE -> in(PLACES, tags.get("place"));
            case PEAK -> in(Set.of("peak"), tags.get("natural"));
            case STATION -> isOther(tags) ? null : in(STATIONS, tags.get("railway"));
            case SIGHT -> sight(tags);
        };
    }

    private static @Nullable String in(Set<String> wanted, @Nullable String value) {
        return value != null && wanted.contains(value) ? value : null;
    }

    private static boolean isOther(Map<String, String> tags) {
        return OTHER_STATIONS.contains(tags.getOrDefault("station", ""))
                || "yes".equals(tags.get("subway"));
    }

    private static @Nullable String sight(Map<String, String> tags) {
        String tourism = in(SIGHTS, tags.get("tourism"));
        if (tourism != null) {
            return tourism;
        }
        String historic = tags.getOrDefault("historic", "");
        return historic.isEmpty() || historic.equals("no") ? null : historic;
    }

    private static List<String> names(Map<String, String> tags) {
        Set<String> all = new LinkedHashSet<>();
        for (String key : NAME_KEYS) {
            for (String one : tags.getOrDefault(key, "").split("[;；]")) {
                if (!one.isBlank()) {
                    all.add(one.strip());
                }
            }
        }
        return List.copyOf(all);
    }

    private static @Nullable String first(Map<String, String> tags, String... keys) {
        for (String key : keys) {
            String value = tags.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /// `1234`, `1234.5`, `1234 m`; whoever writes `1,234` may mean either, and gets nothing.
    static @Nullable Double metres(@Nullable String text) {
        Matcher m = METRES.matcher(text == null ? "" : text.strip());
        if (!m.matches()) {
            return null;
        }
        double metres = Double.parseDouble(m.group(1));
        return metres < LOWEST || metres > HIGHEST ? null : metres;
    }

    /// Whole people, with or without commas between thousands.
    static @Nullable Long people(@Nullable String text) {
        String plain = text == null ? "" : text.strip();
        return PEOPLE.matcher(plain).matches() ? Long.valueOf(plain.replace(",", "")) : null;
    }
}
