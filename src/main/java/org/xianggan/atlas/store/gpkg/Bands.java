package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.Layer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The zoom bands in which shapes are drawn: a band is made for its finest zoom, so that drawing
/// never has to simplify. Builder and reader must agree on it, so it belongs to the schema version.
public final class Bands {
    /// First zoom of each band; the first band holds every zoom below 8, the last every one from
    /// 13.
    private static final int[] ZMIN = {0, 8, 9, 10, 11, 12, 13};

    /// The finest zoom that the last band is made for: the most that the window zooms in.
    private static final int FINEST = 15;

    /// Label anchors share their layers with boundaries: this is added to their numbers.
    public static final long AREA_NAME_FIDS = 1_000_000;

    static final double SLICE = 10_000;

    /// About the width of the frame, metres.
    private static final double APART = 1_000_000;

    /// Those of a survey come last: files of the atlas stay as they are.
    private static final List<Layer> SLICES =
            Arrays.stream(Layer.values()).sorted(Comparator.comparing(Layer::isOfSurvey)).toList();

    private Bands() {}

    public static int count() {
        return ZMIN.length;
    }

    public static int zmin(int band) {
        return ZMIN[band];
    }

    /// The band to draw a (fractional) zoom with.
    public static int of(double zoom) {
        int band = 0;
        while (band + 1 < ZMIN.length && zoom >= ZMIN[band + 1]) {
            band++;
        }
        return band;
    }

    /// Mercator metres of one logical pixel at the finest zoom of the band.
    public static double pixel(int band) {
        return WebMercator.metresPerPixel(band + 1 < ZMIN.length ? ZMIN[band + 1] : FINEST);
    }

    /// Half a pixel: what simplifying may move, Mercator metres.
    public static double tolerance(int band) {
        return pixel(band) / 2;
    }

    /// What is added to the numbers of a feature's own table to make `fid`.
    static long offset(long fid) {
        return fid > AREA_NAME_FIDS ? AREA_NAME_FIDS : 0;
    }

    /// The table that has the feature `fid` of a layer.
    static StoreTable table(Layer layer, long fid) {
        return switch (layer) {
            case LAND -> StoreTable.COUNTIES;
            case COUNTIES, PROVINCES ->
                    offset(fid) > 0 ? StoreTable.AREA_NAMES : StoreTable.BOUNDARIES;
            case BELT -> StoreTable.BELT;
            case WATER -> StoreTable.WATER;
            case RIVERS -> StoreTable.RIVERS;
            case MORE_ROADS -> StoreTable.OTHER_ROADS;
            case MORE_RAILWAYS -> StoreTable.OTHER_RAILWAYS;
            case MORE_RIVERS -> StoreTable.OTHER_RIVERS;
            case MORE_WATER -> StoreTable.OTHER_WATER;
            case LAND_USE -> StoreTable.LAND_USE;
            case ROADS -> StoreTable.ROADS;
            case RAILWAYS -> StoreTable.RAILWAYS;
            case RED_ROUTES -> StoreTable.RED_ROUTES;
            case SEATS -> StoreTable.SEATS;
            case PLACES -> StoreTable.PLACES;
            case TOWNSHIPS -> StoreTable.TOWNSHIPS;
            case STATIONS -> StoreTable.STATIONS;
            case SITES -> StoreTable.SITES;
            case MORE_PLACES, PEAKS, MORE_STATIONS ->
                    throw new IllegalArgumentException(layer.id() + " has no bands");
            case RELIEF -> throw new IllegalArgumentException("relief has no features");
        };
    }

    /// Third axis of the R-tree, so that one query finds one layer in one band: the middle of a
    /// slice that is [#SLICE] thick. Slices lie far apart and have a thickness, because the tree
    /// splits its nodes by the volumes of boxes: with flat boxes it mixes the layers, and a count
    /// takes four times as long.
    static double slice(Layer layer, int band) {
        return (SLICES.indexOf(layer) * 16 + band) * APART;
    }
}
