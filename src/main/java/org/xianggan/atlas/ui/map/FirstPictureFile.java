package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a [FirstPicture] lies in a file. Nothing but what the map shows is in it: no name of a
/// person, of a computer or of a folder.
final class FirstPictureFile {
    private static final int MOST = 4096;
    private static final int MOST_PIXELS = 1 << 26;
    private static final int PIECE = 1 << 14;

    private FirstPictureFile() {}

    static void write(FirstPicture p, DataOutputStream out) throws IOException {
        out.writeDouble(p.home().west());
        out.writeDouble(p.home().south());
        out.writeDouble(p.home().east());
        out.writeDouble(p.home().north());
        texts(p.sources(), out);
        viewport(p.viewport(), out);
        TileGrid g = p.grid();
        for (double d : new double[] {g.originX(), g.originY(), g.zoom(), g.scale()}) {
            out.writeDouble(d);
        }
        out.writeInt(p.tiles().size());
        for (Map.Entry<TileGrid.Index, int[]> tile : p.tiles().entrySet()) {
            out.writeInt(tile.getKey().column());
            out.writeInt(tile.getKey().row());
            pixels(tile.getValue(), out);
        }
        out.writeInt(p.covered().size());
        for (MapPainter.Covered c : p.covered()) {
            for (double d : new double[] {c.x(), c.y(), c.width(), c.height()}) {
                out.writeDouble(d);
            }
        }
        labels(p.labels(), out);
        Picture lettering = p.lettering();
        out.writeBoolean(lettering != null);
        if (lettering != null) {
            picture(lettering, out);
        }
    }

    /// The state of the labels is left open ([FirstPicture#in]).
    static FirstPicture read(DataInputStream in) throws IOException {
        GeoBox home =
                new GeoBox(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        List<String> sources = texts(in);
        Viewport viewport = viewport(in);
        TileGrid grid =
                new TileGrid(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        Map<TileGrid.Index, int[]> tiles = new LinkedHashMap<>();
        for (int n = count(in); n > 0; n--) {
            tiles.put(
                    new TileGrid.Index(in.readInt(), in.readInt()),
                    pixels(TileGrid.SIDE * TileGrid.SIDE, in));
        }
        List<MapPainter.Covered> covered = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            covered.add(
                    new MapPainter.Covered(
                            in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        Labels labels = labels(in);
        Picture lettering = in.readBoolean() ? picture(in) : null;
        return new FirstPicture(home, sources, viewport, grid, tiles, covered, labels, lettering);
    }

    // --- labels

    private static void labels(Labels labels, DataOutputStream out) throws IOException {
        viewport(labels.viewport(), out);
        out.writeInt(labels.placed().size());
        for (Labels.Placed p : labels.placed()) {
            EntityId id = p.id();
            optional(id == null ? null : id.toString(), out);
            LayerRow row = p.row();
            optional(row == null ? null : row.name(), out);
            out.writeUTF(p.style());
            texts(p.lines(), out);
            double[] where = {
                p.anchorX(), p.anchorY(), p.x(), p.y(), p.width(), p.height(), p.angleDegrees()
            };
            for (double d : where) {
                out.writeDouble(d);
            }
        }
        out.writeInt(labels.hidden().size());
        for (Labels.Hidden h : labels.hidden()) {
            out.writeUTF(h.id().toString());
            out.writeUTF(h.row().name());
            out.writeUTF(h.names().zh());
            out.writeUTF(h.names().shortZh());
            optional(h.names().pinyin(), out);
            optional(h.names().en(), out);
            texts(h.names().former(), out);
            out.writeDouble(h.x());
            out.writeDouble(h.y());
        }
    }

    private static Labels labels(DataInputStream in) throws IOException {
        Viewport viewport = viewport(in);
        List<Labels.Placed> placed = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            String id = optional(in);
            String row = optional(in);
            placed.add(
                    new Labels.Placed(
                            id == null ? null : EntityId.of(id),
                            row == null ? null : LayerRow.valueOf(row),
                            in.readUTF(),
                            texts(in),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble()));
        }
        List<Labels.Hidden> hidden = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            hidden.add(
                    new Labels.Hidden(
                            EntityId.of(in.readUTF()),
                            LayerRow.valueOf(in.readUTF()),
                            new Names(
                                    in.readUTF(),
                                    in.readUTF(),
                                    optional(in),
                                    optional(in),
                                    texts(in)),
                            in.readDouble(),
                            in.readDouble()));
        }
        return new Labels(viewport, MapState.initial(0), placed, hidden);
    }

    // --- parts

    private static void viewport(Viewport v, DataOutputStream out) throws IOException {
        out.writeDouble(v.centreX());
        out.writeDouble(v.centreY());
        out.writeDouble(v.zoom());
        out.writeInt(v.width());
        out.writeInt(v.height());
        out.writeDouble(v.scale());
    }

    private static Viewport viewport(DataInputStream in) throws IOException {
        return new Viewport(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readInt(),
                in.readDouble());
    }

    static void picture(Picture p, DataOutputStream out) throws IOException {
        out.writeInt(p.x());
        out.writeInt(p.y());
        out.writeInt(p.width());
        out.writeInt(p.height());
        pixels(p.argb(), out);
    }

    static Picture picture(DataInputStream in) throws IOException {
        int x = in.readInt();
        int y = in.readInt();
        int width = in.readInt();
        int height = in.readInt();
        long all = (long) width * height;
        if (width < 1 || height < 1 || all > MOST_PIXELS) {
            throw new IOException("no picture: " + width + "x" + height);
        }
        return new Picture(x, y, width, height, pixels((int) all, in));
    }

    /// In pieces: whole they would be as much again beside the pixels.
    private static void pixels(int[] argb, DataOutputStream out) throws IOException {
        byte[] piece = new byte[PIECE * Integer.BYTES];
        IntBuffer ints = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int at = 0; at < argb.length; at += PIECE) {
            int n = Math.min(PIECE, argb.length - at);
            ints.clear().put(argb, at, n);
            out.write(piece, 0, n * Integer.BYTES);
        }
    }

    private static int[] pixels(int all, DataInputStream in) throws IOException {
        byte[] piece = new byte[PIECE * Integer.BYTES];
        IntBuffer ints = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] argb = new int[all];
        for (int at = 0; at < all; at += PIECE) {
            int n = Math.min(PIECE, all - at);
            in.readFully(piece, 0, n * Integer.BYTES);
            ints.clear().get(argb, at, n);
        }
        return argb;
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void optional(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    /// A damaged file must not ask for all the memory there is.
    static int count(DataInputStream in) throws IOException {
        int n = in.readInt();
        if (n < 0 || n > MOST) {
            throw new IOException("no number of things: " + n);
        }
        return n;
    }
}
