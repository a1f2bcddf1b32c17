package org.xianggan.atlas.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/// A GeoTIFF of invented ground, with what can be otherwise in those of others. By hand, from TIFF
/// 6.0 and OGC GeoTIFF 1.1, so that it shares nothing with what reads it.
public final class HandTiff {
    /// How values are packed.
    public enum Packing {
        NONE(1),
        LZW(5),
        DEFLATE(8);

        private final int code;

        Packing(int code) {
            this.code = code;
        }
    }

    private final int columns;
    private final int rows;
    private double west;
    private double north;
    private double step;
    private boolean point;
    private boolean floats;
    private Packing packing = Packing.NONE;
    private int predictor = 1;
    private int tile;
    private int strip = 7;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private String noData = "";
    private String description = "";
    private int system = 4326;
    private int model = 2;
    private int bands = 1;
    private int bits;
    private double rotation;

    public HandTiff(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /// @param west longitude of the first value, `north` its latitude
    public HandTiff at(double west, double north, double step) {
        this.west = west;
        this.north = north;
        this.step = step;
        return this;
    }

    /// Values stand for points, not for areas whose middle they are.
    public HandTiff points() {
        point = true;
        return this;
    }

    public HandTiff floats() {
        floats = true;
        return this;
    }

    public HandTiff packed(Packing how, int predicted) {
        packing = how;
        predictor = predicted;
        return this;
    }

    /// In squares of so many values, a multiple of 16, instead of strips.
    public HandTiff tiled(int side) {
        tile = side;
        return this;
    }

    public HandTiff strips(int lines) {
        strip = lines;
        return this;
    }

    public HandTiff highestByteFirst() {
        order = ByteOrder.BIG_ENDIAN;
        return this;
    }

    public HandTiff noData(String said) {
        noData = said;
        return this;
    }

    public HandTiff says(String words) {
        description = words;
        return this;
    }

    /// @param kind 1 projected, 2 geographic, 0 not said
    public HandTiff system(int kind, int epsg) {
        model = kind;
        system = epsg;
        return this;
    }

    public HandTiff bands(int count) {
        bands = count;
        return this;
    }

    public HandTiff bits(int count) {
        bits = count;
        return this;
    }

    public HandTiff rotated(double by) {
        rotation = by;
        return this;
    }

    public Path write(Path file, HandTiles.Ground ground) {
        return HandTiles.write(file, bytes(ground));
    }

    public byte[] bytes(HandTiles.Ground ground) {
        int w = tile == 0 ? columns : tile;
        int h = tile == 0 ? Math.min(strip, rows) : tile;
        List<byte[]> segments = new ArrayList<>();
        for (int y = 0; y < rows; y += h) {
            for (int x = 0; x < columns; x += w) {
                int lines = tile == 0 ? Math.min(h, rows - y) : h;
                segments.add(packed(segment(ground, x, y, w, lines), w, lines));
            }
        }
        return file(segments, w, h);
    }

    private int bytesEach() {
        return floats ? 4 : 2;
    }

    private byte[] segment(HandTiles.Ground ground, int x0, int y0, int w, int lines) {
        boolean apart = predictor == 3;
        ByteBuffer out =
                ByteBuffer.allocate(w * lines * bytesEach())
                        .order(apart ? ByteOrder.BIG_ENDIAN : order);
        for (int y = y0; y < y0 + lines; y++) {
            int before = 0;
            for (int x = x0; x < x0 + w; x++) {
                double metres =
                        x < columns && y < rows ? ground.at(west + x * step, north - y * step) : 0;
                if (floats) {
                    float f =
                            Double.isNaN(metres) && !noData.isEmpty()
                                    ? Float.parseFloat(noData)
                                    : (float) metres;
                    int value = Float.floatToRawIntBits(f);
                    out.putInt(predictor == 2 ? value - before : value);
                    before = value;
                } else {
                    int value =
                            (short)
                                    (Double.isNaN(metres)
                                            ? Integer.parseInt(noData)
                                            : Math.round(metres));
                    out.putShort((short) (predictor == 2 ? value - before : value));
                    before = value;
                }
            }
        }
        return apart ? apart(out.array(), w, lines) : out.array();
    }

    /// The bytes of a line by their worth, each as its difference to the one before.
    private static byte[] apart(byte[] whole, int w, int lines) {
        byte[] out = new byte[whole.length];
        for (int line = 0; line < lines; line++) {
            int at = line * w * 4;
            for (int i = 0; i < w; i++) {
                for (int b = 0; b < 4; b++) {
                    out[at + b * w + i] = whole[at + 4 * i + b];
                }
            }
            for (int i = w * 4 - 1; i > 0; i--) {
                out[at + i] -= out[at + i - 1];
            }
        }
        return out;
    }

    private byte[] packed(byte[] plain, int w, int lines) {
        return switch (packing) {
            case NONE -> plain;
            case LZW -> lzw(plain);
            case DEFLATE -> {
                Deflater deflater = new Deflater();
                deflater.setInput(plain);
                deflater.finish();
                byte[] out = new byte[plain.length + 200];
                int length = deflater.deflate(out);
                deflater.end();
                yield java.util.Arrays.copyOf(out, length);
            }
        };
    }

    private static byte[] lzw(byte[] plain) {
        Bits out = new Bits();
        Map<String, Integer> codes = new HashMap<>();
        out.put(256, 9);
        int next = 258;
        StringBuilder held = new StringBuilder();
        for (byte b : plain) {
            char c = (char) (b & 0xFF);
            if (held.isEmpty() || codes.containsKey(held.toString() + c)) {
                held.append(c);
                continue;
            }
            out.put(code(codes, held), width(next));
            codes.put(held.toString() + c, next++);
            if (next == 4094) {
                out.put(256, 12);
                codes.clear();
                next = 258;
            }
            held.setLength(0);
            held.append(c);
        }
        out.put(code(codes, held), width(next));
        out.put(257, width(next + 1));
        return out.end();
    }

    private static int code(Map<String, Integer> codes, StringBuilder held) {
        return held.length() == 1 ? held.charAt(0) : codes.get(held.toString());
    }

    /// The reader is one entry behind, and both change one code early.
    private static int width(int next) {
        return next <= 511 ? 9 : next <= 1023 ? 10 : next <= 2047 ? 11 : 12;
    }

    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int held;
        private int count;

        void put(int code, int width) {
            held = held << width | code;
            count += width;
            while (count >= 8) {
                out.write(held >> count - 8);
                count -= 8;
            }
            held &= (1 << count) - 1;
        }

        byte[] end() {
            if (count > 0) {
                put(0, 8 - count);
            }
            return out.toByteArray();
        }
    }

    private record Field(int tag, int type, int count, byte[] bytes) {}

    private byte[] file(List<byte[]> segments, int w, int h) {
        List<Field> fields = new ArrayList<>();
        fields.add(longs(256, columns));
        fields.add(longs(257, rows));
        fields.add(shorts(258, bits == 0 ? 8 * bytesEach() : bits));
        fields.add(shorts(259, packing.code));
        fields.add(shorts(262, 1));
        fields.add(shorts(277, bands));
        fields.add(shorts(317, predictor));
        fields.add(shorts(339, floats ? 3 : 2));
        if (!description.isEmpty()) {
            fields.add(text(270, description));
        }
        if (!noData.isEmpty()) {
            fields.add(text(42113, noData));
        }
        int[] offsets = new int[segments.size()];
        int[] lengths = new int[segments.size()];
        int at = 8;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            lengths[i] = segments.get(i).length;
            at += lengths[i] + lengths[i] % 2;
        }
        fields.add(longs(tile == 0 ? 273 : 324, offsets));
        fields.add(longs(tile == 0 ? 279 : 325, lengths));
        if (tile == 0) {
            fields.add(longs(278, h));
        } else {
            fields.add(longs(322, w));
            fields.add(longs(323, h));
        }
        place(fields);
        return joined(segments, fields, at);
    }

    private void place(List<Field> fields) {
        double half = point ? 0 : 0.5;
        if (rotation != 0) {
            fields.add(
                    doubles(
                            34264, step, rotation, 0, west, rotation, -step, 0, north, 0, 0, 0, 0,
                            0, 0, 0, 1));
        } else if (model != 0) {
            fields.add(doubles(33550, step, step, 0));
            fields.add(doubles(33922, half, half, 0, west, north, 0));
        }
        if (model != 0) {
            fields.add(
                    shorts(
                            34735,
                            1,
                            1,
                            0,
                            3,
                            1024,
                            0,
                            1,
                            model,
                            1025,
                            0,
                            1,
                            point ? 2 : 1,
                            model == 2 ? 2048 : 3072,
                            0,
                            1,
                            system));
        }
    }

    private byte[] joined(List<byte[]> segments, List<Field> fields, int directory) {
        fields.sort(Comparator.comparingInt(Field::tag));
        int more = directory + 2 + 12 * fields.size() + 4;
        int all = more + fields.stream().mapToInt(f -> f.bytes().length + 1).sum();
        ByteBuffer out = ByteBuffer.allocate(all).order(order);
        out.put(
                (order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                        .getBytes(StandardCharsets.US_ASCII));
        out.putShort((short) 42).putInt(directory);
        for (byte[] segment : segments) {
            out.put(segment);
            if (segment.length % 2 == 1) {
                out.put((byte) 0);
            }
        }
        out.putShort((short) fields.size());
        for (Field f : fields) {
            out.putShort((short) f.tag()).putShort((short) f.type()).putInt(f.count());
            if (f.bytes().length <= 4) {
                int next = out.position() + 4;
                out.put(f.bytes()).position(next);
            } else {
                out.putInt(more);
                out.put(more, f.bytes());
                more += f.bytes().length + f.bytes().length % 2;
            }
        }
        return java.util.Arrays.copyOf(out.array(), more);
    }

    private Field shorts(int tag, int... values) {
        ByteBuffer b = ByteBuffer.allocate(2 * values.length).order(order);
        for (int v : values) {
            b.putShort((short) v);
        }
        return new Field(tag, 3, values.length, b.array());
    }

    private Field longs(int tag, int... values) {
        ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(order);
        for (int v : values) {
            b.putInt(v);
        }
        return new Field(tag, 4, values.length, b.array());
    }

    private Field doubles(int tag, double... values) {
        ByteBuffer b = ByteBuffer.allocate(8 * values.length).order(order);
        for (double v : values) {
            b.putDouble(v);
        }
        return new Field(tag, 12, values.length, b.array());
    }

    private static Field text(int tag, String words) {
        byte[] bytes = (words + "\0").getBytes(StandardCharsets.UTF_8);
        return new Field(tag, 2, bytes.length, bytes);
    }
}
