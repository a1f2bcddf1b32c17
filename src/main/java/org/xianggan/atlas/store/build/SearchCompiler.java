package org.xianggan.atlas.store.build;

import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names table that the search index is loaded from: keys, and how much a thing matters before
/// any text is compared.
final class SearchCompiler {
    private final Work work;
    private final Map<String, String> refs = new HashMap<>();
    private final Map<String, String> grades = new HashMap<>();

    SearchCompiler(Work work) {
        this.work = work;
        for (DataFile f : List.of(DataFile.ROADS, DataFile.RAILS)) {
            work.data.rows(f).forEach(r -> refs.put(r.get("id"), r.get("ref")));
        }
        work.data.rows(DataFile.SITES).forEach(r -> grades.put(r.get("id"), r.get("protection")));
    }

    void compile() throws SQLException {
        for (Entities.Draft d : work.entities.all()) {
            SearchKeys keys = SearchKeys.of(d.names.pinyin());
            String ref = refs.getOrDefault(d.id.toString(), "");
            work.out.row(
                    StoreTable.NAMES,
                    d.id.toString(),
                    ref.isEmpty() ? null : ref,
                    String.join(";", keys.pinyin()),
                    String.join(";", keys.initials()),
                    weight(d));
        }
    }

    private double weight(Entities.Draft d) {
        String subtype = d.subtype == null ? "" : d.subtype;
        return switch (d.id.kind()) {
            case COUNTY -> work.inZone(d.id) ? 0.95 : 0.6;
            case PREFECTURE -> 0.9;
            case PROVINCE -> 0.88;
            case ZONE, BELT -> 0.85;
            case ROAD ->
                    switch (subtype) {
                        case "expressway" -> 0.7;
                        case "national" -> 0.65;
                        case "provincial" -> 0.55;
                        default -> 0.45;
                    };
            case RAIL -> subtype.equals("high_speed") ? 0.7 : 0.65;
            case STATION -> 0.55;
            case RIVER -> 0.6;
            case SITE ->
                    switch (grades.getOrDefault(d.id.toString(), "")) {
                        case "national" -> 0.62;
                        case "provincial" -> 0.52;
                        default -> 0.42;
                    };
            case TOWNSHIP -> 0.5;
            case ROUTE, SERVICE -> 0.48;
            case WATER -> 0.4;
            case PLACE ->
                    switch (subtype) {
                        case "city" -> 0.58;
                        case "region", "mountain" -> 0.56;
                        case "town" -> 0.4;
                        default -> 0.3;
                    };
            case THEME -> 0.56;
            case AGREEMENT, PARK -> 0.46;
            case BRAND, EVENT, INSTITUTION -> 0.44;
            case COMPANY, PERSON -> 0.42;
            default -> 0.3;
        };
    }
}
