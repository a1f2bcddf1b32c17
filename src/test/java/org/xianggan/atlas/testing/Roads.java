package org.xianggan.atlas.testing;

import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.survey.road.Ground;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What tests say of a road network.
public final class Roads {
    /// Without a border and without hills.
    public static final Ground FLAT =
            new Ground() {
                @Override
                public int borders(double[] course, AccuracyClass accuracy) {
                    return 0;
                }

                @Override
                public double[] climb(double[] course) {
                    return new double[2];
                }
            };

    private Roads() {}

    /// Each edge as `n1-n2` or, of one direction, `n1>n2`, in alphabetical order.
    public static List<String> edges(Network n) {
        return IntStream.range(0, n.edgeCount()).mapToObj(e -> edge(n, e)).sorted().toList();
    }

    public static String edge(Network n, int e) {
        String a = n.nodeId(n.from(e));
        String b = n.nodeId(n.to(e));
        boolean turned = !n.isOneWay(e) && a.compareTo(b) > 0;
        return turned ? b + "-" + a : a + (n.isOneWay(e) ? ">" : "-") + b;
    }

    /// Each forbidden turn as its edges, in alphabetical order.
    public static List<String> turns(Network n) {
        return n.forbidden().stream()
                .map(
                        t ->
                                String.join(
                                        " ",
                                        Arrays.stream(t.edges())
                                                .mapToObj(e -> edge(n, e))
                                                .toList()))
                .sorted()
                .toList();
    }
}
