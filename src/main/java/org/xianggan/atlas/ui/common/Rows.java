package org.xianggan.atlas.ui.common;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;

import java.util.Arrays;
import java.util.Optional;

/// Which row of the layer list, and so which symbol, a kind of thing has.
public final class Rows {
    private Rows() {}

    public static Optional<LayerRow> of(@Nullable EntityId id, @Nullable String subtype) {
        return id == null ? Optional.empty() : of(id.kind(), subtype);
    }

    public static Optional<LayerRow> of(Kind kind, @Nullable String subtype) {
        String type = subtype == null ? "" : subtype;
        return Arrays.stream(LayerRow.values())
                .filter(row -> kindOf(row.layer()).filter(kind::equals).isPresent())
                .filter(row -> row.takes(type))
                .findFirst();
    }

    /// Which kind of thing fills a layer; empty where its features are no things of their own.
    public static Optional<Kind> kindOf(Layer layer) {
        return Optional.ofNullable(
                switch (layer) {
                    case BELT -> Kind.BELT;
                    case WATER -> Kind.WATER;
                    case RIVERS -> Kind.RIVER;
                    case COUNTIES -> Kind.COUNTY;
                    case PROVINCES -> Kind.PROVINCE;
                    case ROADS -> Kind.ROAD;
                    case RAILWAYS -> Kind.RAIL;
                    case RED_ROUTES -> Kind.ROUTE;
                    case PLACES -> Kind.PLACE;
                    case TOWNSHIPS -> Kind.TOWNSHIP;
                    case STATIONS -> Kind.STATION;
                    case SITES -> Kind.SITE;
                    case LAND,
                            RELIEF,
                            SEATS,
                            MORE_ROADS,
                            MORE_RAILWAYS,
                            MORE_PLACES,
                            PEAKS,
                            MORE_STATIONS,
                            MORE_RIVERS,
                            MORE_WATER,
                            LAND_USE ->
                            null;
                });
    }
}
