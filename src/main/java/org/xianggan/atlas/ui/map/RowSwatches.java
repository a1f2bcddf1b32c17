package org.xianggan.atlas.ui.map;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;

import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// The symbols of the list that asks which thing is meant, painted on a worker as the map paints
/// them; each completes on the FX thread.
record RowSwatches(MapPainter painter, MapViewModel model, ReadOnlyDoubleProperty deviceScale)
        implements Function<LayerRow, CompletableFuture<Picture>> {
    @Override
    public CompletableFuture<Picture> apply(LayerRow row) {
        MapState.Theme theme = model.stateProperty().get().theme();
        double scale = deviceScale.get();
        return CompletableFuture.supplyAsync(
                        () ->
                                painter.swatch(
                                        new MapPainter.Swatch.OfRow(row),
                                        theme,
                                        HitMenu.SWATCH_WIDTH,
                                        HitMenu.SWATCH_HEIGHT,
                                        scale))
                .thenApplyAsync(p -> p, Platform::runLater);
    }
}
