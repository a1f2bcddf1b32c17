package org.xianggan.atlas.core.view;

import org.xianggan.atlas.core.render.Layer;

import java.util.List;
import java.util.Locale;

/// A choice of what is listed, in the order of the list; the bundle has `table.group.<id>`.
public enum ViewGroup {
    COUNTIES(Layer.LAND, Layer.SEATS),
    LINES(Layer.ROADS, Layer.RAILWAYS),
    SITES(Layer.SITES),
    ROUTES(Layer.RED_ROUTES, Layer.BELT),
    STATIONS(Layer.STATIONS),
    SETTLEMENTS(Layer.TOWNSHIPS, Layer.PLACES),
    WATERS(Layer.RIVERS, Layer.WATER);

    private final List<Layer> layers;

    ViewGroup(Layer... layers) {
        this.layers = List.of(layers);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Layer> layers() {
        return layers;
    }
}
