package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// What a patch of site cards is judged by, be it in a store or in `data/`.
///
/// @param counties the area of a county; null where there is none
record KnownSites(Map<String, Known> sites, Function<String, @Nullable Geometry> counties) {
    /// @param county its id; empty where none is known
    /// @param at null where it lies nowhere
    record Known(String name, String county, @Nullable LonLat at) {}

    KnownSites {
        sites = Map.copyOf(sites);
    }

    static KnownSites of(Catalogue catalogue) {
        Map<String, Known> sites = new HashMap<>();
        for (Entity e : catalogue.entities(Kind.SITE)) {
            sites.put(
                    e.id().toString(),
                    new Known(
                            e.names().zh(),
                            e.county() == null ? "" : e.county().toString(),
                            e.drawn() ? e.anchor() : null));
        }
        return new KnownSites(
                sites, id -> EntityId.parse(id).flatMap(catalogue::geometry).orElse(null));
    }

    static KnownSites of(DataFolder data) {
        Map<String, Geometry> counties = new HashMap<>();
        for (FeatureLines.Feature f : data.shapes(DataFolder.COUNTIES)) {
            counties.put(String.valueOf(f.text("id")), f.shape());
        }
        Map<String, Known> sites = new HashMap<>();
        for (Row r : data.rows(DataFile.SITES)) {
            sites.put(r.get("id"), new Known(r.get("name_zh"), r.get("county"), Work.position(r)));
        }
        return new KnownSites(sites, counties::get);
    }

    boolean has(String site) {
        return sites.containsKey(site);
    }
}
