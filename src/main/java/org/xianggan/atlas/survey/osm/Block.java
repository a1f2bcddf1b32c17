package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.StringTable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// An unpacked blob of data, walked just far enough to know what is where: groups that nobody
/// wants are never looked into.
///
/// @param granularity nanodegrees of a step of its positions
/// @param latOffset, lonOffset nanodegrees to be added
record Block(
        byte[] bytes,
        Strings strings,
        List<Group> groups,
        int granularity,
        long latOffset,
        long lonOffset) {
    /// @param field of [PrimitiveGroup]: what it consists of; 0 where it is empty
    record Group(int field, int from, int length) {
        boolean hasNodes() {
            return field == PrimitiveGroup.NODES_FIELD_NUMBER
                    || field == PrimitiveGroup.DENSE_FIELD_NUMBER;
        }

        boolean hasWays() {
            return field == PrimitiveGroup.WAYS_FIELD_NUMBER;
        }

        boolean hasRelations() {
            return field == PrimitiveGroup.RELATIONS_FIELD_NUMBER;
        }
    }

    private static final int NANO_STEP = 100;

    /// @param bytes stay the caller's: the block is good until they change
    static Block of(byte[] bytes, int size) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes, 0, size);
        Strings strings = new Strings(bytes);
        List<Group> groups = new ArrayList<>(1);
        int granularity = NANO_STEP;
        long lat = 0;
        long lon = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case PrimitiveBlock.STRINGTABLE_FIELD_NUMBER -> addStrings(in, tag, strings);
                case PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER -> {
                    int length = length(in, tag);
                    int from = in.getTotalBytesRead();
                    groups.add(group(in, from, length));
                }
                case PrimitiveBlock.GRANULARITY_FIELD_NUMBER -> granularity = in.readInt32();
                case PrimitiveBlock.LAT_OFFSET_FIELD_NUMBER -> lat = in.readInt64();
                case PrimitiveBlock.LON_OFFSET_FIELD_NUMBER -> lon = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        return new Block(bytes, strings, groups, granularity, lat, lon);
    }

    CodedInputStream open(Group group) {
        return CodedInputStream.newInstance(bytes, group.from, group.length);
    }

    private static void addStrings(CodedInputStream in, int tag, Strings strings)
            throws IOException {
        int outer = in.pushLimit(length(in, tag));
        for (int inner = in.readTag(); inner != 0; inner = in.readTag()) {
            if (WireFormat.getTagFieldNumber(inner) == StringTable.S_FIELD_NUMBER) {
                int length = length(in, inner);
                strings.add(in.getTotalBytesRead(), length);
                in.skipRawBytes(length);
            } else {
                in.skipField(inner);
            }
        }
        in.popLimit(outer);
    }

    /// A group is of one kind: its first field tells which.
    private static Group group(CodedInputStream in, int from, int length) throws IOException {
        int outer = in.pushLimit(length);
        int field = WireFormat.getTagFieldNumber(in.readTag());
        in.skipRawBytes(from + length - in.getTotalBytesRead());
        in.popLimit(outer);
        return new Group(field, from, length);
    }

    /// Of a field that is bytes, strings or a message.
    static int length(CodedInputStream in, int tag) throws IOException {
        if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            throw new InvalidProtocolBufferException("field " + tag + " is of another kind");
        }
        return in.readRawVarint32();
    }

    /// What the numbers of a list are.
    enum Coding {
        PLAIN,
        /// Each the difference to the one before, signed.
        DELTA
    }

    /// A list of numbers, packed in one field as writers do, or one in each as readers must allow.
    static void numbers(CodedInputStream in, int tag, Coding coding, Longs into)
            throws IOException {
        if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
            add(in, coding, into);
            return;
        }
        int outer = in.pushLimit(length(in, tag));
        while (!in.isAtEnd()) {
            add(in, coding, into);
        }
        in.popLimit(outer);
    }

    private static void add(CodedInputStream in, Coding coding, Longs into) throws IOException {
        if (coding == Coding.PLAIN) {
            into.add(in.readRawVarint64());
        } else {
            long before = into.size() == 0 ? 0 : into.get(into.size() - 1);
            into.add(before + in.readSInt64());
        }
    }
}
