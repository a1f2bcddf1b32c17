package org.xianggan.atlas.core.show;

import java.util.Map;
import java.util.TreeMap;

/// A show with its pictures, as one file holds them.
///
/// @param pictures by their names there; those that the show does not use are not in it, and one
///     that it uses may be missing
public record ShowBook(Show show, Map<String, byte[]> pictures) {
    public ShowBook {
        Map<String, byte[]> used = new TreeMap<>();
        for (Scene s : show.scenes()) {
            ScenePicture p = s.picture();
            if (p != null && pictures.containsKey(p.file())) {
                used.put(p.file(), pictures.get(p.file()));
            }
        }
        pictures = java.util.Collections.unmodifiableMap(used);
    }

    public static ShowBook of(Show show) {
        return new ShowBook(show, Map.of());
    }

    public ShowBook with(Show other) {
        return new ShowBook(other, pictures);
    }

    public ShowBook with(Show other, String file, byte[] picture) {
        Map<String, byte[]> more = new TreeMap<>(pictures);
        more.put(file, picture);
        return new ShowBook(other, more);
    }

    /// Names of pictures that its scenes use and that are not there.
    public java.util.List<String> missing() {
        return show.scenes().stream()
                .flatMap(s -> java.util.stream.Stream.ofNullable(s.picture()))
                .map(ScenePicture::file)
                .filter(f -> !pictures.containsKey(f))
                .distinct()
                .toList();
    }
}
