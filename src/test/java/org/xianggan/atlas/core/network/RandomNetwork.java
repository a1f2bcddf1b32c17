package org.xianggan.atlas.core.network;

import static org.xianggan.atlas.testing.HandNetwork.event;
import static org.xianggan.atlas.testing.HandNetwork.way;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Networks made up by a seed: towns at random, each joined with some of its neighbours by roads of
/// all classes, some of them open from 2010 on, some only planned.
final class RandomNetwork {
    static final EntityId OLD = EntityId.of("road:OLD");
    static final EntityId SINCE_2010 = EntityId.of("road:NEW");
    static final EntityId PLANNED = EntityId.of("road:PLANNED");

    private RandomNetwork() {}

    /// @param neighbours each node is joined with up to so many of its nearest
    static Network of(long seed, int nodes, int neighbours) {
        Random random = new Random(seed);
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        List<LonLat> at = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            LonLat p = place(random);
            at.add(p);
            b.node("n" + i, p.lon(), p.lat());
        }
        int[] ways = {
            b.way(way(null, WayClass.UNNAMED)),
            b.way(way(OLD, WayClass.COUNTY, event("../2000", Status.OPEN))),
            b.way(way(SINCE_2010, WayClass.PROVINCIAL, event("2010-05-01", Status.OPEN))),
            b.way(way(PLANNED, WayClass.NATIONAL, event("2020", Status.PLANNED)))
        };
        boolean[] joined = new boolean[nodes * nodes];
        for (int i = 0; i < nodes; i++) {
            LonLat here = at.get(i);
            Integer[] near = new Integer[nodes];
            Arrays.setAll(near, k -> k);
            Arrays.sort(
                    near,
                    (x, y) ->
                            Double.compare(
                                    Geodesics.metres(here, at.get(x)),
                                    Geodesics.metres(here, at.get(y))));
            for (int k = 1; k <= Math.min(neighbours, nodes - 1); k++) {
                int j = near[k];
                if (joined[i * nodes + j] && random.nextInt(8) > 0) {
                    continue;
                }
                joined[i * nodes + j] = true;
                joined[j * nodes + i] = true;
                LonLat there = at.get(j);
                double metres = Geodesics.metres(here, there) * (1 + random.nextDouble() / 2);
                b.edge(
                        new Network.Edge(
                                i,
                                j,
                                metres,
                                ways[random.nextInt(ways.length)],
                                AccuracyClass.values()[random.nextInt(4)],
                                random.nextInt(3),
                                random.nextInt(200),
                                random.nextInt(200),
                                new double[] {here.lon(), here.lat(), there.lon(), there.lat()}));
            }
        }
        return b.build();
    }

    /// Somewhere in the 33 km over which the towns are strewn.
    static LonLat place(Random random) {
        return new LonLat(113 + random.nextDouble() * 0.3, 26.5 + random.nextDouble() * 0.3);
    }
}
