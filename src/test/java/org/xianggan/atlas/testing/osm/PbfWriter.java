package org.xianggan.atlas.testing.osm;

import com.google.protobuf.ByteString;

import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseInfo;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Info;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;

/// Writes a `.osm.pbf` as it gets its nodes, ways and relations, in their order, with the metadata
/// that public extracts have (version, date, changeset). The same calls give the same bytes.
public final class PbfWriter implements Closeable {
    /// What programs put into a block.
    static final int BLOCK = 8000;

    /// How blobs are packed.
    public enum Packing {
        ZLIB,
        RAW,
        /// Says that it is, and holds nothing that could be unpacked.
        LZ4
    }

    /// @param granularity nanodegrees
    /// @param dense whether nodes are written in the dense form
    /// @param block how many of a kind come into one block
    public record Form(Packing packing, int granularity, boolean dense, int block) {
        public static final Form USUAL = new Form(Packing.ZLIB, 100, true, BLOCK);
    }

    private static final int SOME_DAY = 1_600_000_000;
    private static final int CHANGESET = 24;

    /// Multiplied by it, numbers that follow each other look like any numbers.
    private static final long SPREAD = 2_654_435_761L;

    private final DataOutputStream out;
    private final Form form;
    private final Deflater deflater = new Deflater();
    private byte[] room = new byte[1 << 16];
    private final Map<String, Integer> strings = new HashMap<>();
    private StringTable.Builder table = StringTable.newBuilder();
    private PrimitiveGroup.Builder group = PrimitiveGroup.newBuilder();
    private DenseNodes.Builder dense = DenseNodes.newBuilder();
    private DenseInfo.Builder denseInfo = DenseInfo.newBuilder();
    private long lastId;
    private long lastLon;
    private long lastLat;
    private long lastDay;
    private long lastChangeset;
    private boolean anyTags;
    private int inGroup;
    private int kind;

    public PbfWriter(OutputStream out, HeaderBlock header, Form form) throws IOException {
        this.out = new DataOutputStream(out);
        this.form = form;
        blob("OSMHeader", header.toByteArray());
        startBlock();
    }

    /// @param lon, lat nanodegrees
    public void node(long id, long lon, long lat, Map<String, String> tags) throws IOException {
        begin(PrimitiveGroup.NODES_FIELD_NUMBER);
        long x = Math.floorDiv(lon, form.granularity);
        long y = Math.floorDiv(lat, form.granularity);
        if (!form.dense) {
            Node.Builder node = Node.newBuilder().setId(id).setLon(x).setLat(y);
            sorted(tags).forEach((k, v) -> node.addKeys(number(k)).addVals(number(v)));
            group.addNodes(node);
            return;
        }
        dense.addId(id - lastId).addLon(x - lastLon).addLat(y - lastLat);
        describe(id);
        lastId = id;
        lastLon = x;
        lastLat = y;
        if (!tags.isEmpty()) {
            sorted(tags).forEach((k, v) -> dense.addKeysVals(number(k)).addKeysVals(number(v)));
            anyTags = true;
        }
        dense.addKeysVals(0);
    }

    /// Metadata: a changeset holds two dozen nodes, more or less; public extracts name no users.
    private void describe(long id) {
        long set = id / CHANGESET;
        long changeset = Math.floorMod(set * SPREAD, 100_000_000L);
        long day = SOME_DAY + changeset;
        denseInfo.addVersion(1 + (int) Math.floorMod(id * SPREAD >>> 7, 3L) / 2);
        denseInfo.addTimestamp(day - lastDay).addChangeset(changeset - lastChangeset);
        denseInfo.addUid(0).addUserSid(0);
        lastDay = day;
        lastChangeset = changeset;
    }

    public void way(long id, Map<String, String> tags, long... nodes) throws IOException {
        begin(PrimitiveGroup.WAYS_FIELD_NUMBER);
        Way.Builder way = Way.newBuilder().setId(id).setInfo(info());
        sorted(tags).forEach((k, v) -> way.addKeys(number(k)).addVals(number(v)));
        long before = 0;
        for (long node : nodes) {
            way.addRefs(node - before);
            before = node;
        }
        group.addWays(way);
    }

    /// @param ways its members
    public void relation(long id, Map<String, String> tags, long... ways) throws IOException {
        begin(PrimitiveGroup.RELATIONS_FIELD_NUMBER);
        Relation.Builder relation = Relation.newBuilder().setId(id).setInfo(info());
        sorted(tags).forEach((k, v) -> relation.addKeys(number(k)).addVals(number(v)));
        long before = 0;
        for (long way : ways) {
            relation.addMemids(way - before).addRolesSid(0).addTypes(Relation.MemberType.WAY);
            before = way;
        }
        group.addRelations(relation);
    }

    /// Of a relation whose members have roles.
    ///
    /// @param role such as `from`
    public record Member(Relation.MemberType type, long id, String role) {}

    public void relation(long id, Map<String, String> tags, List<Member> members)
            throws IOException {
        begin(PrimitiveGroup.RELATIONS_FIELD_NUMBER);
        Relation.Builder relation = Relation.newBuilder().setId(id).setInfo(info());
        sorted(tags).forEach((k, v) -> relation.addKeys(number(k)).addVals(number(v)));
        long before = 0;
        for (Member m : members) {
            relation.addMemids(m.id - before).addRolesSid(number(m.role)).addTypes(m.type);
            before = m.id;
        }
        group.addRelations(relation);
    }

    private static Info info() {
        return Info.newBuilder().setVersion(1).setTimestamp(SOME_DAY).setChangeset(1).build();
    }

    private static SortedMap<String, String> sorted(Map<String, String> tags) {
        return new TreeMap<>(tags);
    }

    private void begin(int next) throws IOException {
        if (kind != next || inGroup >= form.block) {
            endBlock();
        }
        kind = next;
        inGroup++;
    }

    private int number(String s) {
        return strings.computeIfAbsent(
                s,
                text -> {
                    table.addS(ByteString.copyFromUtf8(text));
                    return table.getSCount() - 1;
                });
    }

    private void startBlock() {
        strings.clear();
        table = StringTable.newBuilder().addS(ByteString.EMPTY);
        group = PrimitiveGroup.newBuilder();
        dense = DenseNodes.newBuilder();
        denseInfo = DenseInfo.newBuilder();
        lastId = 0;
        lastLon = 0;
        lastLat = 0;
        lastDay = 0;
        lastChangeset = 0;
        anyTags = false;
        inGroup = 0;
    }

    private void endBlock() throws IOException {
        if (inGroup > 0) {
            if (dense.getIdCount() > 0) {
                if (!anyTags) {
                    dense.clearKeysVals();
                }
                group.setDense(dense.setDenseinfo(denseInfo));
            }
            PrimitiveBlock.Builder block =
                    PrimitiveBlock.newBuilder().setStringtable(table).addPrimitivegroup(group);
            if (form.granularity != 100) {
                block.setGranularity(form.granularity);
            }
            blob("OSMData", block.build().toByteArray());
        }
        startBlock();
    }

    private void blob(String type, byte[] bytes) throws IOException {
        byte[] blob = packed(bytes).toByteArray();
        byte[] header =
                BlobHeader.newBuilder()
                        .setType(type)
                        .setDatasize(blob.length)
                        .build()
                        .toByteArray();
        out.writeInt(header.length);
        out.write(header);
        out.write(blob);
    }

    private Blob packed(byte[] bytes) {
        Blob.Builder blob = Blob.newBuilder().setRawSize(bytes.length);
        return switch (form.packing) {
            case RAW -> blob.clearRawSize().setRaw(ByteString.copyFrom(bytes)).build();
            case LZ4 -> blob.setLz4Data(ByteString.copyFrom(bytes)).build();
            case ZLIB -> {
                deflater.reset();
                deflater.setInput(bytes);
                deflater.finish();
                if (room.length < bytes.length + 1024) {
                    room = new byte[2 * bytes.length + 1024];
                }
                int size = deflater.deflate(room);
                yield blob.setZlibData(ByteString.copyFrom(room, 0, size)).build();
            }
        };
    }

    @Override
    public void close() throws IOException {
        endBlock();
        deflater.end();
        out.close();
    }
}
