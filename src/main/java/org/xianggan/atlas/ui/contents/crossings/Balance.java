package org.xianggan.atlas.ui.contents.crossings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.model.Status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How the two sides of a crossing stand to each other, as far as anybody knows. That nothing was
/// found of a side is not that nothing happens there, so it is told apart from a side that is
/// behind.
enum Balance {
    HUNAN_AHEAD,
    JIANGXI_AHEAD,
    HUNAN_ALONE,
    JIANGXI_ALONE,
    EVEN,
    SILENT;

    /// The furthest first.
    private static final List<Status> FAR =
            List.of(Status.OPEN, Status.UNDER_CONSTRUCTION, Status.PLANNED, Status.WISH);

    static Balance of(Crossing crossing) {
        return of(crossing.hunan().status(), crossing.jiangxi().status());
    }

    static Balance of(@Nullable Status hunan, @Nullable Status jiangxi) {
        int here = place(hunan);
        int there = place(jiangxi);
        if (here < 0 || there < 0) {
            return here >= 0 ? HUNAN_ALONE : there >= 0 ? JIANGXI_ALONE : SILENT;
        }
        return here < there ? HUNAN_AHEAD : here > there ? JIANGXI_AHEAD : EVEN;
    }

    /// −1 where nothing is known, or nothing that can be compared.
    private static int place(@Nullable Status status) {
        return status == null ? -1 : FAR.indexOf(status);
    }

    boolean isOneSided() {
        return this == HUNAN_AHEAD || this == JIANGXI_AHEAD;
    }

    /// The key of its facet: which side it is does not count there.
    String group() {
        return switch (this) {
            case HUNAN_AHEAD, JIANGXI_AHEAD -> "ahead";
            case HUNAN_ALONE, JIANGXI_ALONE -> "alone";
            case EVEN -> "even";
            case SILENT -> "silent";
        };
    }

    static List<String> groups() {
        return Arrays.stream(values()).map(Balance::group).distinct().toList();
    }

    /// Its words are `crossing.balance.<id>`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
