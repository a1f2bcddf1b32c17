package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What routes call the ways that are their members.
final class Routes {
    private static final Set<String> KINDS = Set.of("road", "railway", "train", "tracks");

    /// A relation that is a route.
    ///
    /// @param ways ids of its members that are ways
    record Route(Labels labels, long[] ways) {}

    private final Map<Long, Labels> byWay = new HashMap<>();

    void add(Route route) {
        for (long way : route.ways) {
            byWay.merge(way, route.labels, Labels::and);
        }
    }

    Labels of(long way) {
        return byWay.getOrDefault(way, Labels.NONE);
    }

    /// The routes of a block that bear a number or a name.
    static List<Route> read(Block block) throws IOException {
        List<Route> routes = new ArrayList<>();
        for (Block.Group group : block.groups()) {
            if (group.hasRelations()) {
                readGroup(block, block.open(group), routes);
            }
        }
        return routes;
    }

    private static void readGroup(Block block, CodedInputStream in, List<Route> routes)
            throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != PrimitiveGroup.RELATIONS_FIELD_NUMBER) {
                in.skipField(tag);
                continue;
            }
            Relation relation =
                    in.readMessage(Relation.parser(), ExtensionRegistryLite.getEmptyRegistry());
            Map<String, String> tags = tags(block.strings(), relation);
            if ("route".equals(tags.get("type"))
                    && KINDS.contains(tags.getOrDefault("route", ""))) {
                Labels labels = Labels.of(tags);
                if (!labels.isEmpty()) {
                    routes.add(new Route(labels, ways(relation)));
                }
            }
        }
    }

    private static Map<String, String> tags(Strings strings, Relation relation) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < Math.min(relation.getKeysCount(), relation.getValsCount()); i++) {
            tags.put(strings.get(relation.getKeys(i)), strings.get(relation.getVals(i)));
        }
        return tags;
    }

    static long[] ways(Relation relation) {
        Longs ways = new Longs();
        long member = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
            member += relation.getMemids(i);
            if (i < relation.getTypesCount() && relation.getTypes(i) == Relation.MemberType.WAY) {
                ways.add(member);
            }
        }
        return ways.toArray();
    }
}
