package org.xianggan.atlas.bench;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;

/// The roads in a box: ours against OGR on the same file, one after the other in one run. OGR reads
/// the whole geometry of the layer, we the band of the zoom; both read the attributes. Arguments:
/// store, and the Python that has `osgeo` (`python3` if left out).
public final class QueryAgainstOgr {
    private static final int RUNS = 200;

    private static final String OGR =
            """
            import sys, time
            from osgeo import gdal, ogr
            gdal.UseExceptions()
            store, runs = sys.argv[1], int(sys.argv[2])
            box = [float(a) for a in sys.argv[3:7]]
            layer_of = ogr.Open(store)
            layer = layer_of.GetLayerByName('roads')
            times = []
            for _ in range(runs):
                t = time.perf_counter()
                layer.SetSpatialFilterRect(*box)
                n = sum(1 for f in layer if f.GetGeometryRef() is not None)
                times.append((time.perf_counter() - t) * 1e3)
            times.sort()
            print('%.3f %d %s' % (times[runs // 2], n, gdal.__version__))
            """;

    private QueryAgainstOgr() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path store = Path.of(args[0]);
        String python = args.length > 1 ? args[1] : "python3";
        try (AtlasFile atlas = AtlasFile.open(store, Messages.chinese())) {
            for (double degrees : new double[] {0.2, 0.5, 1.5}) {
                GeoBox box = new GeoBox(113.8, 27.4, 113.8 + degrees, 27.4 + degrees);
                WorldBox world = WebMercator.project(box);
                double whole = median(() -> atlas.query(Layer.ROADS, 15, world).size());
                double nine = median(() -> atlas.query(Layer.ROADS, 9, world).size());
                String[] ogr = ogr(python, store, box);
                double theirs = Double.parseDouble(ogr[0]);
                System.out.printf(
                        Locale.ROOT,
                        "%.1f° box: ours %.3f ms (zoom 15), %.3f ms (zoom 9); OGR %s %.3f ms"
                                + " for %s features; ours/OGR %.2f and %.2f%n",
                        degrees,
                        whole,
                        nine,
                        ogr[2],
                        theirs,
                        ogr[1],
                        whole / theirs,
                        nine / theirs);
            }
        }
    }

    private static double median(IntSupplier query) {
        double[] millis = new double[RUNS];
        int found = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < RUNS; i++) {
                long t = System.nanoTime();
                found += query.getAsInt();
                millis[i] = (System.nanoTime() - t) / 1e6;
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing found: nothing measured");
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    private static String[] ogr(String python, Path store, GeoBox box)
            throws IOException, InterruptedException {
        Process p =
                new ProcessBuilder(
                                python,
                                "-c",
                                OGR,
                                store.toString(),
                                String.valueOf(RUNS),
                                String.valueOf(box.west()),
                                String.valueOf(box.south()),
                                String.valueOf(box.east()),
                                String.valueOf(box.north()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (p.waitFor() != 0) {
            throw new IllegalStateException("no OGR for " + python);
        }
        return out.strip().split(" ");
    }
}
