package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Way;

import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds waters and land use among the ways of blocks, and the bounds of multipolygons by their
/// ids. Of one thread; its lists are used again.
final class GroundReading {
    private static final List<byte[]> KEYS =
            GroundTags.KEYS.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();

    /// Three corners, and the first again.
    private static final int LEAST_RING = 4;

    private final long[] bounds;
    private final Longs keys = new Longs();
    private final Longs values = new Longs();
    private final Longs nodes = new Longs();
    private long id;

    /// @param bounds ids of members of multipolygons, sorted
    GroundReading(long[] bounds) {
        this.bounds = bounds;
    }

    GroundWays read(Block block) throws IOException {
        GroundWays found = new GroundWays();
        Set<Long> telling = new HashSet<>();
        for (byte[] key : KEYS) {
            int number = block.strings().find(key);
            if (number >= 0) {
                telling.add((long) number);
            }
        }
        for (Block.Group group : block.groups()) {
            if (group.hasWays() && (!telling.isEmpty() || bounds.length > 0)) {
                readGroup(block.strings(), telling, block.open(group), found);
            }
        }
        found.close();
        return found;
    }

    private void readGroup(
            Strings strings, Set<Long> telling, CodedInputStream in, GroundWays found)
            throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != PrimitiveGroup.WAYS_FIELD_NUMBER) {
                in.skipField(tag);
                continue;
            }
            int outer = in.pushLimit(Block.length(in, tag));
            readWay(in, telling);
            in.popLimit(outer);
            if (isBound() && nodes.size() >= 2) {
                found.bound(id, nodes);
            }
            if (tells(telling)) {
                keep(strings, found);
            }
        }
    }

    private void readWay(CodedInputStream in, Set<Long> telling) throws IOException {
        keys.clear();
        values.clear();
        nodes.clear();
        id = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Way.ID_FIELD_NUMBER -> id = in.readInt64();
                case Way.KEYS_FIELD_NUMBER -> Block.numbers(in, tag, Block.Coding.PLAIN, keys);
                case Way.VALS_FIELD_NUMBER -> Block.numbers(in, tag, Block.Coding.PLAIN, values);
                case Way.REFS_FIELD_NUMBER -> {
                    // Id and keys come first, though nobody promised it.
                    boolean unwanted = keys.size() > 0 && !tells(telling);
                    if (unwanted && id != 0 && !isBound()) {
                        in.skipField(tag);
                    } else {
                        Block.numbers(in, tag, Block.Coding.DELTA, nodes);
                    }
                }
                default -> in.skipField(tag);
            }
        }
    }

    private boolean isBound() {
        return Arrays.binarySearch(bounds, id) >= 0;
    }

    private boolean tells(Set<Long> telling) {
        for (int i = 0; i < keys.size(); i++) {
            if (telling.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void keep(Strings strings, GroundWays found) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            tags.put(strings.get(keys.get(i)), strings.get(values.get(i)));
        }
        int size = nodes.size();
        boolean closed = size >= LEAST_RING && nodes.get(0) == nodes.get(size - 1);
        GroundClass area = closed ? GroundTags.area(tags) : null;
        WaterRank line = GroundTags.line(tags);
        if (area != null) {
            found.area(id, area, GroundTags.name(tags), nodes);
        } else if (line != null && size >= 2) {
            found.course(id, line, GroundTags.name(tags), GroundTags.metres(tags), nodes);
        }
    }
}
