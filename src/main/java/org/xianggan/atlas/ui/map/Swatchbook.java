package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The symbols of the lists that were painted so far, each once. Safe for several threads.
final class Swatchbook {
    /// More than the lists of a fresh window show; the rest is painted when it is wanted.
    private static final int MOST = 128;

    /// @param swatch what it shows, as it names itself
    private record Key(String swatch, MapState.Theme theme, int width, int height, double scale) {}

    private final Map<Key, Picture> pictures = new ConcurrentHashMap<>();

    /// The symbol, painted if need be.
    Picture of(
            MapPainter.Swatch swatch,
            MapState.Theme theme,
            int width,
            int height,
            double scale,
            Supplier<Picture> painting) {
        Key key = new Key(swatch.toString(), theme, width, height, scale);
        Picture known = pictures.get(key);
        if (known != null) {
            return known;
        }
        Picture painted = painting.get();
        if (pictures.size() < MOST) {
            pictures.put(key, painted);
        }
        return painted;
    }

    void takeOver(Swatchbook other) {
        other.pictures.forEach(pictures::putIfAbsent);
    }

    void write(DataOutputStream out) throws IOException {
        Map<Key, Picture> all = Map.copyOf(pictures);
        out.writeInt(all.size());
        for (Map.Entry<Key, Picture> e : all.entrySet()) {
            Key key = e.getKey();
            out.writeUTF(key.swatch());
            out.writeUTF(key.theme().name());
            out.writeInt(key.width());
            out.writeInt(key.height());
            out.writeDouble(key.scale());
            FirstPictureFile.picture(e.getValue(), out);
        }
    }

    /// Adds what was written.
    void read(DataInputStream in) throws IOException {
        for (int n = FirstPictureFile.count(in); n > 0; n--) {
            Key key =
                    new Key(
                            in.readUTF(),
                            MapState.Theme.valueOf(in.readUTF()),
                            in.readInt(),
                            in.readInt(),
                            in.readDouble());
            pictures.putIfAbsent(key, FirstPictureFile.picture(in));
        }
    }
}
