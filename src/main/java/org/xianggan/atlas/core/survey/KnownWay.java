package org.xianggan.atlas.core.survey;

import java.util.HashSet;
import java.util.Set;

/// A way with its numbers and names made comparable.
///
/// @param refs those that stand in its names too
record KnownWay(OsmWay way, Set<String> refs, Set<String> names) {
    static KnownWay of(OsmWay way) {
        if (way.refs().isEmpty() && way.names().isEmpty()) {
            return new KnownWay(way, Set.of(), Set.of());
        }
        Set<String> refs = new HashSet<>();
        Set<String> names = new HashSet<>();
        way.refs().forEach(r -> refs.add(LineText.ref(r)));
        for (String n : way.names()) {
            refs.addAll(LineText.refsIn(n));
            names.add(LineText.name(n, way.form()));
        }
        refs.remove("");
        names.remove("");
        return new KnownWay(way, Set.copyOf(refs), Set.copyOf(names));
    }

    double metres() {
        double sum = 0;
        for (int i = 1; i < way.size(); i++) {
            sum += Lengths.metres(way.lon(i - 1), way.lat(i - 1), way.lon(i), way.lat(i));
        }
        return sum;
    }
}
