package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Locale;

/// Which townships a survey puts elsewhere, and which it leaves alone.
public record TownshipMatches(List<Corrected> corrected, List<Left> left) {
    public static final TownshipMatches NONE = new TownshipMatches(List.of(), List.of());

    public TownshipMatches {
        corrected = List.copyOf(corrected);
        left = List.copyOf(left);
    }

    /// @param osm what it goes by: `node/123`
    /// @param value of its key `place`
    /// @param name as it stands there
    /// @param metres how far the shipped position was off
    public record Corrected(
            EntityId township, String osm, String value, String name, LonLat at, double metres) {
        /// Whether it is an area: then the position is some middle of it.
        public boolean isArea() {
            return !osm.startsWith("node/");
        }
    }

    /// @param osm the nearest of those that came into question; null where none did
    /// @param candidates how many did
    /// @param metres how far the nearest is from the shipped position; null without one
    public record Left(
            EntityId township,
            Reason reason,
            @Nullable String osm,
            int candidates,
            @Nullable Double metres) {}

    public enum Reason {
        /// The extract has no place of that name in the county or near.
        NONE,
        /// It has one near, in another county.
        ELSEWHERE,
        /// It has several in the county, or one that is as good for another township.
        SEVERAL,
        /// It has one in the county, too far away to be the same.
        FAR
    }

    public boolean isEmpty() {
        return corrected.isEmpty() && left.isEmpty();
    }

    public long left(Reason reason) {
        return left.stream().filter(l -> l.reason() == reason).count();
    }

    /// How far off that share of the corrected ones was at most, metres; null where there are none.
    ///
    /// @param share 0…1
    public @Nullable Double off(double share) {
        if (corrected.isEmpty()) {
            return null;
        }
        double[] sorted = corrected.stream().mapToDouble(Corrected::metres).sorted().toArray();
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(at, 0, sorted.length - 1)];
    }

    /// `node/123`, as everybody writes it.
    static String osm(OsmPoint p) {
        return p.source().name().toLowerCase(Locale.ROOT) + "/" + p.id();
    }
}
