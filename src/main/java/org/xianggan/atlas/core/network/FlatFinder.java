package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Ways on the flat arrays. Of one thread, with the scratch arrays of that.
final class FlatFinder implements Finder {
    private final Conditions c;
    private final Supplier<Search> search;
    private final Supplier<Climb> climb;

    FlatFinder(Conditions c, Supplier<Search> search, Supplier<Climb> climb) {
        this.c = c;
        this.search = search;
        this.climb = climb;
    }

    @Override
    public @Nullable List<Piece> way(Snap from, Snap to) {
        if (from.meets(to)) {
            return List.of();
        }
        Customized prepared = c.customizedIfReady();
        if (prepared == null) {
            return search.get().way(from, to, c);
        }
        Climb upwards = climb.get();
        return upwards.from(from, prepared).wayTo(upwards.from(to, prepared));
    }

    @Override
    public List<List<Piece>> ways(Snap from, Snap to, List<Piece> fastest, int most) {
        return Alternatives.of(fastest, search.get(), from, to, c, most);
    }

    @Override
    public @Nullable List<Piece>[] pairs(List<Snap> places) {
        int n = places.size();
        Customized m = c.customized();
        Climb upwards = climb.get();
        List<Ascent> ascents = new ArrayList<>(n);
        for (Snap s : places) {
            ascents.add(upwards.from(s, m));
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable List<Piece>[] ways = new List[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                ways[i * n + j] = ascents.get(i).wayTo(ascents.get(j));
                ways[j * n + i] = ways[i * n + j];
            }
        }
        return ways;
    }

    @Override
    public Reached reached(Snap from) {
        return new ReachedTree(search.get().tree(from, c, Double.POSITIVE_INFINITY), c);
    }
}
