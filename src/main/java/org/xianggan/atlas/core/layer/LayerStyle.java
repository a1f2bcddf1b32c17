package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;

/// How a layer of a person is drawn.
///
/// @param hue one of the colours that tell layers apart on paper and projector alike, from 0; the
///     painter knows their tones
/// @param width logical pixels of lines and edges
/// @param size logical pixels across of points
/// @param fill 0…1, how opaque surfaces are
/// @param opacity 0…1, of everything
/// @param label the field whose values stand on the map; null: none
public record LayerStyle(
        int hue, double width, double size, double fill, double opacity, @Nullable String label) {
    /// How many hues there are.
    public static final int HUES = 8;

    public LayerStyle {
        if (hue < 0 || hue >= HUES) {
            throw new IllegalArgumentException("no hue: " + hue);
        }
        between(width, 0.5, 12);
        between(size, 3, 32);
        between(fill, 0, 1);
        between(opacity, 0, 1);
    }

    public LayerStyle coloured(int next) {
        return new LayerStyle(next, width, size, fill, opacity, label);
    }

    public LayerStyle wide(double next) {
        return new LayerStyle(hue, next, size, fill, opacity, label);
    }

    public LayerStyle sized(double next) {
        return new LayerStyle(hue, width, next, fill, opacity, label);
    }

    public LayerStyle filled(double next) {
        return new LayerStyle(hue, width, size, next, opacity, label);
    }

    public LayerStyle opaque(double next) {
        return new LayerStyle(hue, width, size, fill, next, label);
    }

    public LayerStyle labelled(@Nullable String field) {
        return new LayerStyle(hue, width, size, fill, opacity, field);
    }

    private static void between(double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("not within " + low + "–" + high + ": " + value);
        }
    }

    /// That of a new layer.
    ///
    /// @param number of the layer within its workspace, from 0
    public static LayerStyle fresh(int number, @Nullable String label) {
        return new LayerStyle(number % HUES, 2, 9, 0.25, 1, label);
    }
}
