package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.WayRank;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Ways that belong to no named line, by the million: one array of bytes for all of them, some five
/// for each point. Immutable.
public final class OtherWays implements Courses {
    public static final OtherWays NONE = new Builder().build();

    /// Units of a position in a degree.
    public static final double STEPS = 1e7;

    private static final WayRank[] RANKS = WayRank.values();

    /// What is written on a way; the first of [#labels] is of the many that bear nothing.
    public record Label(@Nullable String ref, @Nullable String name) {
        static final Label NONE = new Label(null, null);
    }

    private final byte[] ranks;
    private final int[] labelOf;
    private final List<Label> labels;

    /// Of each way, where its points begin.
    private final int[] at;

    /// Longitude and latitude of each point by turns, as differences to the point before.
    private final byte[] points;

    private OtherWays(Builder b) {
        ranks = Arrays.copyOf(b.ranks, b.size);
        labelOf = Arrays.copyOf(b.labelOf, b.size);
        labels = List.copyOf(b.numbers.keySet().stream().sorted(b.byNumber()).toList());
        at = Arrays.copyOf(b.at, b.size + 1);
        points = b.points.toArray();
        at[b.size] = points.length;
    }

    /// The minor ones, and of the others those that are there and that no line runs on.
    ///
    /// @param used ids of the ways that lines run on
    public static OtherWays of(OtherWays minor, Collection<OsmWay> ways, Set<Long> used) {
        Builder out = new Builder(minor);
        int[] lonLat = new int[128];
        for (OsmWay way : ways) {
            WayRank rank = WayRank.of(way.wayClass());
            if (rank == null || way.life() != OsmWay.Life.OPEN || used.contains(way.id())) {
                continue;
            }
            if (2 * way.size() > lonLat.length) {
                lonLat = new int[4 * way.size()];
            }
            for (int i = 0; i < way.size(); i++) {
                lonLat[2 * i] = (int) Math.round(way.lon(i) * STEPS);
                lonLat[2 * i + 1] = (int) Math.round(way.lat(i) * STEPS);
            }
            out.add(rank, one(way.refs()), zh(way.names()), lonLat, 2 * way.size());
        }
        return out.build();
    }

    private static @Nullable String one(Set<String> of) {
        return of.isEmpty() ? null : String.join(";", of.stream().sorted().toList());
    }

    /// The shortest name that is Chinese, else the shortest.
    private static @Nullable String zh(Set<String> names) {
        return names.stream()
                .min(
                        Comparator.comparing(
                                        (String n) ->
                                                !n.codePoints().anyMatch(Character::isIdeographic))
                                .thenComparingInt(String::length)
                                .thenComparing(n -> n))
                .orElse(null);
    }

    @Override
    public int size() {
        return ranks.length;
    }

    public WayRank rank(int way) {
        return RANKS[ranks[way]];
    }

    public Label label(int way) {
        return labels.get(labelOf[way]);
    }

    @Override
    public long likeness(int way) {
        return (long) labelOf[way] << 8 | ranks[way];
    }

    /// Its points, longitudes and latitudes by turns, in [#STEPS] of a degree WGS-84.
    @Override
    public int[] points(int way) {
        Varints.Reader in = new Varints.Reader(points, at[way], at[way + 1]);
        int[] out = new int[(int) in.next()];
        int lon = 0;
        int lat = 0;
        for (int i = 0; i < out.length; i += 2) {
            lon += (int) in.next();
            lat += (int) in.next();
            out[i] = lon;
            out[i + 1] = lat;
        }
        return out;
    }

    /// All of it, for checksums: bytes and how many of them count.
    public void bytes(BiConsumer<byte[], Integer> to) {
        to.accept(ranks, ranks.length);
        to.accept(points, points.length);
    }

    public static final class Builder {
        private byte[] ranks = new byte[64];
        private int[] labelOf = new int[64];
        private int[] at = new int[65];
        private final Varints points;
        private final Map<Label, Integer> numbers = new HashMap<>(Map.of(Label.NONE, 0));
        private int size;

        public Builder() {
            points = new Varints();
        }

        /// Begins with what is there.
        private Builder(OtherWays with) {
            ranks = with.ranks.length == 0 ? ranks : with.ranks.clone();
            labelOf = with.ranks.length == 0 ? labelOf : with.labelOf.clone();
            at = with.ranks.length == 0 ? at : with.at.clone();
            points = new Varints(with.points);
            for (int i = 0; i < with.labels.size(); i++) {
                numbers.put(with.labels.get(i), i);
            }
            size = with.ranks.length;
        }

        private Comparator<Label> byNumber() {
            return Comparator.comparing(l -> numbers.getOrDefault(l, 0));
        }

        /// @param lonLat as [OtherWays#points] has them, two points at least
        /// @param count how many of its numbers count
        public void add(
                WayRank rank,
                @Nullable String ref,
                @Nullable String name,
                int[] lonLat,
                int count) {
            if (size == ranks.length) {
                ranks = Arrays.copyOf(ranks, 2 * size);
                labelOf = Arrays.copyOf(labelOf, 2 * size);
                at = Arrays.copyOf(at, 2 * size + 1);
            }
            ranks[size] = (byte) rank.ordinal();
            labelOf[size] =
                    ref == null && name == null
                            ? 0
                            : numbers.computeIfAbsent(new Label(ref, name), l -> numbers.size());
            at[size++] = points.size();
            points.add(count);
            int lon = 0;
            int lat = 0;
            for (int i = 0; i < count; i += 2) {
                points.add(lonLat[i] - lon);
                points.add(lonLat[i + 1] - lat);
                lon = lonLat[i];
                lat = lonLat[i + 1];
            }
        }

        public OtherWays build() {
            return new OtherWays(this);
        }
    }
}
