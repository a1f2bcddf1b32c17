package org.xianggan.atlas.bench;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.raster.MapPictures;
import org.xianggan.atlas.raster.PngFile;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// 100,000 lines to 1600 × 1000 pixels: ours, opened and read anew each time, in tiles on two
/// threads as the window paints, against mapnik's own measure of itself, by turns. Arguments: store
/// ([org.xianggan.atlas.store.build.LineStore]), the peers' `render_mapnik.py`, the same lines as a
/// GeoPackage layer `lines`, PNG to write, rounds.
public final class LinesAgainstMapnik {
    /// The box that both fit into the picture.
    private static final GeoBox BOX = new GeoBox(112.3, 24.9, 115.3, 29.5);

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    /// Four of them hold the lines, two a thread; the others are empty.
    private static final int SIDE = 500;

    private static final int THREADS = 2;

    private LinesAgainstMapnik() {}

    public static void main(String[] args) throws Exception {
        Path store = Path.of(args[0]);
        Path fonts = Path.of("assets", "fonts");
        int rounds = Integer.parseInt(args[4]);
        for (int i = 0; i < 3; i++) {
            once(store, fonts);
        }
        double[] ours = new double[rounds];
        double[] cpu = new double[rounds];
        double[] theirs = new double[rounds];
        int[] picture = {};
        for (int i = 0; i < rounds; i++) {
            String said = Peer.run(List.of("/usr/bin/python3", args[1], args[2], args[3]));
            theirs[i] = Peer.number(said, "mapnik ogr .*?render median ([0-9.]+)");
            long c = cpuNanos();
            long t = System.nanoTime();
            picture = once(store, fonts);
            ours[i] = (System.nanoTime() - t) / 1e9;
            cpu[i] = (cpuNanos() - c) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "ours %.3f s (processor %.3f s), mapnik %.3f s, load %.1f%n",
                    ours[i],
                    cpu[i],
                    theirs[i],
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        PngFile.write(new Picture(0, 0, WIDTH, HEIGHT, picture), Path.of(args[3] + ".ours.png"));
        System.out.printf(
                Locale.ROOT,
                "medians of %d: ours %.3f s (processor %.3f s), mapnik %.3f s, ratio %.2f%n",
                rounds,
                Peer.median(ours),
                Peer.median(cpu),
                Peer.median(theirs),
                Peer.median(ours) / Peer.median(theirs));
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime()
                : 0;
    }

    /// From the closed file to the pixels.
    private static int[] once(Path store, Path fonts) throws Exception {
        try (AtlasFile atlas = AtlasFile.open(store, Messages.chinese());
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            MapPictures pictures = new MapPictures(atlas, fonts);
            MapState state = MapState.initial(atlas.defaultYear());
            Viewport v = Viewport.fitting(BOX, WIDTH, HEIGHT, 1, 0);
            int[] whole = new int[WIDTH * HEIGHT];
            int firstX = (WIDTH - 4 * SIDE) / 2;
            List<Future<?>> tiles = new ArrayList<>();
            for (int row = 0; row < HEIGHT / SIDE; row++) {
                for (int column = 0; column < 4; column++) {
                    int x = firstX + column * SIDE;
                    int y = row * SIDE;
                    tiles.add(threads.submit(() -> tile(pictures, v, state, x, y, whole)));
                }
            }
            for (Future<?> tile : tiles) {
                tile.get();
            }
            return whole;
        }
    }

    private static void tile(
            MapPictures pictures, Viewport v, MapState state, int x, int y, int[] whole) {
        TileRequest request =
                new TileRequest(
                        Layer.Group.LINES,
                        v.box().minX() + x * v.metresPerPixel(),
                        v.box().maxY() - y * v.metresPerPixel(),
                        v.zoom(),
                        1,
                        SIDE,
                        state);
        Picture p = Objects.requireNonNull(pictures.tile(request, () -> false));
        int from = Math.max(0, -x);
        int to = Math.min(SIDE, WIDTH - x);
        for (int r = 0; r < SIDE; r++) {
            System.arraycopy(
                    p.argb(), r * SIDE + from, whole, (y + r) * WIDTH + x + from, to - from);
        }
    }
}
