package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Map;

/// Red-tourism routes with their stops in order, train services, and the belt.
final class RouteInfo {
    private static final Said ROADS =
            new Said(
                    "按公布的先后沿道路相连；走哪条路由图集按约定车速推算，并未公布；附近没有道路处为直线。",
                    "Stops joined along roads in their published order; which roads is computed by"
                        + " the atlas at agreed speeds, not published; straight where no road is"
                        + " near.");
    private static final Said UNDRAWN =
            new Said(
                    "站点未公布或不足两处有位置，未绘线。",
                    "Stops not published, or fewer than two with a position; not drawn.");
    private static final Said BELT =
            new Said(
                    "沿所依国道的绘线和省界示意；范围未公布。",
                    "Sketched along the national road it follows and the provincial boundary; its"
                            + " extent is not published.");

    private final Work work;
    private final RouteCompiler routes;

    RouteInfo(Work work, RouteCompiler routes) {
        this.work = work;
        this.routes = routes;
    }

    void compile() {
        Map<String, List<Row>> stops = work.data.table(DataFile.STOPS).by("route");
        for (Row r : work.data.rows(DataFile.ROUTES)) {
            r.id("id").ifPresent(id -> route(r, id, stops.getOrDefault(r.get("id"), List.of())));
        }
        for (Row r : work.data.rows(DataFile.SERVICES)) {
            r.id("id").ifPresent(id -> service(r, id));
        }
        for (Row r : work.data.rows(DataFile.BELT)) {
            r.id("id").ifPresent(id -> belt(r, id));
        }
    }

    private void route(Row r, EntityId id, List<Row> stops) {
        work.info.badge(id, "kind.route", null, null);
        work.info.attribute(id, "group", r.orNull("group_zh"), null, null, null, null);
        text(r, id);
        for (Row stop : stops) {
            EntityId target = stop.id("target").filter(work.entities::has).orElse(null);
            if (target == null) {
                work.info.name(id, "stops", stop.get("name_zh"), stop.orNull("note"));
            } else {
                // The published name of a stop may differ from the record's.
                Entities.Draft known = work.entities.get(target);
                boolean same = known != null && known.names.zh().equals(stop.get("name_zh"));
                work.info.link(id, "stops", target, same ? null : stop.get("name_zh"));
            }
        }
        InfoCompiler.links(work, id, "counties", r.ids("counties"));
        Entities.Draft draft = work.entities.get(id);
        boolean drawn = draft != null && draft.drawn;
        work.info.geometry(
                id,
                drawn ? routes.accuracy(id.toString()) : null,
                null,
                List.of(),
                null,
                work.english.said(drawn ? ROADS : UNDRAWN));
    }

    private void service(Row r, EntityId id) {
        work.info.badge(id, "kind.service", null, null);
        text(r, id);
        InfoCompiler.links(work, id, "lines", r.ids("lines"));
        InfoCompiler.links(work, id, "stations", r.ids("stations"));
        InfoCompiler.links(work, id, "counties", r.ids("counties"));
    }

    private void belt(Row r, EntityId id) {
        work.info.badge(id, "kind.belt", null, null);
        String citation = r.get("citation");
        work.info.attribute(
                id,
                "belt_townships",
                InfoCompiler.plain(r.number("townships_number")),
                "个",
                null,
                citation,
                null);
        work.info.attribute(id, "target_year", r.orNull("target_year"), null, null, citation, null);
        text(r, id);
        for (Row line : work.data.rows(DataFile.BELT_LINES)) {
            EntityId road = line.id("follows").filter(work.entities::has).orElse(null);
            if (road == null) {
                work.info.name(id, "lines", line.get("name_zh"), null);
            } else {
                work.info.link(id, "lines", road, line.get("name_zh"));
                work.info.link(road, "belt", id, null);
            }
        }
        InfoCompiler.links(work, id, "counties", r.ids("counties"));
        work.info.geometry(id, AccuracyClass.D, null, List.of(), null, work.english.said(BELT));
    }

    private void text(Row r, EntityId id) {
        work.info.attribute(
                id, "text", r.orNull("text_zh"), null, r.orNull("as_of"), r.get("citation"), null);
        work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
    }
}
