package org.xianggan.atlas.survey;

import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// A network written as an extract: each edge a way, joined where they were joined, with number and
/// name of the line that it is known by. So the network that is made of it should answer as the one
/// that it was written from.
final class NetworkExtract {
    private static final long FIRST_ID = 30_000_000_000L;

    private NetworkExtract() {}

    /// @param has which of the ways the extract has
    static Path write(Network n, Predicate<Way> has, Path file) {
        ExtractFile out = new ExtractFile();
        for (int v = 0; v < n.nodeCount(); v++) {
            out.node(FIRST_ID + v, n.lon(v), n.lat(v));
        }
        long next = FIRST_ID + n.nodeCount();
        for (int e = 0; e < n.edgeCount(); e++) {
            if (has.test(n.wayOf(e))) {
                long[] ids = new long[n.courseSize(e)];
                ids[0] = FIRST_ID + n.from(e);
                ids[ids.length - 1] = FIRST_ID + n.to(e);
                for (int i = 1; i < ids.length - 1; i++) {
                    ids[i] = next++;
                    out.node(ids[i], n.courseLon(e, i), n.courseLat(e, i));
                }
                out.way(FIRST_ID + e, tags(n.wayOf(e)), ids);
            }
        }
        return out.write(file);
    }

    private static Map<String, String> tags(Way way) {
        Map<String, String> tags = new HashMap<>();
        tags.put("highway", highway(way.wayClass()));
        tags.put("oneway", "no");
        if (way.ref() != null) {
            tags.put("ref", way.ref());
        }
        Names names = way.names();
        if (names != null) {
            tags.put("name", names.zh());
        }
        return tags;
    }

    private static String highway(WayClass c) {
        return switch (c) {
            case EXPRESSWAY -> "motorway";
            case NATIONAL -> "primary";
            case PROVINCIAL -> "secondary";
            case COUNTY, OTHER -> "tertiary";
            default -> "unclassified";
        };
    }
}
