package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Counties, prefectures, provinces and the zone: what lies in them.
final class AreaInfo {
    private static final List<String> GRADES =
            List.of("national", "provincial", "municipal", "county", "unverified", "none");

    private final Work work;
    private final AreaCompiler areas;
    private final Figures figures;
    private final NamedBy named;

    AreaInfo(Work work, AreaCompiler areas, Figures figures) {
        this.work = work;
        this.areas = areas;
        this.figures = figures;
        this.named = new NamedBy(work);
    }

    void compile() {
        above(DataFile.PROVINCES, "province");
        above(DataFile.PREFECTURES, "prefecture");
        Map<EntityId, List<Row>> belt =
                InfoCompiler.byList(work.data.rows(DataFile.BELT), "counties");
        Map<EntityId, List<Row>> routes =
                InfoCompiler.byList(work.data.rows(DataFile.ROUTES), "counties");
        Map<EntityId, List<Row>> services =
                InfoCompiler.byList(work.data.rows(DataFile.SERVICES), "counties");
        List<Row> waters = new ArrayList<>(work.data.rows(DataFile.RESERVOIRS));
        waters.addAll(work.data.rows(DataFile.MONITORING));
        Map<EntityId, List<Row>> water = InfoCompiler.byList(waters, "counties");
        Map<String, List<Row>> townships = work.data.table(DataFile.TOWNSHIPS).by("county");
        Map<String, List<Row>> stations = work.data.table(DataFile.STATIONS).by("county");
        Map<String, List<Row>> sites = work.data.table(DataFile.SITES).by("county");
        for (Row r : work.data.rows(DataFile.COUNTIES)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            badges(r, id, belt.getOrDefault(id, List.of()));
            figures.of(id);
            String clusters = String.join("、", r.list("cluster"));
            work.english
                    .of(r.get("cluster"))
                    .ifPresent(en -> work.english.said(new Said(clusters, en.replace(";", ", "))));
            work.info.attribute(id, "cluster", clusters, null, null, clusterFacts(id), null);
            if (work.inZone(id)) {
                named.of(r, id);
            }
            work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
            List<EntityId> within = new ArrayList<>();
            r.id("province").ifPresent(within::add);
            r.id("prefecture").ifPresent(within::add);
            InfoCompiler.links(work, id, "within", within);
            // Roads, railways and rivers are linked by LineInfo, which knows where they pass; the
            // reader keeps the order of keys of this list.
            InfoCompiler.links(work, id, "stations", stations.getOrDefault(r.get("id"), List.of()));
            InfoCompiler.links(work, id, "water", water.getOrDefault(id, List.of()));
            List<Row> graded = new ArrayList<>(sites.getOrDefault(r.get("id"), List.of()));
            graded.sort(Comparator.comparingInt(s -> GRADES.indexOf(s.get("protection"))));
            InfoCompiler.links(work, id, "sites", graded);
            InfoCompiler.links(work, id, "routes", routes.getOrDefault(id, List.of()));
            InfoCompiler.links(work, id, "services", services.getOrDefault(id, List.of()));
            InfoCompiler.links(
                    work, id, "townships", townships.getOrDefault(r.get("id"), List.of()));
            InfoCompiler.links(
                    work,
                    id,
                    "neighbours",
                    areas.net().neighbours(r.get("id")).stream().map(EntityId::of).toList());
            geometry(id);
        }
        zone();
    }

    /// The facts of the plan that put the county into its cluster.
    private @Nullable String clusterFacts(EntityId county) {
        String ids =
                work.data.rows(DataFile.FACTS_X).stream()
                        .filter(f -> work.superseding.by(f.get("id")) == null)
                        .filter(f -> f.get("text_zh").contains("组团"))
                        .filter(f -> f.ids("entities").contains(county))
                        .map(f -> f.get("id"))
                        .collect(Collectors.joining(";"));
        return ids.isEmpty() ? null : ids;
    }

    private void geometry(EntityId id) {
        work.info.geometry(
                id,
                AccuracyClass.ofMetres(AreaCompiler.COUNTY_METRES),
                AreaCompiler.COUNTY_METRES,
                work.data.manifest().of(DataFolder.COUNTIES).stream()
                        .map(e -> e.text("source"))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList(),
                work.licence(DataFolder.COUNTIES),
                null);
    }

    private void badges(Row r, EntityId id, List<Row> belt) {
        String name = r.get("name_zh");
        work.info.badge(
                id,
                name.endsWith("区")
                        ? "kind.district"
                        : name.endsWith("市") ? "kind.city" : "kind.county",
                null,
                null);
        if (work.inZone(id)) {
            work.info.badge(
                    id,
                    "zone",
                    null,
                    work.data.rows(DataFile.ZONE).stream()
                            .flatMap(z -> z.id("id").stream())
                            .findFirst()
                            .orElse(null));
        } else {
            work.info.badge(id, "neighbour", null, null);
        }
        for (Row b : belt) {
            work.info.badge(id, "belt", null, b.id("id").orElse(null));
        }
    }

    private void above(DataFile file, String column) {
        Map<String, List<Row>> members = work.data.table(DataFile.COUNTIES).by(column);
        for (Row r : work.data.rows(file)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            work.info.badge(id, "kind." + column, null, null);
            r.id("province").ifPresent(p -> work.info.link(id, "within", p, null));
            figures.of(id);
            if (file == DataFile.PROVINCES) {
                InfoCompiler.links(
                        work,
                        id,
                        "prefectures",
                        work.data
                                .table(DataFile.PREFECTURES)
                                .by("province")
                                .getOrDefault(r.get("id"), List.of()));
            }
            List<Row> counties = new ArrayList<>(members.getOrDefault(r.get("id"), List.of()));
            counties.sort(Comparator.comparing((Row c) -> !c.get("zone").equals("yes")));
            InfoCompiler.links(work, id, "counties", counties);
            geometry(id);
        }
    }

    private void zone() {
        for (Row r : work.data.rows(DataFile.ZONE)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            work.info.badge(id, "kind.zone", null, null);
            geometry(id);
            work.info.attribute(
                    id, "text", r.orNull("text_zh"), null, null, r.get("citation"), null);
            work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
            InfoCompiler.links(
                    work,
                    id,
                    "counties",
                    work.data.rows(DataFile.COUNTIES).stream()
                            .filter(c -> c.get("zone").equals("yes"))
                            .toList());
        }
    }
}
