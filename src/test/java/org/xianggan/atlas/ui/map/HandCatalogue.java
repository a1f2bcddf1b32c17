package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.testing.BareCatalogue;

import java.util.List;
import java.util.Optional;

/// A catalogue of one county.
class HandCatalogue extends BareCatalogue {
    static final GeoBox CHALING = new GeoBox(113.2, 26.4, 113.9, 27.1);

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
    public List<String> attributions() {
        return List.of("© OpenStreetMap 贡献者", "GeoNames");
    }
}
