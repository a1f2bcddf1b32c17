package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sites, stations, townships, towns and waters.
final class PointInfo {
    private static final List<String> LISTED = List.of("national", "provincial", "municipal");

    private static final Said COUNTY_ONLY =
            new Said("只知所在县，未上图。", "Only the county is known; not on the map.");
    private static final Said AT_TOWNSHIP =
            new Said("标在所在乡镇的位置上，不是旧址本身。", "Placed at its township, not at the site itself.");
    private static final Said NOWHERE =
            new Said("位置未查到，未上图。", "Position not found; not on the map.");
    private static final Said LOW =
            new Said("此条资料的可信度低，尚待核实。", "Of low confidence; still to be verified.");

    private final Work work;
    private final EventBook events;
    private final Map<String, Row> townships = new HashMap<>();

    /// How old it is what is said of the hours of a site.
    private final Map<String, @Nullable String> openings = new HashMap<>();
    private final Map<String, Said> sources = new HashMap<>();

    PointInfo(Work work, EventBook events) {
        this.work = work;
        this.events = events;
        work.data.rows(DataFile.TOWNSHIPS).forEach(t -> townships.put(t.get("id"), t));
        work.data
                .rows(DataFile.SITE_OPENING)
                .forEach(o -> openings.put(o.get("site"), o.orNull("as_of")));
        for (Table t : work.data.sources().values()) {
            t.rows().forEach(r -> sources.put(r.get("id"), title(r)));
        }
    }

    /// Publisher and title; in English only where both are, as for lists and tables without a title
    /// of their own.
    private Said title(Row source) {
        String publisher = source.get("publisher");
        if (!source.has("title")) {
            return Said.asWritten(publisher);
        }
        String zh = publisher + "：" + source.get("title");
        return work.english
                .read(publisher)
                .flatMap(p -> work.english.read(source.get("title")).map(t -> p + ": " + t))
                .map(en -> new Said(zh, en))
                .orElse(Said.asWritten(zh));
    }

    void compile() {
        Map<String, List<Row>> sitesAt = work.data.table(DataFile.SITES).by("township");
        for (Row r : work.data.rows(DataFile.TOWNSHIPS)) {
            r.id("id")
                    .ifPresent(id -> township(r, id, sitesAt.getOrDefault(r.get("id"), List.of())));
        }
        for (Row r : work.data.rows(DataFile.PLACES)) {
            r.id("id").ifPresent(id -> place(r, id));
        }
        for (Row r : work.data.rows(DataFile.STATIONS)) {
            r.id("id").ifPresent(id -> station(r, id));
        }
        Map<EntityId, List<Row>> stops =
                InfoCompiler.byList(work.data.rows(DataFile.STOPS), "target");
        for (Row r : work.data.rows(DataFile.SITES)) {
            r.id("id").ifPresent(id -> site(r, id, stops.getOrDefault(id, List.of())));
        }
        for (DataFile file : List.of(DataFile.RESERVOIRS, DataFile.MONITORING)) {
            for (Row r : work.data.rows(file)) {
                r.id("id").ifPresent(id -> water(r, id, file));
            }
        }
    }

    private void township(Row r, EntityId id, List<Row> sites) {
        work.info.badge(id, "kind." + PointCompiler.townshipKind(r.get("name_zh")), null, null);
        work.info.attribute(id, "code", id.key(), null, null, null, null);
        work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
        county(r, id);
        InfoCompiler.links(work, id, "sites", sites);
        position(id, r, r.number("accuracy_m"), named(r.list("source")), DataFile.TOWNSHIPS, null);
    }

    private void place(Row r, EntityId id) {
        work.info.badge(id, "place." + r.get("kind"), null, null);
        work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
        Entities.Draft draft = work.entities.get(id);
        if (draft != null && draft.county != null) {
            work.info.link(id, "county", draft.county, null);
        }
        position(id, r, r.number("accuracy_m"), named(r.list("source")), DataFile.PLACES, null);
    }

    private void station(Row r, EntityId id) {
        work.info.badge(id, "kind.station", null, null);
        if (r.has("kind")) {
            work.info.badge(id, "class." + r.get("kind"), null, null);
        }
        for (Row e : events.of(r.get("id"), "1")) {
            if (e.has("status")) {
                work.info.attribute(
                        id,
                        (EventBook.isStatus(e) ? "status_" : "target_") + e.get("status"),
                        e.get("date"),
                        null,
                        null,
                        e.get("citation"),
                        e.orNull("note"));
            }
        }
        work.info.attribute(
                id, "note", r.orNull("note"), null, r.orNull("as_of"), r.get("citation"), null);
        InfoCompiler.links(work, id, "lines", r.ids("lines"));
        county(r, id);
        InfoCompiler.links(
                work,
                id,
                "services",
                InfoCompiler.byList(work.data.rows(DataFile.SERVICES), "stations")
                        .getOrDefault(id, List.of()));
        position(
                id,
                r,
                r.number("accuracy_m"),
                List.of(work.english.said(PositionText.of(r.get("position_source")))),
                DataFile.STATIONS,
                null);
    }

    private void site(Row r, EntityId id, List<Row> stops) {
        work.info.badge(id, "site." + r.get("kind"), null, null);
        String protection = r.get("protection");
        if (!protection.equals("none")) {
            work.info.badge(id, "protection." + protection, batch(r), null);
        }
        if (!r.get("tourism").equals("none")) {
            work.info.badge(id, "tourism." + r.get("tourism"), null, null);
        }
        String positionClass = r.get("position_class");
        work.info.badge(id, "position." + positionClass, null, null);
        String sourced = r.get("source");
        work.info.attribute(
                id, "event", r.orNull("fact_zh"), null, r.orNull("fact_date"), sourced, null);
        work.info.attribute(id, "address", r.orNull("address"), null, null, sourced, null);
        work.info.attribute(
                id, "opening", r.orNull("opening"), null, openings.get(r.get("id")), sourced, null);
        work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
        county(r, id);
        r.id("township")
                .filter(work.entities::has)
                .ifPresent(t -> work.info.link(id, "township", t, null));
        for (Row stop : stops) {
            stop.id("route")
                    .filter(work.entities::has)
                    .ifPresent(route -> work.info.link(id, "routes", route, null));
        }
        Row township = townships.get(r.get("township"));
        boolean hollow = positionClass.equals("township");
        List<String> from =
                r.has("position_source")
                        ? List.of(work.english.said(PositionText.of(r.get("position_source"))))
                        : hollow && township != null ? named(township.list("source")) : List.of();
        position(
                id,
                r,
                PointCompiler.accuracy(r, hollow ? township : null),
                from,
                DataFile.SITES,
                positionClass.equals("county")
                        ? work.english.said(COUNTY_ONLY)
                        : hollow ? work.english.said(AT_TOWNSHIP) : null);
        if (r.get("confidence").equals("low") && !r.has("doubt")) {
            work.info.doubt(id, work.english.said(LOW));
        }
    }

    /// “第一批，1961年”; null where neither is known, and for grades that have no batches.
    private @Nullable String batch(Row r) {
        if (!LISTED.contains(r.get("protection"))) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        List<String> english = new ArrayList<>();
        if (r.has("protection_batch")) {
            parts.add("第" + r.get("protection_batch") + "批");
            english.add("batch " + r.get("protection_batch"));
        }
        if (r.has("protection_year")) {
            parts.add(r.get("protection_year") + "年");
            english.add(r.get("protection_year"));
        }
        return parts.isEmpty()
                ? null
                : work.english.said(new Said(String.join("，", parts), String.join(", ", english)));
    }

    private void water(Row r, EntityId id, DataFile file) {
        work.info.badge(
                id, file == DataFile.RESERVOIRS ? "kind.reservoir" : "kind.monitoring", null, null);
        work.info.attribute(id, "note", r.orNull("note"), null, null, r.get("citation"), null);
        InfoCompiler.links(work, id, "rivers", r.ids("river"));
        InfoCompiler.links(work, id, "counties", r.ids("counties"));
        position(
                id,
                r,
                r.number("accuracy_m"),
                r.has("position_source")
                        ? List.of(work.english.said(PositionText.of(r.get("position_source"))))
                        : List.of(),
                file,
                null);
    }

    private void county(Row r, EntityId id) {
        r.id("county")
                .filter(work.entities::has)
                .ifPresent(county -> work.info.link(id, "county", county, null));
    }

    private void position(
            EntityId id,
            Row r,
            @Nullable Double metres,
            List<String> from,
            DataFile file,
            @Nullable String note) {
        Entities.Draft draft = work.entities.get(id);
        boolean placed = draft != null && draft.anchor != null;
        String original = r.get("datum_original");
        List<String> all = new ArrayList<>(from);
        if (placed && !original.isEmpty()) {
            String en = work.english.read(original).orElse(original);
            all.add(work.english.said(new Said("原坐标：" + original, "original coordinates: " + en)));
        }
        work.info.geometry(
                id,
                placed ? Work.accuracy(metres) : null,
                placed ? metres : null,
                placed ? all : List.of(),
                placed ? work.licence(file.path()) : null,
                placed || note != null ? note : work.english.said(NOWHERE));
    }

    private List<String> named(List<String> ids) {
        return ids.stream()
                .map(id -> sources.getOrDefault(id, Said.asWritten(id)))
                .map(work.english::said)
                .toList();
    }
}
