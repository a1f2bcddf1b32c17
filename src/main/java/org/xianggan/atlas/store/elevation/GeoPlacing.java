package org.xianggan.atlas.store.elevation;

import java.nio.file.Path;
import java.util.Set;

/// Where a GeoTIFF says that its posts stand: OGC GeoTIFF 1.1, sections 7.1 and 7.3
/// (https://docs.ogc.org/is/19-008r4/19-008r4.html).
final class GeoPlacing {
    private static final int PIXEL_SCALE = 33550;
    private static final int TIE_POINT = 33922;
    private static final int TRANSFORMATION = 34264;
    private static final int KEYS = 34735;

    private static final int MODEL_TYPE = 1024;
    private static final int RASTER_TYPE = 1025;
    private static final int GEODETIC = 2048;

    private static final int GEOGRAPHIC = 2;
    private static final int PIXEL_IS_POINT = 2;

    /// WGS-84 in two and three dimensions, and China's CGCS2000, which agrees with it to a
    /// decimetre.
    private static final Set<Integer> WGS84 = Set.of(4326, 4979, 4490);

    private final TiffTags tags;
    private final Path file;
    private final Refusals refusals;

    private GeoPlacing(TiffTags tags, Path file, Refusals refusals) {
        this.tags = tags;
        this.file = file;
        this.refusals = refusals;
    }

    static Posts of(TiffTags tags, int columns, int rows, Path file, Refusals refusals) {
        return new GeoPlacing(tags, file, refusals).posts(columns, rows);
    }

    private Posts posts(int columns, int rows) {
        double[] m = affine();
        checkSystem();
        if (m[1] != 0 || m[2] != 0 || !(m[0] > 0) || !(m[3] < 0)) {
            throw refusals.of("rotated", file);
        }
        // A value stands for an area, whose middle it is, or for the corner itself.
        double half = key(RASTER_TYPE) == PIXEL_IS_POINT ? 0 : 0.5;
        return new Posts(m[4] + half * m[0], m[5] + half * m[3], m[0], -m[3], columns, rows);
    }

    /// Longitude is 0·column + 1·row + 4, latitude 2·column + 3·row + 5.
    private double[] affine() {
        double[] t = tags.numbers(TRANSFORMATION);
        if (t.length >= 8) {
            return new double[] {t[0], t[1], t[4], t[5], t[3], t[7]};
        }
        double[] scale = tags.numbers(PIXEL_SCALE);
        double[] tie = tags.numbers(TIE_POINT);
        if (scale.length < 2 || tie.length < 6) {
            throw refusals.of("nowhere", file);
        }
        return new double[] {
            scale[0], 0, 0, -scale[1], tie[3] - tie[0] * scale[0], tie[4] + tie[1] * scale[1]
        };
    }

    private void checkSystem() {
        int model = key(MODEL_TYPE);
        int geodetic = key(GEODETIC);
        if (model == 0 && geodetic == 0) {
            throw refusals.of("nowhere", file);
        }
        if (model != GEOGRAPHIC || !WGS84.contains(geodetic)) {
            int projected = key(3072);
            int said = model == GEOGRAPHIC ? geodetic : projected;
            throw refusals.of("system", file, said > 0 && said < 32767 ? "EPSG:" + said : "?");
        }
    }

    /// 0 where it is not there.
    private int key(int id) {
        long[] keys = tags.wholes(KEYS);
        for (int i = 4; i + 3 < keys.length; i += 4) {
            if (keys[i] == id && keys[i + 1] == 0) {
                return (int) keys[i + 3];
            }
        }
        return 0;
    }
}
