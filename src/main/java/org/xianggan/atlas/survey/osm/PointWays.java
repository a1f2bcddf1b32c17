package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Way;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The closed ways of a block that a map shows as a point. Of all others nothing but the keys is
/// looked at. Of one thread; its lists are used again.
final class PointWays implements Pass.Reading<List<PointWays.Outline>> {
    /// A ring has three corners and comes back to the first.
    private static final int LEAST_NODES = 4;

    private static final List<byte[]> KEYS =
            PointTags.AREA_KEYS.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();

    /// @param nodes the first is the last again
    record Outline(long id, Map<String, String> tags, long[] nodes) {}

    private final Longs keys = new Longs();
    private final Longs values = new Longs();
    private final Longs nodes = new Longs();
    private long id;

    @Override
    public List<Outline> read(Block block) throws IOException {
        List<Outline> found = new ArrayList<>();
        long[] telling =
                KEYS.stream()
                        .mapToLong(key -> block.strings().find(key))
                        .filter(n -> n > 0)
                        .toArray();
        for (Block.Group group : block.groups()) {
            if (group.hasWays() && telling.length > 0) {
                readGroup(block.strings(), telling, block.open(group), found);
            }
        }
        return found;
    }

    private void readGroup(
            Strings strings, long[] telling, CodedInputStream in, List<Outline> found)
            throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != PrimitiveGroup.WAYS_FIELD_NUMBER) {
                in.skipField(tag);
                continue;
            }
            int outer = in.pushLimit(Block.length(in, tag));
            readWay(in, telling);
            in.popLimit(outer);
            if (tells(telling) && isRing()) {
                Map<String, String> tags = tags(strings);
                if (!PointTags.kinds(tags).isEmpty()) {
                    found.add(new Outline(id, tags, nodes.toArray()));
                }
            }
        }
    }

    private void readWay(CodedInputStream in, long[] telling) throws IOException {
        keys.clear();
        values.clear();
        nodes.clear();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = WireFormat.getTagFieldNumber(tag);
            if (field == Way.ID_FIELD_NUMBER) {
                id = in.readInt64();
            } else if (field == Way.KEYS_FIELD_NUMBER) {
                Block.numbers(in, tag, Block.Coding.PLAIN, keys);
            } else if (keys.size() > 0 && !tells(telling)) {
                // Keys come first, though nobody promised it.
                in.skipField(tag);
            } else if (field == Way.VALS_FIELD_NUMBER) {
                Block.numbers(in, tag, Block.Coding.PLAIN, values);
            } else if (field == Way.REFS_FIELD_NUMBER) {
                Block.numbers(in, tag, Block.Coding.DELTA, nodes);
            } else {
                in.skipField(tag);
            }
        }
    }

    private boolean tells(long[] telling) {
        for (int i = 0; i < keys.size(); i++) {
            for (long wanted : telling) {
                if (keys.get(i) == wanted) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isRing() {
        return nodes.size() >= LEAST_NODES && nodes.get(0) == nodes.get(nodes.size() - 1);
    }

    private Map<String, String> tags(Strings strings) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            tags.put(strings.get(keys.get(i)), strings.get(values.get(i)));
        }
        return tags;
    }
}
