package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the detail panel will show of each entity, gathered while the tables are compiled and
/// written in reading order. Keys are those of [org.xianggan.atlas.core.model.EntityInfo].
final class InfoBook {
    /// Reading order of a panel's lists of links.
    private static final List<String> ORDER =
            List.of(
                    "within",
                    "county",
                    "township",
                    "lines",
                    "stops",
                    "counties",
                    "prefectures",
                    "roads",
                    "railways",
                    "stations",
                    "services",
                    "rivers",
                    "water",
                    "monitoring",
                    "sites",
                    "routes",
                    "townships",
                    "crossings",
                    "ledger",
                    "at",
                    "parties",
                    "about",
                    "items",
                    "agreements",
                    "parks",
                    "companies",
                    "brands",
                    "events",
                    "institutions",
                    "people",
                    "conflicts",
                    "themes",
                    "meets",
                    "belt",
                    "neighbours");

    /// Places in a row of an attribute.
    private static final int VALUE = 2;

    private static final int NOTE = 6;

    private static final List<String> ROAD_RANKS = List.of("expressway", "national", "provincial");

    private record Link(
            @Nullable EntityId target, @Nullable String nameZh, @Nullable String detail) {}

    private final List<@Nullable Object[]> badges = new ArrayList<>();
    private final List<@Nullable Object[]> attributes = new ArrayList<>();
    private final List<@Nullable Object[]> doubts = new ArrayList<>();
    private final List<@Nullable Object[]> citations = new ArrayList<>();
    private final List<@Nullable Object[]> geometry = new ArrayList<>();
    private final Map<EntityId, Map<String, List<Link>>> links = new LinkedHashMap<>();

    void badge(EntityId of, String key, @Nullable String argument, @Nullable EntityId target) {
        badges.add(new @Nullable Object[] {of.toString(), key, argument, Entities.text(target)});
    }

    /// The record cites these: its facts are shown with it.
    void cites(EntityId of, List<String> ids) {
        for (String id : ids) {
            citations.add(new @Nullable Object[] {of.toString(), id});
        }
    }

    /// @param citations as in the cell: ids with `;`
    void attribute(
            EntityId of,
            String key,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String asOf,
            @Nullable String citations,
            @Nullable String note) {
        if (value != null && !value.isEmpty()) {
            attributes.add(
                    new @Nullable Object[] {
                        of.toString(), key, value, unit, asOf, citations, note
                    });
        }
    }

    void doubt(EntityId of, @Nullable String textZh) {
        if (textZh != null && !textZh.isEmpty()) {
            doubts.add(new @Nullable Object[] {of.toString(), textZh});
        }
    }

    void geometry(
            EntityId of,
            @Nullable AccuracyClass accuracy,
            @Nullable Double metres,
            List<String> sources,
            @Nullable String licence,
            @Nullable String note) {
        geometry.add(
                new @Nullable Object[] {
                    of.toString(),
                    accuracy == null ? null : accuracy.name(),
                    metres,
                    String.join("\n", sources),
                    licence,
                    note
                });
    }

    void link(EntityId of, String key, EntityId target, @Nullable String detail) {
        List<Link> list = list(of, key);
        for (int i = 0; i < list.size(); i++) {
            Link known = list.get(i);
            if (target.equals(known.target())) {
                if (known.detail() == null && detail != null) {
                    list.set(i, new Link(target, null, detail));
                }
                return;
            }
        }
        list.add(new Link(target, null, detail));
    }

    /// A name that no record stands for.
    void name(EntityId of, String key, String nameZh, @Nullable String detail) {
        list(of, key).add(new Link(null, nameZh, detail));
    }

    private List<Link> list(EntityId of, String key) {
        return links.computeIfAbsent(of, k -> new LinkedHashMap<>())
                .computeIfAbsent(key, k -> new ArrayList<>());
    }

    void write(GpkgWriter out, Entities entities, Prose prose) throws SQLException {
        rows(out, StoreTable.BADGE, badges);
        for (@Nullable Object[] a : attributes) {
            a[VALUE] = prose.of((String) a[VALUE]);
            a[NOTE] = prose.of((String) a[NOTE]);
            out.row(StoreTable.ATTRIBUTE, a);
        }
        for (@Nullable Object[] d : doubts) {
            out.row(StoreTable.DOUBT, d[0], prose.of((String) d[1]));
        }
        rows(out, StoreTable.ENTITY_CITATION, citations);
        rows(out, StoreTable.GEOMETRY_INFO, geometry);
        for (var of : links.entrySet()) {
            List<Map.Entry<String, List<Link>>> lists = new ArrayList<>(of.getValue().entrySet());
            lists.sort(Comparator.comparingInt(l -> ORDER.indexOf(l.getKey())));
            for (var list : lists) {
                for (Link link : inOrder(list.getKey(), list.getValue(), entities)) {
                    out.row(
                            StoreTable.RELATION,
                            of.getKey().toString(),
                            list.getKey(),
                            Entities.text(link.target()),
                            link.nameZh(),
                            link.detail());
                }
            }
        }
    }

    /// Roads of a county by rank and number; everything else as it was gathered.
    private static List<Link> inOrder(String key, List<Link> links, Entities entities) {
        if (!key.equals("roads")) {
            return links;
        }
        return links.stream()
                .sorted(
                        Comparator.comparingInt((Link l) -> rank(entities.get(l.target())))
                                .thenComparing(l -> l.detail() == null ? "~" : l.detail()))
                .toList();
    }

    private static int rank(Entities.@Nullable Draft road) {
        int rank = road == null ? -1 : ROAD_RANKS.indexOf(String.valueOf(road.subtype));
        return rank < 0 ? ROAD_RANKS.size() : rank;
    }

    private static void rows(GpkgWriter out, StoreTable table, List<@Nullable Object[]> rows)
            throws SQLException {
        for (@Nullable Object[] row : rows) {
            out.row(table, row);
        }
    }
}
