package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.elevation.ElevationInfo.LeftOut;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The small file that tells which tiles are used: where they lie, what they cover, and their means
/// for small scales. What lies behind the head is read when it is asked for.
final class ElevationIndex {
    private static final int MARK = 0x5847_454C;
    private static final int VERSION = 1;

    /// Beyond this a count is nonsense.
    private static final int MOST = 100_000;

    private final Path file;
    private final Messages texts;

    ElevationIndex(Path file, Messages texts) {
        this.file = file;
        this.texts = texts;
    }

    // --- writing

    void write(ElevationTiles tiles) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            info(tiles.info(), out);
            out.writeInt(tiles.tiles().size());
            for (Tile t : tiles.tiles()) {
                tile(t, out);
            }
            out.write(tiles.coverage().known());
            out.flush();
            for (Tile t : tiles.tiles()) {
                for (short mean : t.means()) {
                    out.writeShort(mean);
                }
            }
        }
    }

    private static void info(ElevationInfo info, DataOutputStream out) throws IOException {
        out.writeUTF(info.folder().toString());
        out.writeUTF(info.checksum());
        out.writeDouble(info.frame());
        out.writeInt(info.counties().size());
        for (Map.Entry<EntityId, Double> e : info.counties().entrySet()) {
            out.writeUTF(e.getKey().toString());
            out.writeDouble(e.getValue());
        }
        out.writeInt(info.sources().size());
        for (String source : info.sources()) {
            out.writeUTF(source);
        }
        out.writeInt(info.leftOut().size());
        for (LeftOut l : info.leftOut()) {
            out.writeUTF(l.file());
            out.writeUTF(l.why());
        }
    }

    private static void tile(Tile t, DataOutputStream out) throws IOException {
        out.writeUTF(t.file().toString());
        out.writeLong(t.bytes());
        out.writeLong(t.modified());
        out.writeInt(t.column());
        out.writeInt(t.row());
        Posts p = t.posts();
        out.writeDouble(p.west());
        out.writeDouble(p.north());
        out.writeDouble(p.stepLon());
        out.writeDouble(p.stepLat());
        out.writeInt(p.columns());
        out.writeInt(p.rows());
    }

    // --- reading

    ElevationTiles read() {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MARK || in.readInt() != VERSION) {
                throw damaged();
            }
            Head head = head(in);
            int count = count(in);
            List<Rest> rests = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rests.add(rest(in));
            }
            byte[] known = in.readNBytes(Coverage.COLUMNS * Coverage.ROWS);
            List<Tile> tiles = tiles(rests);
            if (known.length < Coverage.COLUMNS * Coverage.ROWS || tiles.isEmpty()) {
                throw damaged();
            }
            return new ElevationTiles(head.info(tiles), tiles, new Coverage(known));
        } catch (IOException | RuntimeException e) {
            if (e instanceof AtlasException told) {
                throw told;
            }
            throw damaged();
        }
    }

    private record Head(
            Path folder,
            String checksum,
            double frame,
            Map<EntityId, Double> counties,
            List<String> sources,
            List<LeftOut> leftOut) {
        ElevationInfo info(List<Tile> tiles) {
            return new ElevationInfo(
                    folder,
                    tiles.size(),
                    tiles.stream().mapToDouble(t -> t.posts().spacing()).min().orElse(0),
                    tiles.stream().mapToDouble(t -> t.posts().spacing()).max().orElse(0),
                    frame,
                    counties,
                    sources,
                    leftOut,
                    checksum);
        }
    }

    private Head head(DataInputStream in) throws IOException {
        Path folder = Path.of(in.readUTF());
        String checksum = in.readUTF();
        double frame = in.readDouble();
        Map<EntityId, Double> counties = new LinkedHashMap<>();
        for (int i = count(in); i > 0; i--) {
            counties.put(EntityId.of(in.readUTF()), in.readDouble());
        }
        List<String> sources = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            sources.add(in.readUTF());
        }
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            leftOut.add(new LeftOut(in.readUTF(), in.readUTF()));
        }
        return new Head(folder, checksum, frame, counties, sources, leftOut);
    }

    private int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw damaged();
        }
        return count;
    }

    private record Rest(Path file, long bytes, long modified, int column, int row, Posts posts) {
        int means() {
            int side = Tile.side(posts);
            return Tile.squares(posts.columns(), side) * Tile.squares(posts.rows(), side);
        }
    }

    private static Rest rest(DataInputStream in) throws IOException {
        return new Rest(
                Path.of(in.readUTF()),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                new Posts(
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readInt(),
                        in.readInt()));
    }

    /// Their means lie at the end, one after the other.
    private List<Tile> tiles(List<Rest> rests) throws IOException {
        long at = Files.size(file) - rests.stream().mapToLong(r -> 2L * r.means()).sum();
        if (at < 0) {
            throw damaged();
        }
        Refusals refusals = new Refusals(texts);
        Segments kept = new Segments();
        List<Tile> tiles = new ArrayList<>();
        for (Rest r : rests) {
            long from = at;
            tiles.add(
                    new Tile(
                            r.file,
                            r.bytes,
                            r.modified,
                            r.column,
                            r.row,
                            r.posts,
                            refusals,
                            kept,
                            () -> means(from, r.means())));
            at += 2L * r.means();
        }
        return tiles;
    }

    /// Voids where the index is gone meanwhile.
    private short[] means(long from, int count) {
        short[] means = new short[count];
        ByteBuffer bytes = ByteBuffer.allocate(2 * count);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            HgtFile.fill(channel, bytes, from);
            bytes.asShortBuffer().get(means);
        } catch (IOException e) {
            java.util.Arrays.fill(means, HgtFile.VOID);
        }
        return means;
    }

    private AtlasException damaged() {
        return AtlasException.input(
                texts.get("elevation.index", file), texts.get("elevation.index.next"));
    }
}
