package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.elevation.ElevationInfo.LeftOut;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// One action from a folder of tiles to the small file that tells of them: all of it or nothing.
/// Each tile is read once, from its first row to its last. Slow, for workers.
public final class ElevationMaker {
    /// Degrees beyond the frame that are read too, for slopes at its edge.
    private static final double MARGIN = 0.03;

    private final Messages texts;
    private final Refusals refusals;
    private final Segments segments = new Segments();

    public ElevationMaker(Messages texts) {
        this.texts = texts;
        this.refusals = new Refusals(texts);
    }

    /// @param given a folder, or files
    /// @param index replaced once all tiles are looked through
    /// @param atlas tells what the counties are
    /// @param letGo run before that: whoever has it open closes it
    /// @throws AtlasException where none of them can be used
    /// @throws java.util.concurrent.CancellationException soon after the work is cancelled
    public ElevationInfo make(
            List<Path> given, Path index, Catalogue atlas, Work work, Runnable letGo) {
        List<Path> files = HeightFiles.of(given, refusals, work);
        List<LeftOut> leftOut = new ArrayList<>();
        List<AtlasException> refused = new ArrayList<>();
        List<Read> read = read(files, leftOut, refused, work);
        if (read.isEmpty()) {
            throw nothing(given, refused);
        }
        List<Tile> tiles = ElevationTiles.sorted(read.stream().map(Read::tile).toList());
        work.at(texts.get("elevation.stage.covered"), 0.95);
        Coverage coverage = Coverage.of(new Sampler(tiles, 200, new Blocks()));
        ElevationInfo info =
                new ElevationInfo(
                        folder(given),
                        tiles.size(),
                        tiles.getFirst().posts().spacing(),
                        tiles.getLast().posts().spacing(),
                        coverage.share(),
                        CountyCells.shares(atlas, coverage),
                        Sources.of(read.stream().map(Read::file).toList(), folder(given)),
                        leftOut,
                        checksum(tiles));
        work.check();
        write(new ElevationTiles(info, tiles, coverage), index, letGo);
        return info;
    }

    private static Path folder(List<Path> given) {
        Path first = given.getFirst().toAbsolutePath().normalize();
        Path above = first.getParent();
        return Files.isDirectory(first) || above == null ? first : above;
    }

    private record Read(HeightFile file, Tile tile) {}

    private List<Read> read(
            List<Path> files, List<LeftOut> leftOut, List<AtlasException> refused, Work work) {
        List<Read> all = new ArrayList<>();
        Set<Posts> places = new HashSet<>();
        for (int i = 0; i < files.size(); i++) {
            work.check();
            Path file = files.get(i);
            work.at(
                    texts.get("elevation.stage.reading", file.getFileName()),
                    0.95 * i / files.size());
            try {
                HeightFile opened = HeightFiles.open(file, refusals, segments);
                if (!places.add(opened.posts())) {
                    throw refusals.of("twice", file);
                }
                all.add(new Read(opened, tile(opened)));
            } catch (AtlasException e) {
                String why = texts.get("elevation.left", e.sentence(), e.nextStep());
                leftOut.add(new LeftOut(String.valueOf(file.getFileName()), why));
                refused.add(e);
            }
        }
        return all;
    }

    private AtlasException nothing(List<Path> given, List<AtlasException> refused) {
        String where = String.valueOf(given.getFirst().getFileName());
        return switch (refused.size()) {
            case 0 ->
                    AtlasException.input(
                            texts.get("elevation.nothing", where),
                            texts.get("elevation.nothing.next"));
            case 1 -> refused.getFirst();
            default ->
                    AtlasException.input(
                            texts.get(
                                    "elevation.none",
                                    refused.size(),
                                    where,
                                    refused.getFirst().sentence()),
                            texts.get("elevation.none.next"));
        };
    }

    private Tile tile(HeightFile file) {
        Posts all = file.posts();
        GeoBox frame =
                new GeoBox(
                        GeoBox.FRAME.west() - MARGIN,
                        GeoBox.FRAME.south() - MARGIN,
                        GeoBox.FRAME.east() + MARGIN,
                        GeoBox.FRAME.north() + MARGIN);
        int side = Tile.side(all);
        int x0 = first((frame.west() - all.west()) / all.stepLon(), side);
        int y0 = first((all.north() - frame.north()) / all.stepLat(), side);
        int x1 = last((frame.east() - all.west()) / all.stepLon(), all.columns());
        int y1 = last((all.north() - frame.south()) / all.stepLat(), all.rows());
        if (x1 - x0 < 2 || y1 - y0 < 2 || !all.meets(GeoBox.FRAME)) {
            throw refusals.of(
                    "elsewhere", file.file(), all.west(), all.east(), all.south(), all.north());
        }
        Posts part = all.part(x0, y0, x1 - x0, y1 - y0);
        short[] means;
        long bytes;
        long modified;
        try {
            bytes = Files.size(file.file());
            modified = Files.getLastModifiedTime(file.file()).toMillis();
            means = Means.of(file, x0, y0, part, side);
        } catch (IOException e) {
            throw refusals.of("damaged", file.file());
        }
        if (isEmpty(means)) {
            throw refusals.of("empty", file.file());
        }
        return new Tile(
                file.file(), bytes, modified, x0, y0, part, refusals, segments, () -> means);
    }

    /// Begins with a whole square, so that neighbours have the same.
    private static int first(double column, int side) {
        return Math.max(0, (int) Math.floor(column / side) * side);
    }

    private static int last(double column, int columns) {
        return (int) Math.min(columns, Math.max(0, Math.ceil(column) + 1));
    }

    private static boolean isEmpty(short[] means) {
        for (short mean : means) {
            if (mean != HgtFile.VOID) {
                return false;
            }
        }
        return true;
    }

    /// Of where the tiles stand and of the means of their heights, whatever their files are called
    /// and whenever they were copied.
    private static String checksum(List<Tile> tiles) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (Tile t : tiles) {
                sum.update(t.posts().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                short[] means = t.means();
                ByteBuffer bytes = ByteBuffer.allocate(2 * means.length);
                bytes.asShortBuffer().put(means);
                sum.update(bytes);
            }
            return HexFormat.of().formatHex(sum.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(ElevationTiles tiles, Path index, Runnable letGo) {
        Path draft =
                index.resolveSibling(index.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Path folder = index.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            new ElevationIndex(draft, texts).write(tiles);
            letGo.run();
            Replacement.move(draft, index);
        } catch (IOException e) {
            throw AtlasException.input(
                    texts.get("elevation.unwritable", index),
                    texts.get("elevation.unwritable.next"),
                    e);
        } finally {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                // It is small, and the next run writes over it or leaves it.
            }
        }
    }
}
