package org.xianggan.atlas.ui.common;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;

import java.util.HashMap;
import java.util.Map;

/// Symbols beside text, painted by the map's own painter off the FX thread, at the device's scale,
/// each once.
public final class Swatches {
    private record Key(
            MapPainter.Swatch swatch, MapState.Theme theme, int width, int height, double scale) {}

    private final MapPainter painter;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<MapState.Theme> theme;
    private final ReadOnlyDoubleProperty deviceScale;
    private final Map<Key, Image> painted = new HashMap<>();
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();

    public Swatches(
            MapPainter painter,
            Tasks tasks,
            MapState.Theme theme,
            ReadOnlyDoubleProperty deviceScale) {
        this.painter = painter;
        this.tasks = tasks;
        this.theme = new ReadOnlyObjectWrapper<>(theme);
        this.deviceScale = deviceScale;
    }

    /// How many are still being painted; a picture of the window waits for none.
    public ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Paints them all anew in another theme.
    public void in(MapState.Theme next) {
        theme.set(next);
    }

    /// A view that fills itself; `width`×`height` logical pixels.
    public ImageView view(MapPainter.Swatch swatch, int width, int height) {
        ImageView view = new ImageView();
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setSmooth(false);
        // The text beside it says what it is.
        view.setAccessibleRole(AccessibleRole.NODE);
        view.getStyleClass().add("swatch");
        fill(view, swatch, width, height);
        WeakInvalidationListener again =
                new WeakInvalidationListener(keep(view, o -> fill(view, swatch, width, height)));
        deviceScale.addListener(again);
        theme.addListener(again);
        return view;
    }

    /// Ties the listener's life to the view's, so that a recycled row leaves nothing behind.
    private static InvalidationListener keep(ImageView view, InvalidationListener listener) {
        view.getProperties().put(Swatches.class, listener);
        return listener;
    }

    private void fill(ImageView view, MapPainter.Swatch swatch, int width, int height) {
        Key key = new Key(swatch, theme.get(), width, height, deviceScale.get());
        Image known = painted.get(key);
        if (known != null) {
            view.setImage(known);
            return;
        }
        pending.set(pending.get() + 1);
        tasks.of(() -> painter.swatch(swatch, key.theme(), width, height, key.scale()))
                .onSuccess(
                        picture -> {
                            Image image =
                                    painted.computeIfAbsent(key, k -> Pictures.image(picture));
                            // A later theme may have overtaken this one.
                            if (key.theme() == theme.get()) {
                                view.setImage(image);
                            }
                        })
                .andFinally(() -> pending.set(pending.get() - 1))
                .start();
    }
}
