package org.xianggan.atlas.ui.map;

import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A catalogue of one county.
class HandCatalogue implements Catalogue {
    static final GeoBox CHALING = new GeoBox(113.2, 26.4, 113.9, 27.1);

    @Override
    public int defaultYear() {
        return 2025;
    }

    @Override
    public String builtAt() {
        return "2026-01-01T00:00:00Z";
    }

    @Override
    public String dataVersion() {
        return "test";
    }

    @Override
    public Optional<Entity> entity(EntityId id) {
        return id.equals(EntityId.of("county:430224"))
                ? Optional.of(
                        new Entity(
                                id,
                                new Names("茶陵县", "茶陵县", null, null, List.of()),
                                null,
                                null,
                                CHALING,
                                null,
                                true))
                : Optional.empty();
    }

    @Override
    public List<Entity> entities(Kind kind) {
        return List.of();
    }

    @Override
    public Optional<EntityInfo> info(EntityId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Geometry> geometry(EntityId id) {
        return Optional.empty();
    }

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public Optional<String> english(String zh) {
        return Optional.empty();
    }

    @Override
    public Map<EntityId, Listing> listings() {
        return Map.of();
    }

    @Override
    public List<LayerCount> layers() {
        return List.of();
    }

    @Override
    public List<SearchName> searchNames() {
        return List.of();
    }

    @Override
    public List<String> attributions() {
        return List.of("© OpenStreetMap 贡献者", "GeoNames");
    }
}
