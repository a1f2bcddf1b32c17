package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.WaterRank;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Rivers, canals and streams of extracts as lines, as bytes. Immutable.
public final class Waterways implements Courses {
    public static final Waterways NONE = new Builder().build();

    private static final WaterRank[] RANKS = WaterRank.values();

    private final byte[] ranks;

    /// Metres, 0: nobody says.
    private final short[] widths;

    private final int[] nameOf;
    private final List<String> names;
    private final int[] at;
    private final byte[] points;

    private Waterways(Builder b) {
        ranks = Arrays.copyOf(b.ranks, b.size);
        widths = Arrays.copyOf(b.widths, b.size);
        nameOf = Arrays.copyOf(b.nameOf, b.size);
        names = b.names.names();
        at = Arrays.copyOf(b.at, b.size + 1);
        points = b.points.toArray();
        at[b.size] = points.length;
    }

    @Override
    public int size() {
        return ranks.length;
    }

    public WaterRank rank(int way) {
        return RANKS[ranks[way]];
    }

    /// How wide the water is, whole metres; 0 where nobody says.
    public int metres(int way) {
        return widths[way];
    }

    public @Nullable String name(int way) {
        return nameOf[way] == 0 ? null : names.get(nameOf[way] - 1);
    }

    @Override
    public int[] points(int way) {
        return CourseBytes.next(new Varints.Reader(points, at[way], at[way + 1]));
    }

    @Override
    public long likeness(int way) {
        return (long) nameOf[way] << 20 | (long) widths[way] << 4 | ranks[way];
    }

    /// All of it, for checksums: bytes and how many of them count.
    public void bytes(BiConsumer<byte[], Integer> to) {
        to.accept(ranks, ranks.length);
        to.accept(points, points.length);
    }

    public static final class Builder {
        private byte[] ranks = new byte[64];
        private short[] widths = new short[64];
        private int[] nameOf = new int[64];
        private int[] at = new int[65];
        private final Varints points = new Varints();
        private final NameBook names = new NameBook();
        private int size;

        /// @param metres whole metres, 0 where nobody says
        /// @param lonLat as [Waterways#points] has them, two points at least
        /// @param count how many of its numbers count
        public void add(
                WaterRank rank, @Nullable String name, int metres, int[] lonLat, int count) {
            if (size == ranks.length) {
                ranks = Arrays.copyOf(ranks, 2 * size);
                widths = Arrays.copyOf(widths, 2 * size);
                nameOf = Arrays.copyOf(nameOf, 2 * size);
                at = Arrays.copyOf(at, 2 * size + 1);
            }
            ranks[size] = (byte) rank.ordinal();
            widths[size] = (short) Math.clamp(metres, 0, Short.MAX_VALUE);
            nameOf[size] = names.number(name);
            at[size++] = points.size();
            CourseBytes.add(points, lonLat, count);
        }

        public Waterways build() {
            return new Waterways(this);
        }
    }
}
