package org.xianggan.atlas.survey.osm;

import com.google.protobuf.InvalidProtocolBufferException;

import crosby.binary.Fileformat.BlobHeader;

import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;

/// Where the blobs of a file lie: its headers are walked without reading what is between them, so
/// that a file that ends too early is known before anything is made of it. Form:
/// https://wiki.openstreetmap.org/wiki/PBF_Format
///
/// @param header where the blob of the header lies
/// @param data those with nodes, ways and relations, in the order of the file
record BlobIndex(Blob header, Blob[] data) {
    /// The data of a blob, without its header.
    record Blob(long at, int size) {}

    /// Limits that the format sets.
    private static final int MOST_HEADER = 64 << 10;

    static final int MOST_DATA = 32 << 20;

    /// Headers are some twenty bytes: one read gets length and header.
    private static final int GUESS = 64;

    private static final int LENGTH = Integer.BYTES;

    static BlobIndex of(FileChannel file, Refusal refusal, Work work) throws IOException {
        var walk = new Walk(file, file.size(), refusal);
        Entry first = walk.first();
        var data = new ArrayList<Blob>();
        for (long at = first.end(); at < walk.size; ) {
            work.check();
            Entry entry = walk.entry(at);
            if (entry.type.equals("OSMData")) {
                data.add(entry.blob);
            }
            at = entry.end();
        }
        return new BlobIndex(first.blob, data.toArray(Blob[]::new));
    }

    /// Of all data.
    long bytes() {
        return Arrays.stream(data).mapToLong(Blob::size).sum();
    }

    private record Entry(String type, Blob blob) {
        long end() {
            return blob.at + blob.size;
        }
    }

    private record Walk(FileChannel file, long size, Refusal refusal) {
        /// Whatever is wrong with the very first bytes: the file is something else.
        Entry first() throws IOException {
            byte[] head = bytes(0, (int) Math.min(FileKind.HEAD, size));
            if (head.length < LENGTH || !sound(ByteBuffer.wrap(head).getInt())) {
                throw other(head);
            }
            int length = ByteBuffer.wrap(head).getInt();
            if (LENGTH + length > size) {
                throw other(head);
            }
            try {
                Entry entry = parsed(bytes(LENGTH, length), LENGTH + length);
                if (!entry.type.equals("OSMHeader")) {
                    throw other(head);
                }
                return whole(0, entry);
            } catch (InvalidProtocolBufferException e) {
                throw other(head);
            }
        }

        private RuntimeException other(byte[] head) {
            return refusal.because(FileKind.of(head).key);
        }

        Entry entry(long at) throws IOException {
            byte[] head = bytes(at, (int) Math.min(GUESS, size - at));
            if (head.length < LENGTH) {
                throw truncated(at, LENGTH);
            }
            int length = ByteBuffer.wrap(head).getInt();
            if (!sound(length)) {
                throw refusal.damaged(at, null);
            }
            if (at + LENGTH + length > size) {
                throw truncated(at, LENGTH + length);
            }
            try {
                byte[] header =
                        LENGTH + length <= head.length
                                ? Arrays.copyOfRange(head, LENGTH, LENGTH + length)
                                : bytes(at + LENGTH, length);
                return whole(at, parsed(header, at + LENGTH + length));
            } catch (InvalidProtocolBufferException e) {
                throw refusal.damaged(at, e);
            }
        }

        private static Entry parsed(byte[] header, long end) throws InvalidProtocolBufferException {
            BlobHeader parsed = BlobHeader.parseFrom(header);
            return new Entry(parsed.getType(), new Blob(end, parsed.getDatasize()));
        }

        private Entry whole(long at, Entry entry) {
            if (entry.blob.size < 0 || entry.blob.size > MOST_DATA) {
                throw refusal.damaged(at, null);
            }
            if (entry.end() > size) {
                throw truncated(at, entry.end() - at);
            }
            return entry;
        }

        private RuntimeException truncated(long at, long needed) {
            return refusal.because("truncated", at, needed, size - at);
        }

        private static boolean sound(int length) {
            return length > 0 && length <= MOST_HEADER;
        }

        private byte[] bytes(long at, int count) throws IOException {
            byte[] bytes = new byte[count];
            BlobReader.fill(file, at, ByteBuffer.wrap(bytes));
            return bytes;
        }
    }
}
