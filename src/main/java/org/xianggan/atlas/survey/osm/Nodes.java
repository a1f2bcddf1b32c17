package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveGroup;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Ids and positions of the nodes of a block, and tags of those that somebody wants. Of one thread;
/// its lists are used again.
final class Nodes {
    /// Gets one node after the other.
    interface Sink {
        /// @param lon, lat units of 1e-7 degrees
        void node(long id, int lon, int lat);
    }

    private static final long NANO_STEP = 100;
    private static final long MOST_LON = 180L * 1_000_000_000;
    private static final long MOST_LAT = 90L * 1_000_000_000;

    private final Longs ids = new Longs();
    private final Longs lons = new Longs();
    private final Longs lats = new Longs();

    /// As dense nodes have them: see [NodeTags#next].
    private final Longs tagged = new Longs();

    private final Longs keys = new Longs();
    private final Longs values = new Longs();
    private final @Nullable NodeTags tags;

    Nodes() {
        this(null);
    }

    /// @param tags gets every node with a wanted key, after the same node without its tags; null
    ///     where nobody wants any
    Nodes(@Nullable NodeTags tags) {
        this.tags = tags;
    }

    void read(Block block, Sink sink) throws IOException {
        if (tags != null) {
            tags.begin(block);
        }
        for (Block.Group group : block.groups()) {
            if (group.hasNodes()) {
                readGroup(block, block.open(group), sink);
            }
        }
    }

    private void readGroup(Block block, CodedInputStream in, Sink sink) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case PrimitiveGroup.DENSE_FIELD_NUMBER -> {
                    int outer = in.pushLimit(Block.length(in, tag));
                    readDense(in);
                    in.popLimit(outer);
                    tell(block, sink);
                }
                case PrimitiveGroup.NODES_FIELD_NUMBER -> {
                    int outer = in.pushLimit(Block.length(in, tag));
                    readOne(in);
                    in.popLimit(outer);
                    tell(block, sink);
                }
                default -> in.skipField(tag);
            }
        }
    }

    private void readDense(CodedInputStream in) throws IOException {
        clear();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case DenseNodes.ID_FIELD_NUMBER -> Block.numbers(in, tag, Block.Coding.DELTA, ids);
                case DenseNodes.LAT_FIELD_NUMBER ->
                        Block.numbers(in, tag, Block.Coding.DELTA, lats);
                case DenseNodes.LON_FIELD_NUMBER ->
                        Block.numbers(in, tag, Block.Coding.DELTA, lons);
                case DenseNodes.KEYS_VALS_FIELD_NUMBER -> readTags(in, tag, tagged);
                default -> in.skipField(tag);
            }
        }
    }

    private void readOne(CodedInputStream in) throws IOException {
        clear();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Node.ID_FIELD_NUMBER -> ids.add(in.readSInt64());
                case Node.LAT_FIELD_NUMBER -> lats.add(in.readSInt64());
                case Node.LON_FIELD_NUMBER -> lons.add(in.readSInt64());
                case Node.KEYS_FIELD_NUMBER -> readTags(in, tag, keys);
                case Node.VALS_FIELD_NUMBER -> readTags(in, tag, values);
                default -> in.skipField(tag);
            }
        }
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            tagged.add(keys.get(i));
            tagged.add(values.get(i));
        }
    }

    private void readTags(CodedInputStream in, int tag, Longs into) throws IOException {
        if (tags != null && tags.any()) {
            Block.numbers(in, tag, Block.Coding.PLAIN, into);
        } else {
            in.skipField(tag);
        }
    }

    private void clear() {
        ids.clear();
        lons.clear();
        lats.clear();
        tagged.clear();
        keys.clear();
        values.clear();
    }

    private void tell(Block block, Sink sink) throws InvalidProtocolBufferException {
        if (lons.size() != ids.size() || lats.size() != ids.size()) {
            throw new InvalidProtocolBufferException(
                    ids.size() + " nodes, " + lons.size() + ", " + lats.size() + " positions");
        }
        int tag = 0;
        for (int i = 0; i < ids.size(); i++) {
            long lon = block.lonOffset() + block.granularity() * lons.get(i);
            long lat = block.latOffset() + block.granularity() * lats.get(i);
            // A position that is none is as if it were not there.
            boolean is = Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT;
            if (is) {
                sink.node(ids.get(i), step(lon), step(lat));
            }
            if (tags != null && tag < tagged.size()) {
                tag = is ? tags.next(tagged, tag, ids.get(i), step(lon), step(lat)) : after(tag);
            }
        }
    }

    /// Where the tags of the next node begin.
    private int after(int tag) {
        int at = tag;
        while (at < tagged.size() && tagged.get(at) != 0) {
            at += 2;
        }
        return at + 1;
    }

    private static int step(long nano) {
        return (int) Math.floorDiv(nano + NANO_STEP / 2, NANO_STEP);
    }
}
