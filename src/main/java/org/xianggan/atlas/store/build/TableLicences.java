package org.xianggan.atlas.store.build;

import org.xianggan.atlas.store.gpkg.StoreTable;

import java.util.List;
import java.util.stream.Collectors;

/// Which licences hold for a table: those of the files that it is made from.
final class TableLicences {
    private TableLicences() {}

    static String of(StoreTable table, Manifest manifest) {
        List<String> from = folders(table);
        String licences =
                manifest.files().stream()
                        .filter(e -> from.stream().anyMatch(e.path()::startsWith))
                        .map(
                                e -> {
                                    String licence = String.valueOf(e.text("licence"));
                                    String attribution = e.text("attribution");
                                    return attribution == null
                                            ? licence
                                            : licence + ", " + attribution;
                                })
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; "));
        return licences.isEmpty() ? "see table manifest" : licences;
    }

    private static List<String> folders(StoreTable table) {
        return switch (table) {
            case COUNTIES, BOUNDARIES, AREA_NAMES, SEATS -> List.of("counties/");
            case TOWNSHIPS -> List.of("townships/");
            case PLACES -> List.of("places/");
            case ROADS -> List.of("roads/");
            case RAILWAYS, STATIONS, LINE_STATION -> List.of("rails/");
            case RIVERS, WATER -> List.of("rivers/");
            case SITES, SIGHT, SIGHT_THEME, SIGHT_OPENING -> List.of("sites/");
            case VISITING, NIGHT, PUBLISHED -> List.of("routes/");
            case RED_ROUTES, STOP -> List.of("routes/", "sites/");
            case BELT -> List.of("belt/", "roads/", "counties/");
            case LINE, SECTION, EVENT, EVENT_CITATION, WAYPOINT ->
                    List.of("roads/", "rails/", "rivers/");
            case FACT, FACT_ENTITY, ENTITY_CITATION -> List.of("facts/");
            case ENGLISH -> List.of("english/");
            case SOURCE -> List.of("sources/");
            case DOCUMENT, PASSAGE -> List.of("documents/");
            case CROSSING -> List.of("crossings/");
            case AGREEMENT -> List.of("agreements/");
            case THING -> List.of("things/");
            case LEDGER -> List.of("ledger/");
            case COMPARISON -> List.of("comparisons/");
            case CONFLICT, CONFLICT_VERSION -> List.of("conflicts/");
            case THEME, THEME_PART -> List.of("themes/");
            case HAPPENING, FACT_USE -> List.of("facts/");
            case NETWORK, NETWORK_NODE, NETWORK_EDGE, SPEED -> List.of("network/");
            case RELIEF -> List.of("relief/");
            case LOOK, BAND, ENTITY, NAMES, BADGE, ATTRIBUTE, RELATION, DOUBT, GEOMETRY_INFO ->
                    List.of("");
            case MANIFEST, LAYER, META -> List.of("zone/");
            case EXTRACT,
                    CARRIAGEWAYS,
                    OTHER_ROADS,
                    OTHER_RAILWAYS,
                    OTHER_TOWNS,
                    OTHER_VILLAGES,
                    PEAKS,
                    OTHER_STATIONS,
                    SURVEYED_TOWNSHIP,
                    TOWNSHIP_LEFT,
                    OTHER_RIVERS,
                    OTHER_WATER,
                    LAND_USE,
                    SURVEYED_LINE,
                    SURVEYED_SECTION,
                    SURVEY_GAP,
                    DISAGREEMENT,
                    LEFT_ALONE,
                    ROAD_NETWORK,
                    SITE_OFFER ->
                    throw new IllegalArgumentException(table.table() + " is of a survey");
        };
    }
}
