package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the panel shows of each kind, in turn; and what every record has: its citations, its doubt.
final class InfoCompiler {
    private static final List<DataFile> RECORDS =
            List.of(
                    DataFile.TOWNSHIPS,
                    DataFile.ROADS,
                    DataFile.RAILS,
                    DataFile.STATIONS,
                    DataFile.SERVICES,
                    DataFile.RIVERS,
                    DataFile.RESERVOIRS,
                    DataFile.MONITORING,
                    DataFile.CROSSINGS,
                    DataFile.SITES,
                    DataFile.ROUTES,
                    DataFile.BELT,
                    DataFile.ZONE,
                    DataFile.AGREEMENTS,
                    DataFile.PARKS,
                    DataFile.COMPANIES,
                    DataFile.BRANDS,
                    DataFile.EVENTS,
                    DataFile.INSTITUTIONS,
                    DataFile.PEOPLE);

    private final Work work;
    private final AreaCompiler areas;
    private final LineCompiler lines;
    private final RouteCompiler routes;
    private final EventBook events;

    InfoCompiler(
            Work work,
            AreaCompiler areas,
            LineCompiler lines,
            RouteCompiler routes,
            EventBook events) {
        this.work = work;
        this.areas = areas;
        this.lines = lines;
        this.routes = routes;
        this.events = events;
    }

    void compile() throws SQLException {
        Figures figures = new Figures(work);
        new AreaInfo(work, areas, figures).compile();
        new LineInfo(work, lines, areas, events).compile();
        new PointInfo(work, events).compile();
        new RouteInfo(work, routes).compile();
        new ContentInfo(work).compile();
        for (DataFile file : RECORDS) {
            for (Row r : work.data.rows(file)) {
                EntityId id = r.id("id").orElse(null);
                if (id != null) {
                    work.info.doubt(id, r.orNull("doubt"));
                    work.info.cites(id, r.list("citation"));
                }
            }
        }
    }

    /// Rows by each entity of a `;` column.
    static Map<EntityId, List<Row>> byList(List<Row> rows, String column) {
        Map<EntityId, List<Row>> out = new TreeMap<>();
        for (Row r : rows) {
            for (EntityId id : r.ids(column)) {
                out.computeIfAbsent(id, k -> new ArrayList<>()).add(r);
            }
        }
        return out;
    }

    static void links(Work work, EntityId of, String key, List<Row> rows) {
        for (Row r : rows) {
            r.id("id").filter(work.entities::has).ifPresent(t -> work.info.link(of, key, t, null));
        }
    }

    static void links(Work work, EntityId of, String key, Iterable<EntityId> targets) {
        for (EntityId t : targets) {
            if (work.entities.has(t) && !t.equals(of)) {
                work.info.link(of, key, t, null);
            }
        }
    }

    /// “2000” for 2000.0: a number as a person writes it.
    static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : number == Math.rint(number)
                        ? String.format(Locale.ROOT, "%.0f", number)
                        : number.toString();
    }
}
