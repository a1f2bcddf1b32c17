package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Noto Sans SC from files in `assets/fonts`, by weight and size. Safe for several threads.
final class Fonts {
    private record Key(Weight weight, float size) {}

    private final Map<Weight, Font> base = new HashMap<>();
    private final Map<Key, Font> derived = new ConcurrentHashMap<>();

    Fonts(Path folder, Messages texts) {
        for (Weight w : Weight.values()) {
            base.put(w, load(folder.resolve("NotoSansSC-" + file(w) + ".ttf"), texts));
        }
    }

    private static String file(Weight w) {
        return switch (w) {
            case REGULAR -> "Regular";
            case MEDIUM -> "Medium";
            case BOLD -> "Bold";
        };
    }

    private static Font load(Path file, Messages texts) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException | FontFormatException e) {
            throw AtlasException.input(
                    texts.get("error.asset", file), texts.get("error.asset.next"), e);
        }
    }

    /// Of the nearest quarter of a pixel, so that few sizes are kept.
    ///
    /// @param size device pixels of the em
    Font get(Weight weight, double size) {
        return exactly(weight, Math.round(size * 4) / 4.0);
    }

    Font exactly(Weight weight, double size) {
        return derived.computeIfAbsent(
                new Key(weight, (float) size),
                k -> Objects.requireNonNull(base.get(k.weight())).deriveFont(k.size()));
    }
}
