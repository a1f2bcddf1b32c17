package org.xianggan.atlas.bench;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.ColdReads;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A viewport of about 1,000 lines read from one GeoPackage, and counted: ours against OGR in
/// process, by turns. Both go through the R-tree of their rows and decode every geometry each time;
/// ours reads the drawing band of the zoom and takes what a style needs from what was loaded with
/// the layer, OGR reads the layer's row. Arguments: store
/// ([org.xianggan.atlas.store.build.LineStore]), rounds.
public final class ReadAgainstOgr {
    private static final int RUNS = 200;

    /// A hundredth of the box of the lines.
    private static final GeoBox BOX = new GeoBox(113.65, 26.97, 113.95, 27.43);

    private static final String OGR =
            """
            import sys, time
            from osgeo import gdal, ogr
            gdal.UseExceptions()
            store, runs = sys.argv[1], int(sys.argv[2])
            box = [float(a) for a in sys.argv[3:7]]
            source = ogr.Open(store)
            layer = source.GetLayerByName('roads')
            def read():
                layer.SetSpatialFilter(None)
                layer.ResetReading()
                layer.SetSpatialFilterRect(*box)
                return sum(1 for f in layer if f.GetGeometryRef() is not None)
            def count():
                layer.SetSpatialFilter(None)
                layer.SetSpatialFilterRect(*box)
                return layer.GetFeatureCount()
            def median(work):
                times = []
                for _ in range(runs):
                    t = time.perf_counter()
                    n = work()
                    times.append((time.perf_counter() - t) * 1e3)
                times.sort()
                return times[runs // 2], n
            print('read %.3f n %d count %.4f n %d OGR %s' % (*median(read), *median(count), gdal.__version__))
            """;

    private ReadAgainstOgr() {}

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[1]);
        WorldBox box = WebMercator.project(BOX);
        double[] read = new double[rounds];
        double[] count = new double[rounds];
        double[] ogrRead = new double[rounds];
        double[] ogrCount = new double[rounds];
        try (ColdReads reads = new ColdReads(Path.of(args[0]), Messages.chinese())) {
            for (int i = 0; i < 5 * RUNS; i++) {
                reads.read(Layer.ROADS, 15, box);
                reads.count(StoreTable.ROADS, BOX);
            }
            for (int i = 0; i < rounds; i++) {
                String said =
                        Peer.run(
                                List.of(
                                        "/usr/bin/python3",
                                        "-c",
                                        OGR,
                                        args[0],
                                        String.valueOf(RUNS),
                                        String.valueOf(BOX.west()),
                                        String.valueOf(BOX.south()),
                                        String.valueOf(BOX.east()),
                                        String.valueOf(BOX.north())));
                ogrRead[i] = Peer.number(said, "read ([0-9.]+)");
                ogrCount[i] = Peer.number(said, "count ([0-9.]+)");
                double[] each = new double[RUNS];
                int n = 0;
                for (int r = 0; r < RUNS; r++) {
                    long t = System.nanoTime();
                    n = reads.read(Layer.ROADS, 15, box).size();
                    each[r] = (System.nanoTime() - t) / 1e6;
                }
                read[i] = Peer.median(each);
                int counted = 0;
                for (int r = 0; r < RUNS; r++) {
                    long t = System.nanoTime();
                    counted = reads.count(StoreTable.ROADS, BOX);
                    each[r] = (System.nanoTime() - t) / 1e6;
                }
                count[i] = Peer.median(each);
                System.out.printf(
                        Locale.ROOT,
                        "ours: %d read %.3f ms, %d counted %.4f ms; %s; load %.1f%n",
                        n,
                        read[i],
                        counted,
                        count[i],
                        said.strip(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
        }
        tell("read", read, ogrRead);
        tell("count", count, ogrCount);
    }

    private static void tell(String what, double[] ours, double[] theirs) {
        System.out.printf(
                Locale.ROOT,
                "%-6s medians: ours %.4f ms, OGR %.4f ms, ratio %.2f%n",
                what,
                Peer.median(ours),
                Peer.median(theirs),
                Peer.median(ours) / Peer.median(theirs));
    }
}
