package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.GroundClass;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Waters, woods, fields and built-up areas of extracts, by the million, as bytes. Each is one
/// polygon: a ring and the holes in it. Immutable.
public final class GroundAreas {
    public static final GroundAreas NONE = new Builder().build();

    private static final GroundClass[] CLASSES = GroundClass.values();

    private final byte[] classes;
    private final int[] nameOf;
    private final List<String> names;
    private final int[] at;

    /// Of each: number of rings, then the points of each ring, the last of which is the first
    /// again.
    private final byte[] rings;

    private GroundAreas(Builder b) {
        classes = Arrays.copyOf(b.classes, b.size);
        nameOf = Arrays.copyOf(b.nameOf, b.size);
        names = b.names.names();
        at = Arrays.copyOf(b.at, b.size + 1);
        rings = b.rings.toArray();
        at[b.size] = rings.length;
    }

    public int size() {
        return classes.length;
    }

    public GroundClass of(int area) {
        return CLASSES[classes[area]];
    }

    public @Nullable String name(int area) {
        return nameOf[area] == 0 ? null : names.get(nameOf[area] - 1);
    }

    /// The ring around it, then its holes; each closed, as [Courses#points] has points.
    public int[][] rings(int area) {
        Varints.Reader in = new Varints.Reader(rings, at[area], at[area + 1]);
        int[][] out = new int[(int) in.next()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = CourseBytes.next(in);
        }
        return out;
    }

    /// One point of the ring around it: longitude and latitude.
    public int[] somewhere(int area) {
        Varints.Reader in = new Varints.Reader(rings, at[area], at[area + 1]);
        in.next();
        in.next();
        return new int[] {(int) in.next(), (int) in.next()};
    }

    /// All of it, for checksums: bytes and how many of them count.
    public void bytes(BiConsumer<byte[], Integer> to) {
        to.accept(classes, classes.length);
        to.accept(rings, rings.length);
    }

    public static final class Builder {
        private byte[] classes = new byte[64];
        private int[] nameOf = new int[64];
        private int[] at = new int[65];
        private final Varints rings = new Varints();
        private final NameBook names = new NameBook();
        private int size;

        /// @param polygon as [GroundAreas#rings] has them
        public void add(GroundClass of, @Nullable String name, List<int[]> polygon) {
            if (size == classes.length) {
                classes = Arrays.copyOf(classes, 2 * size);
                nameOf = Arrays.copyOf(nameOf, 2 * size);
                at = Arrays.copyOf(at, 2 * size + 1);
            }
            classes[size] = (byte) of.ordinal();
            nameOf[size] = names.number(name);
            at[size++] = rings.size();
            rings.add(polygon.size());
            polygon.forEach(ring -> CourseBytes.add(rings, ring, ring.length));
        }

        public GroundAreas build() {
            return new GroundAreas(this);
        }
    }
}
