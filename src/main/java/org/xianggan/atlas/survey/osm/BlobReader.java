package org.xianggan.atlas.survey.osm;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;

import crosby.binary.Fileformat.Blob;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Gets blobs out of a file and unpacks them, one at a time, always into the same two arrays: what
/// it gave is gone with the next. Of one thread.
final class BlobReader implements AutoCloseable {
    private final FileChannel file;
    private final Refusal refusal;
    private final Inflater inflater = new Inflater();
    private byte[] packed = new byte[1 << 16];
    private byte[] raw = new byte[1 << 18];
    private int size;

    BlobReader(FileChannel file, Refusal refusal) {
        this.file = file;
        this.refusal = refusal;
    }

    /// @throws InvalidProtocolBufferException where the bytes are not a blob
    void read(BlobIndex.Blob blob) throws IOException {
        packed = room(packed, blob.size());
        fill(file, blob.at(), ByteBuffer.wrap(packed, 0, blob.size()));
        CodedInputStream in =
                UnsafeByteOperations.unsafeWrap(packed, 0, blob.size()).newCodedInput();
        in.enableAliasing(true);
        unpack(Blob.parseFrom(in));
    }

    /// The unpacked bytes, the first [#size] of them.
    byte[] raw() {
        return raw;
    }

    int size() {
        return size;
    }

    private void unpack(Blob blob) throws IOException {
        switch (blob.getDataCase()) {
            case RAW -> {
                size = blob.getRaw().size();
                raw = room(raw, size);
                blob.getRaw().copyTo(raw, 0);
            }
            case ZLIB_DATA -> inflate(blob.getZlibData(), blob.getRawSize());
            case LZMA_DATA -> throw refusal.because("compressed", "lzma");
            case LZ4_DATA -> throw refusal.because("compressed", "lz4");
            case ZSTD_DATA -> throw refusal.because("compressed", "zstd");
            case OBSOLETE_BZIP2_DATA -> throw refusal.because("compressed", "bzip2");
            case DATA_NOT_SET -> throw new InvalidProtocolBufferException("a blob without data");
        }
    }

    private void inflate(ByteString data, int expected) throws IOException {
        if (expected < 0 || expected > BlobIndex.MOST_DATA) {
            throw new InvalidProtocolBufferException("a blob of " + expected + " bytes");
        }
        raw = room(raw, expected);
        inflater.reset();
        inflater.setInput(data.asReadOnlyByteBuffer());
        try {
            size = 0;
            // Whoever gets nothing more has come to the end, or to where the rest was cut off.
            for (int got = 1; got > 0 && size < expected; size += got) {
                got = inflater.inflate(raw, size, expected - size);
            }
        } catch (DataFormatException e) {
            throw new InvalidProtocolBufferException(new IOException("not deflated", e));
        }
        if (size != expected) {
            throw new InvalidProtocolBufferException(size + " bytes instead of " + expected);
        }
    }

    /// Reads until `into` is full.
    static void fill(FileChannel file, long at, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            int got = file.read(into, at + into.position());
            if (got < 0) {
                throw new EOFException("the file became shorter");
            }
        }
    }

    private static byte[] room(byte[] have, int needed) {
        return have.length >= needed ? have : new byte[needed + (needed >> 2)];
    }

    @Override
    public void close() {
        inflater.end();
    }
}
