package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// How long pages of 1400 × 900 take with a survey: with all that it has, without waters and land
/// use, and with the named lines alone. Arguments: store, folder of the fonts, survey, folder for
/// the pictures, longitude, latitude.
public final class OtherWayTimes {
    private static final int RUNS = 11;

    private static final double[] ZOOMS = {8, 9, 10, 11, 12, 13, 14};

    private OtherWayTimes() {}

    public static void main(String[] args) throws Exception {
        Messages texts = Messages.chinese();
        Path out = Path.of(args[3]);
        LonLat centre = new LonLat(Double.parseDouble(args[4]), Double.parseDouble(args[5]));
        Set<LayerRow> named = EnumSet.copyOf(LayerRow.defaults());
        named.removeIf(row -> row.layer().isOfSurvey());
        Set<LayerRow> ways = EnumSet.copyOf(LayerRow.defaults());
        ways.removeAll(EnumSet.of(LayerRow.MORE_RIVERS, LayerRow.MORE_WATER, LayerRow.LAND_USE));
        try (AtlasFile atlas =
                AtlasFile.open(Path.of(args[0]), texts)
                        .with(SurveyFile.open(Path.of(args[2]), texts))) {
            MapPictures pictures = new MapPictures(atlas, Path.of(args[1]), texts);
            for (MapState.Theme theme : MapState.Theme.values()) {
                for (double zoom : ZOOMS) {
                    Viewport view = Viewport.of(centre, zoom, 1400, 900, 1);
                    MapState all =
                            new MapState(
                                    LayerRow.defaults(),
                                    atlas.defaultYear(),
                                    theme,
                                    Language.ZH,
                                    null);
                    double with = time(pictures, atlas, view, all);
                    double dry = time(pictures, atlas, view, all.showing(ways));
                    double without = time(pictures, atlas, view, all.showing(named));
                    System.out.printf(
                            "%s %4.0f: %6.1f ms, ways alone %6.1f ms, named alone %6.1f ms%n",
                            theme, zoom, with, dry, without);
                    PngFile.write(
                            pictures.page(view, all, atlas.attributions()),
                            out.resolve(theme + "-" + (int) zoom + ".png"));
                }
            }
        }
    }

    /// Of the whole process, nanoseconds: other work on the machine does not count.
    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getProcessCpuTime()
                : System.nanoTime();
    }

    /// The median, milliseconds of processor time.
    private static double time(
            MapPictures pictures, AtlasFile atlas, Viewport view, MapState state) {
        double[] ms = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = processor();
            pictures.page(view, state, atlas.attributions());
            ms[i] = (processor() - begin) / 1e6;
        }
        Arrays.sort(ms);
        return ms[RUNS / 2];
    }
}
