package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Agreements, parks, companies, brands, events, institutions, people, conflicts and themes: found
/// and read about, never drawn; and where the map flies to for them. Then the tables that the
/// contents pages are made of.
final class ContentCompiler {
    /// Where a line without a course, a route without stops or a site without a position is looked
    /// for: in its counties.
    private static final List<DataFile> UNDRAWN =
            List.of(
                    DataFile.ROADS,
                    DataFile.RAILS,
                    DataFile.RIVERS,
                    DataFile.RESERVOIRS,
                    DataFile.MONITORING,
                    DataFile.ROUTES,
                    DataFile.TOWNSHIPS,
                    DataFile.SITES);

    private final Work work;

    ContentCompiler(Work work) {
        this.work = work;
    }

    /// After everything that has a place of its own.
    void entities() {
        for (Row r : work.data.rows(DataFile.AGREEMENTS)) {
            add(r, r.get("field"), List.of(r.ids("parties")));
        }
        for (DataFile file : DataFile.THINGS) {
            for (Row r : work.data.rows(file)) {
                add(r, r.get("kind"), List.of(r.ids("at"), r.ids("counties")));
            }
        }
        for (Row r : work.data.rows(DataFile.CONFLICTS)) {
            add(r, null, List.of(r.ids("entities")));
        }
        for (Row r : work.data.rows(DataFile.THEMES)) {
            add(r, null, List.of(r.ids("focus")));
        }
        for (Row r : work.data.rows(DataFile.SERVICES)) {
            place(r, List.of(r.ids("stations"), r.ids("lines"), r.ids("counties")));
        }
        for (DataFile file : UNDRAWN) {
            for (Row r : work.data.rows(file)) {
                List<EntityId> counties = new ArrayList<>(r.ids("counties"));
                counties.addAll(r.ids("county"));
                place(r, List.of(counties));
            }
        }
        for (Row r : work.data.rows(DataFile.CROSSINGS)) {
            List<EntityId> sides = new ArrayList<>(r.ids("county_hn"));
            sides.addAll(r.ids("county_jx"));
            place(r, List.of(sides, r.ids("line")));
        }
    }

    private void add(Row r, @Nullable String subtype, List<List<EntityId>> where) {
        Optional<EntityId> id = r.id("id");
        if (id.isEmpty()) {
            return;
        }
        Entities.Draft draft = work.entities.add(id.get(), r.names(), subtype);
        List<EntityId> places = r.ids("at");
        Entities.Draft at = places.size() == 1 ? work.entities.get(places.getFirst()) : null;
        if (at != null) {
            draft.anchor = at.anchor;
            draft.in(at.id.kind() == Kind.COUNTY ? at.id : at.county);
        }
        List<EntityId> counties = r.ids("counties");
        if (draft.county == null
                && counties.size() == 1
                && counties.getFirst().kind() == Kind.COUNTY) {
            draft.in(counties.getFirst());
        }
        place(r, where);
    }

    /// The box of the first list that has one; else that of the counties and prefectures that its
    /// facts name; else the whole zone.
    private void place(Row r, List<List<EntityId>> where) {
        Entities.Draft draft = work.entities.get(r.id("id").orElse(null));
        if (draft == null || draft.box != null) {
            return;
        }
        List<Set<EntityId>> tried = new ArrayList<>();
        where.forEach(list -> tried.add(new LinkedHashSet<>(list)));
        tried.add(namedByFacts(r));
        // What nobody places in the zone is nowhere.
        if (!r.has("doubt")) {
            work.data.rows(DataFile.ZONE).forEach(z -> tried.add(new LinkedHashSet<>(z.ids("id"))));
        }
        for (Set<EntityId> ids : tried) {
            for (EntityId id : ids) {
                Entities.Draft known = work.entities.get(id);
                GeoBox box = known == null || known == draft ? null : known.box;
                if (box != null) {
                    draft.box(box);
                }
            }
            if (draft.box != null) {
                return;
            }
        }
    }

    private Set<EntityId> namedByFacts(Row r) {
        Set<EntityId> out = new LinkedHashSet<>();
        List<String> cited = new ArrayList<>(r.list("citation"));
        cited.addAll(r.list("citation_hn"));
        cited.addAll(r.list("citation_jx"));
        for (String id : cited) {
            Row fact = work.superseding.row(id);
            if (fact != null) {
                fact.ids("entities").stream()
                        .filter(e -> e.kind() == Kind.COUNTY || e.kind() == Kind.PREFECTURE)
                        .forEach(out::add);
            }
        }
        return out;
    }

    void tables(Prose prose) throws SQLException {
        CopiedRows copied = new CopiedRows(work, prose);
        copied.copy(StoreTable.AGREEMENT, work.data.rows(DataFile.AGREEMENTS));
        for (DataFile file : DataFile.THINGS) {
            copied.copy(StoreTable.THING, work.data.rows(file));
        }
        copied.copy(StoreTable.LEDGER, work.data.rows(DataFile.LEDGER));
        copied.copy(StoreTable.COMPARISON, work.data.rows(DataFile.COMPARISONS));
        copied.copy(StoreTable.CONFLICT, work.data.rows(DataFile.CONFLICTS));
        copied.copy(StoreTable.CONFLICT_VERSION, work.data.rows(DataFile.CONFLICT_VERSIONS));
        List<Row> themes = new ArrayList<>(work.data.rows(DataFile.THEMES));
        themes.sort(Comparator.comparing(r -> orZero(r.number("seq"))));
        copied.copy(StoreTable.THEME, themes);
        Map<String, List<Row>> parts = work.data.table(DataFile.THEME_PARTS).by("theme");
        for (List<Row> part : parts.values()) {
            copied.copy(StoreTable.THEME_PART, part);
        }
        happenings();
        copied.copy(StoreTable.SIGHT, work.data.rows(DataFile.SITES));
        copied.copy(StoreTable.SIGHT_THEME, work.data.rows(DataFile.SITE_THEMES));
        copied.copy(StoreTable.SIGHT_OPENING, work.data.rows(DataFile.SITE_OPENING));
        copied.copy(StoreTable.VISITING, work.data.rows(DataFile.VISITING));
        copied.copy(StoreTable.NIGHT, work.data.rows(DataFile.NIGHTS));
        copied.copy(StoreTable.PUBLISHED, work.data.rows(DataFile.ROUTES));
        Set<String> trains = new LinkedHashSet<>();
        work.data.rows(DataFile.TRAINS).forEach(r -> trains.add(r.get("service")));
        copied.copy(
                StoreTable.PUBLISHED,
                work.data.rows(DataFile.SERVICES).stream()
                        .filter(r -> trains.contains(r.get("id")))
                        .toList());
    }

    private static Double orZero(@Nullable Double number) {
        return number == null ? Double.valueOf(0) : number;
    }

    /// Oldest first. Where the row names nothing, it is about what its fact is about.
    private void happenings() throws SQLException {
        List<Row> rows = new ArrayList<>(work.data.rows(DataFile.DATED));
        rows.sort(Comparator.comparing(EventBook::date));
        for (Row r : rows) {
            Row fact = work.superseding.row(r.get("fact"));
            Set<String> facts = new LinkedHashSet<>(List.of(r.get("fact")));
            facts.addAll(r.list("also"));
            String own = r.get("entities");
            work.out.row(
                    StoreTable.HAPPENING,
                    r.get("type"),
                    r.get("date"),
                    r.get("title_zh"),
                    own.isEmpty() && fact != null ? fact.get("entities") : own,
                    String.join(";", facts));
        }
    }
}
