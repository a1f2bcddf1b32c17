package org.xianggan.atlas.testing;

import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.SearchName;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A catalogue of nothing, for tests that put in what they need.
public class BareCatalogue implements Catalogue {
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
        return Optional.empty();
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
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public Optional<Geometry> geometry(EntityId id) {
        return Optional.empty();
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
        return List.of();
    }
}
