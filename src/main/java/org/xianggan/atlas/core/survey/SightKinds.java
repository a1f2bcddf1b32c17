package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.survey.SiteOffer.Reason;

import java.util.Map;
import java.util.Set;

/// Whether a site of the atlas can be what OpenStreetMap calls a thing.
final class SightKinds {
    /// Says hardly more than that people go there, or that it is old.
    private static final Set<String> OPEN =
            Set.of("attraction", "yes", "building", "heritage", "monastery", "temple", "church");

    private static final Map<String, Set<String>> SAME =
            Map.of(
                    "former_site",
                    Set.of("ruins", "archaeological_site", "house", "manor", "battlefield"),
                    "ruin",
                    Set.of("ruins", "archaeological_site", "battlefield", "tomb", "fort"),
                    "memorial",
                    Set.of("museum", "memorial", "monument", "tomb", "cemetery"),
                    "residence",
                    Set.of("house", "manor", "museum"),
                    "scenic",
                    Set.of(
                            "theme_park",
                            "zoo",
                            "aquarium",
                            "park",
                            "nature_reserve",
                            "protected_area",
                            "viewpoint",
                            "peak",
                            "garden"),
                    "village",
                    Set.of("village", "hamlet", "city_gate"));

    /// What the kinds may well be, though another word would be the plain one: a former site with a
    /// museum in it, a hill with a memorial.
    private static final Map<String, Set<String>> MAYBE =
            Map.of(
                    "former_site",
                    Set.of("museum", "memorial", "monument", "tomb"),
                    "ruin",
                    Set.of("memorial", "monument", "museum"),
                    "memorial",
                    Set.of("park", "artwork", "gallery", "archaeological_site"),
                    "residence",
                    Set.of("memorial", "monument", "archaeological_site", "ruins"),
                    "scenic",
                    Set.of("camp_site", "picnic_site", "castle", "fort"),
                    "village",
                    Set.of("theme_park", "archaeological_site", "house"));

    private SightKinds() {}

    /// [Reason#KIND_SAME], [Reason#KIND_OPEN] or [Reason#KIND_OTHER].
    static Reason of(String kind, String value) {
        if (SAME.getOrDefault(kind, Set.of()).contains(value)) {
            return Reason.KIND_SAME;
        }
        return OPEN.contains(value) || MAYBE.getOrDefault(kind, Set.of()).contains(value)
                ? Reason.KIND_OPEN
                : Reason.KIND_OTHER;
    }
}
