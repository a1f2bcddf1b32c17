package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Townships, towns, stations, sites; and what has a name and no shape.
final class PointCompiler {
    private final Work work;
    private final EventBook events;

    PointCompiler(Work work, EventBook events) {
        this.work = work;
        this.events = events;
    }

    void compile() throws SQLException {
        townships();
        places();
        stations();
        sites();
        listed(DataFile.SERVICES, null);
        listed(DataFile.CROSSINGS, "class");
    }

    /// Things that are found and read about and never drawn.
    private void listed(DataFile file, @Nullable String subtype) {
        for (Row r : work.data.rows(file)) {
            r.id("id")
                    .ifPresent(
                            id ->
                                    work.entities.add(
                                            id,
                                            r.names(),
                                            subtype == null ? null : r.orNull(subtype)));
        }
    }

    private void townships() throws SQLException {
        for (Row r : work.data.rows(DataFile.TOWNSHIPS)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            EntityId county = r.id("county").orElse(null);
            String kind = townshipKind(r.get("name_zh"));
            Entities.Draft draft = work.entities.add(id, r.names(), kind).in(county);
            LonLat at = Work.position(r);
            Double metres = r.number("accuracy_m");
            if (at == null) {
                continue;
            }
            draft.at(at).drawn();
            work.features.point(
                    StoreTable.TOWNSHIPS,
                    Layer.TOWNSHIPS,
                    at,
                    id.toString(),
                    r.get("name_zh"),
                    r.orNull("name_en"),
                    Entities.text(county),
                    kind,
                    work.inZone(county),
                    Work.accuracy(metres).name(),
                    metres,
                    r.orNull("doubt"));
        }
    }

    static String townshipKind(String name) {
        return name.endsWith("街道")
                ? "subdistrict"
                : name.endsWith("镇") ? "town" : name.endsWith("乡") ? "township" : "other";
    }

    private void places() throws SQLException {
        for (Row r : work.data.rows(DataFile.PLACES)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            Entities.Draft draft = work.entities.add(id, r.names(), r.get("kind"));
            LonLat at = Work.position(r);
            if (at == null) {
                continue;
            }
            EntityId county = work.countyAt(at);
            draft.in(county).at(at).drawn();
            Double metres = r.number("accuracy_m");
            work.features.point(
                    StoreTable.PLACES,
                    Layer.PLACES,
                    at,
                    id.toString(),
                    r.get("name_zh"),
                    r.orNull("name_en"),
                    r.get("kind"),
                    work.inZone(county),
                    Work.accuracy(metres).name(),
                    metres);
        }
    }

    private void stations() throws SQLException {
        for (Row r : work.data.rows(DataFile.STATIONS)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            EntityId county = r.id("county").orElse(null);
            Entities.Draft draft = work.entities.add(id, r.names(), r.orNull("kind")).in(county);
            LonLat at = Work.position(r);
            if (at == null) {
                continue;
            }
            draft.at(at).drawn();
            Double metres = r.number("accuracy_m");
            work.features.point(
                    StoreTable.STATIONS,
                    Layer.STATIONS,
                    at,
                    id.toString(),
                    r.get("name_zh"),
                    r.orNull("name_en"),
                    r.orNull("kind"),
                    Entities.text(county),
                    work.inZone(county),
                    events.json(id.toString(), "1"),
                    Work.accuracy(metres).name(),
                    metres,
                    r.orNull("doubt"));
        }
    }

    private void sites() throws SQLException {
        Map<String, Row> townships = new HashMap<>();
        work.data.rows(DataFile.TOWNSHIPS).forEach(t -> townships.put(t.get("id"), t));
        for (Row r : work.data.rows(DataFile.SITES)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            EntityId county = r.id("county").orElse(null);
            Names names = r.names();
            Entities.Draft draft = work.entities.add(id, names, r.get("kind")).in(county);
            boolean hollow = r.get("position_class").equals("township");
            Row township = townships.get(r.get("township"));
            LonLat at = position(r, township);
            if (at == null) {
                continue;
            }
            draft.at(at).drawn();
            Double metres = accuracy(r, township);
            work.features.point(
                    StoreTable.SITES,
                    Layer.SITES,
                    at,
                    id.toString(),
                    names.zh(),
                    names.en(),
                    r.get("kind"),
                    r.get("protection"),
                    r.get("tourism"),
                    Entities.text(county),
                    hollow,
                    r.has("doubt") || r.get("confidence").equals("low"),
                    Work.accuracy(metres).name(),
                    metres);
        }
    }

    /// Its own place, else its township's; a site that is known to its county only is not drawn.
    static @Nullable LonLat position(Row site, @Nullable Row township) {
        if (site.get("position_class").equals("county")) {
            return null;
        }
        LonLat own = Work.position(site);
        boolean hollow = site.get("position_class").equals("township");
        return own != null || !hollow || township == null ? own : Work.position(township);
    }

    static @Nullable Double accuracy(Row site, @Nullable Row township) {
        Double own = site.number("accuracy_m");
        return own != null || township == null ? own : township.number("accuracy_m");
    }
}
