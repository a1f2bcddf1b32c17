package org.xianggan.atlas.core.render;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A row of the layer list: the unit that people switch on and off. Several rows may share a
/// [Layer]; they part it by `subtypes` (the class of a line, the kind of a site), the same words as
/// in [org.xianggan.atlas.core.model.Entity#subtype]. The bundle has `row.<id>`. They stand in the
/// order of a fresh window's list, the uppermost on the map first.
public enum LayerRow {
    SITES_FORMER("sites-former", Section.RED, Layer.SITES, "former_site", "ruin"),
    SITES_MEMORIAL("sites-memorial", Section.RED, Layer.SITES, "memorial"),
    SITES_RESIDENCE("sites-residence", Section.RED, Layer.SITES, "residence"),
    SITES_SCENIC("sites-scenic", Section.RED, Layer.SITES, "scenic"),
    SITES_VILLAGE("sites-village", Section.RED, Layer.SITES, "village"),
    RED_ROUTES("red-routes", Section.RED, Layer.RED_ROUTES),
    HIGH_SPEED("high-speed", Section.TRANSPORT, Layer.RAILWAYS, "high_speed"),
    RAILWAYS(
            "railways",
            Section.TRANSPORT,
            Layer.RAILWAYS,
            "conventional",
            "heavy_haul",
            "intercity",
            "metro",
            "works"),
    EXPRESSWAYS("expressways", Section.TRANSPORT, Layer.ROADS, "expressway"),
    NATIONAL_ROADS("national-roads", Section.TRANSPORT, Layer.ROADS, "national"),
    PROVINCIAL_ROADS("provincial-roads", Section.TRANSPORT, Layer.ROADS, "provincial"),
    OTHER_ROADS("other-roads", Section.TRANSPORT, Layer.ROADS, "county", "other"),
    STATIONS("stations", Section.TRANSPORT, Layer.STATIONS),
    MORE_STATIONS("more-stations", Section.TRANSPORT, Layer.MORE_STATIONS),
    MORE_RAILWAYS("more-railways", Section.TRANSPORT, Layer.MORE_RAILWAYS),
    MORE_ROADS("more-roads", Section.TRANSPORT, Layer.MORE_ROADS),
    BELT("belt", Section.BELT, Layer.BELT),
    SEATS("seats", Section.BASE, Layer.SEATS),
    TOWNSHIPS("townships", Section.BASE, Layer.TOWNSHIPS),
    PLACES("places", Section.BASE, Layer.PLACES),
    PEAKS("peaks", Section.BASE, Layer.PEAKS),
    MORE_PLACES("more-places", Section.BASE, Layer.MORE_PLACES),
    PROVINCES("provinces", Section.BASE, Layer.PROVINCES),
    COUNTIES("counties", Section.BASE, Layer.COUNTIES),
    WATER("water", Section.BASE, Layer.WATER),
    MORE_WATER("more-water", Section.BASE, Layer.MORE_WATER),
    RIVERS("rivers", Section.BASE, Layer.RIVERS),
    MORE_RIVERS("more-rivers", Section.BASE, Layer.MORE_RIVERS),
    RELIEF("relief", Section.BASE, Layer.RELIEF),
    LAND_USE("land-use", Section.BASE, Layer.LAND_USE);

    /// Groups of the layer list; the bundle has `rows.<name in lower case>`.
    public enum Section {
        RED,
        TRANSPORT,
        BELT,
        BASE
    }

    /// Asked for each feature that is drawn.
    private static final Map<Layer, List<LayerRow>> ROWS =
            Arrays.stream(values())
                    .collect(
                            Collectors.groupingBy(
                                    LayerRow::layer,
                                    () -> new EnumMap<>(Layer.class),
                                    Collectors.toUnmodifiableList()));

    private final String id;
    private final Section section;
    private final Layer layer;
    private final Set<String> subtypes;

    LayerRow(String id, Section section, Layer layer, String... subtypes) {
        this.id = id;
        this.section = section;
        this.layer = layer;
        this.subtypes = Set.of(subtypes);
    }

    public String id() {
        return id;
    }

    public Section section() {
        return section;
    }

    public Layer layer() {
        return layer;
    }

    /// Whether a thing of this subtype belongs to the row; a row without subtypes takes its whole
    /// layer.
    public boolean takes(String subtype) {
        return subtypes.isEmpty() || subtypes.contains(subtype);
    }

    /// The row of a thing of this subtype on this layer; empty where the list has none for it.
    public static Optional<LayerRow> of(Layer layer, String subtype) {
        return Arrays.stream(values())
                .filter(r -> r.layer == layer && r.takes(subtype))
                .findFirst();
    }

    /// The rows of a layer.
    public static List<LayerRow> of(Layer layer) {
        return ROWS.getOrDefault(layer, List.of());
    }

    /// What a fresh window shows.
    public static Set<LayerRow> defaults() {
        return EnumSet.allOf(LayerRow.class);
    }
}
