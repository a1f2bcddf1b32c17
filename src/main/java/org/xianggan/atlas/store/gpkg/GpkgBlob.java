package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Geometry as a GeoPackage keeps it: a small header, then WKB
/// (<https://www.geopackage.org/spec130/#gpb_format>).
public final class GpkgBlob {
    private static final int FLAGS_ENVELOPE_XY = 0b0000_0011;
    private static final int FLAGS_NO_ENVELOPE = 0b0000_0001;
    private static final int FLAG_EMPTY = 0b0001_0000;

    private GpkgBlob() {}

    /// A geometry on its way into a file.
    ///
    /// @param z whether its points have heights
    /// @param m whether its points have measures
    public record Encoded(byte[] bytes, boolean z, boolean m) {}

    /// Points carry no envelope, as the specification advises; everything else an xy envelope. Z
    /// and M as the geometry has them.
    public static Encoded encode(Geometry geometry, int srsId) {
        WkbOut wkb = new WkbOut(geometry);
        boolean bare = geometry instanceof Point || geometry.isEmpty();
        ByteBuffer out =
                ByteBuffer.allocate(8 + (bare ? 0 : 32) + wkb.size())
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put((byte) ((bare ? FLAGS_NO_ENVELOPE : FLAGS_ENVELOPE_XY) | empty(geometry)))
                .putInt(srsId);
        if (!bare) {
            Envelope e = geometry.getEnvelopeInternal();
            out.putDouble(e.getMinX()).putDouble(e.getMaxX());
            out.putDouble(e.getMinY()).putDouble(e.getMaxY());
        }
        wkb.write(out);
        return new Encoded(out.array(), wkb.hasZ(), wkb.hasM());
    }

    private static int empty(Geometry geometry) {
        return geometry.isEmpty() ? FLAG_EMPTY : 0;
    }

    /// Reads what [#encode] has written (or another program, with whatever envelope).
    public static Geometry decode(byte @Nullable [] blob) throws ParseException {
        return Wkb.read(wkb(blob));
    }

    /// What stands behind the header.
    public static byte[] wkb(byte @Nullable [] blob) throws ParseException {
        if (blob == null || blob.length < 9 || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("no GeoPackage geometry");
        }
        int envelope = (blob[3] >> 1) & 7;
        int skip = 8 + (envelope == 0 ? 0 : envelope == 1 ? 32 : envelope == 4 ? 64 : 48);
        if (skip > blob.length) {
            throw new ParseException("a header without a shape");
        }
        return Arrays.copyOfRange(blob, skip, blob.length);
    }
}
