package org.xianggan.atlas.exchange.film;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The head of an MP4 file with one silent H.264 track (ISO 14496-12, -15): everything that a
/// player asks for stands before the pictures, so that it begins at once.
final class Mp4 {
    /// What the head tells of.
    ///
    /// @param sizes bytes of each picture; `count` how many of them
    /// @param keys numbers of the pictures that need no other, from 1
    record Track(
            int width,
            int height,
            int framesASecond,
            byte[] sps,
            byte[] pps,
            int[] sizes,
            int count,
            int[] keys,
            Instant made) {}

    /// Seconds from 1904, where the format begins, to 1970.
    private static final long EPOCH = 2_082_844_800L;

    private static final int TICKS = 1000;
    private static final int LONGEST_CHUNK = 4096;

    @FunctionalInterface
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private Mp4() {}

    /// All before the bytes of the pictures, which follow one another.
    ///
    /// @param data bytes of all pictures
    static byte[] head(Track t, long data) {
        byte[] type =
                box(
                        "ftyp",
                        o -> {
                            o.writeBytes("isom");
                            o.writeInt(0x200);
                            o.writeBytes("isomiso2avc1mp41");
                        });
        boolean large = data > Integer.MAX_VALUE - (1 << 26);
        int size = movie(t, 0, large).length;
        int begin = large ? 16 : 8;
        byte[] movie = movie(t, (long) type.length + size + begin, large);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        try {
            out.write(type);
            out.write(movie);
            if (large) {
                out.writeInt(1);
                out.writeBytes("mdat");
                out.writeLong(data + begin);
            } else {
                out.writeInt((int) (data + begin));
                out.writeBytes("mdat");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static byte[] box(String type, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(0);
            out.write(type.getBytes(StandardCharsets.US_ASCII));
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] all = bytes.toByteArray();
        ByteBuffer.wrap(all).putInt(all.length);
        return all;
    }

    private static byte[] full(String type, int flags, Content content) {
        return box(
                type,
                o -> {
                    o.writeInt(flags);
                    content.writeTo(o);
                });
    }

    private static byte[] movie(Track t, long begin, boolean large) {
        long seconds = t.made().getEpochSecond() + EPOCH;
        int ticks = (int) ((long) t.count() * TICKS / t.framesASecond());
        return box(
                "moov",
                o -> {
                    o.write(
                            full(
                                    "mvhd",
                                    0,
                                    m -> {
                                        m.writeInt((int) seconds);
                                        m.writeInt((int) seconds);
                                        m.writeInt(TICKS);
                                        m.writeInt(ticks);
                                        m.writeInt(0x10000);
                                        m.writeShort(0x100);
                                        m.write(new byte[10]);
                                        matrix(m);
                                        m.write(new byte[24]);
                                        m.writeInt(2);
                                    }));
                    o.write(track(t, seconds, ticks, begin, large));
                });
    }

    private static void matrix(DataOutputStream o) throws IOException {
        for (int v : new int[] {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000}) {
            o.writeInt(v);
        }
    }

    private static byte[] track(Track t, long seconds, int ticks, long begin, boolean large) {
        return box(
                "trak",
                o -> {
                    o.write(
                            full(
                                    "tkhd",
                                    3,
                                    k -> {
                                        k.writeInt((int) seconds);
                                        k.writeInt((int) seconds);
                                        k.writeInt(1);
                                        k.writeInt(0);
                                        k.writeInt(ticks);
                                        k.write(new byte[16]);
                                        matrix(k);
                                        k.writeInt(t.width() << 16);
                                        k.writeInt(t.height() << 16);
                                    }));
                    o.write(
                            box(
                                    "mdia",
                                    m -> {
                                        m.write(mediaHead(t, seconds));
                                        m.write(
                                                full(
                                                        "hdlr",
                                                        0,
                                                        h -> {
                                                            h.writeInt(0);
                                                            h.writeBytes("vide");
                                                            h.write(new byte[12]);
                                                            h.writeBytes("Video\0");
                                                        }));
                                        m.write(information(t, begin, large));
                                    }));
                });
    }

    private static byte[] mediaHead(Track t, long seconds) {
        return full(
                "mdhd",
                0,
                o -> {
                    o.writeInt((int) seconds);
                    o.writeInt((int) seconds);
                    o.writeInt(t.framesASecond() * TICKS);
                    o.writeInt(t.count() * TICKS);
                    // No language.
                    o.writeShort(0x55C4);
                    o.writeShort(0);
                });
    }

    private static byte[] information(Track t, long begin, boolean large) {
        return box(
                "minf",
                o -> {
                    o.write(full("vmhd", 1, v -> v.write(new byte[8])));
                    o.write(
                            box(
                                    "dinf",
                                    d ->
                                            d.write(
                                                    full(
                                                            "dref",
                                                            0,
                                                            r -> {
                                                                r.writeInt(1);
                                                                r.write(full("url ", 1, u -> {}));
                                                            }))));
                    o.write(samples(t, begin, large));
                });
    }

    private static byte[] samples(Track t, long begin, boolean large) {
        return box(
                "stbl",
                o -> {
                    o.write(
                            full(
                                    "stsd",
                                    0,
                                    s -> {
                                        s.writeInt(1);
                                        s.write(picture(t));
                                    }));
                    o.write(
                            full(
                                    "stts",
                                    0,
                                    s -> {
                                        s.writeInt(1);
                                        s.writeInt(t.count());
                                        s.writeInt(TICKS);
                                    }));
                    o.write(
                            full(
                                    "stss",
                                    0,
                                    s -> {
                                        s.writeInt(t.keys().length);
                                        for (int k : t.keys()) {
                                            s.writeInt(k);
                                        }
                                    }));
                    o.write(chunks(t));
                    o.write(
                            full(
                                    "stsz",
                                    0,
                                    s -> {
                                        s.writeInt(0);
                                        s.writeInt(t.count());
                                        for (int i = 0; i < t.count(); i++) {
                                            s.writeInt(t.sizes()[i]);
                                        }
                                    }));
                    o.write(places(t, begin, large));
                });
    }

    /// A second of pictures is a chunk.
    private static int chunk(Track t) {
        return Math.min(LONGEST_CHUNK, t.framesASecond());
    }

    private static byte[] chunks(Track t) {
        int chunk = chunk(t);
        int whole = t.count() / chunk;
        int rest = t.count() % chunk;
        return full(
                "stsc",
                0,
                s -> {
                    s.writeInt((whole > 0 ? 1 : 0) + (rest > 0 ? 1 : 0));
                    if (whole > 0) {
                        s.writeInt(1);
                        s.writeInt(chunk);
                        s.writeInt(1);
                    }
                    if (rest > 0) {
                        s.writeInt(whole + 1);
                        s.writeInt(rest);
                        s.writeInt(1);
                    }
                });
    }

    private static byte[] places(Track t, long begin, boolean large) {
        int chunk = chunk(t);
        return full(
                large ? "co64" : "stco",
                0,
                s -> {
                    s.writeInt((t.count() + chunk - 1) / chunk);
                    long at = begin;
                    for (int i = 0; i < t.count(); i++) {
                        if (i % chunk == 0) {
                            if (large) {
                                s.writeLong(at);
                            } else {
                                s.writeInt((int) at);
                            }
                        }
                        at += t.sizes()[i];
                    }
                });
    }

    private static byte[] picture(Track t) {
        return box(
                "avc1",
                o -> {
                    o.write(new byte[6]);
                    o.writeShort(1);
                    o.write(new byte[16]);
                    o.writeShort(t.width());
                    o.writeShort(t.height());
                    o.writeInt(0x480000);
                    o.writeInt(0x480000);
                    o.writeInt(0);
                    o.writeShort(1);
                    o.write(new byte[32]);
                    o.writeShort(24);
                    o.writeShort(-1);
                    o.write(
                            box(
                                    "avcC",
                                    a -> {
                                        a.write(1);
                                        a.write(t.sps(), 1, 3);
                                        a.write(0xFF);
                                        a.write(0xE1);
                                        a.writeShort(t.sps().length);
                                        a.write(t.sps());
                                        a.write(1);
                                        a.writeShort(t.pps().length);
                                        a.write(t.pps());
                                    }));
                    o.write(
                            box(
                                    "colr",
                                    c -> {
                                        c.writeBytes("nclx");
                                        c.writeShort(1);
                                        c.writeShort(1);
                                        c.writeShort(1);
                                        c.write(0);
                                    }));
                    o.write(
                            box(
                                    "pasp",
                                    p -> {
                                        p.writeInt(1);
                                        p.writeInt(1);
                                    }));
                });
    }
}
