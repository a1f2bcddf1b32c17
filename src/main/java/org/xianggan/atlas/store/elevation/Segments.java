package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Some of the segments of TIFFs that were unpacked last, of all files together. Safe for several
/// threads.
final class Segments {
    /// Posts that are kept: 16 MB.
    private static final long ROOM = 4L << 20;

    private record Key(TiffSegments file, int index) {}

    private final Map<Key, float[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    synchronized float @Nullable [] get(TiffSegments file, int index) {
        return kept.get(new Key(file, index));
    }

    /// One that is larger than all room is kept alone.
    synchronized void put(TiffSegments file, int index, float[] posts) {
        if (kept.put(new Key(file, index), posts) == null) {
            held += posts.length;
        }
        var oldest = kept.entrySet().iterator();
        while (held > ROOM && kept.size() > 1) {
            held -= oldest.next().getValue().length;
            oldest.remove();
        }
    }
}
