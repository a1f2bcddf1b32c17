package org.xianggan.atlas.ui.detail;

import java.util.List;

/// In which order a panel tells what belongs to a thing: where it lies, its lines, what was agreed,
/// what is made and held there, what is to be seen, its townships; what nobody placed comes last,
/// in the order of the store.
final class RelationOrder {
    private static final List<String> KEYS =
            List.of(
                    "within",
                    "at",
                    "county",
                    "township",
                    "parties",
                    "counties",
                    "neighbours",
                    "belt",
                    "roads",
                    "railways",
                    "stations",
                    "services",
                    "crossings",
                    "agreements",
                    "ledger",
                    "brands",
                    "events",
                    "parks",
                    "companies",
                    "institutions",
                    "people",
                    "sites",
                    "routes",
                    "rivers",
                    "water",
                    "monitoring",
                    "townships",
                    "conflicts",
                    "themes");

    private RelationOrder() {}

    static int of(String key) {
        int at = KEYS.indexOf(key);
        return at < 0 ? KEYS.size() : at;
    }
}
