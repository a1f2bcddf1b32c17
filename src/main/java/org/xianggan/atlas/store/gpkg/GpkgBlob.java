package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Geometry as a GeoPackage keeps it: a small header, then WKB
/// (<https://www.geopackage.org/spec130/#gpb_format>).
public final class GpkgBlob {
    private static final int FLAGS_ENVELOPE_XY = 0b0000_0011;
    private static final int FLAGS_NO_ENVELOPE = 0b0000_0001;

    private GpkgBlob() {}

    /// Points carry no envelope, as the specification advises; everything else an xy envelope.
    public static byte[] encode(Geometry geometry, int srsId) {
        byte[] wkb = wkb(geometry);
        boolean point = geometry instanceof Point;
        ByteBuffer out =
                ByteBuffer.allocate(8 + (point ? 0 : 32) + wkb.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put((byte) (point ? FLAGS_NO_ENVELOPE : FLAGS_ENVELOPE_XY)).putInt(srsId);
        if (!point) {
            Envelope e = geometry.getEnvelopeInternal();
            out.putDouble(e.getMinX()).putDouble(e.getMaxX());
            out.putDouble(e.getMinY()).putDouble(e.getMaxY());
        }
        return out.put(wkb).array();
    }

    /// Reads what [#encode] has written (or another program, with whatever envelope).
    public static Geometry decode(byte @Nullable [] blob) throws ParseException {
        if (blob == null || blob.length < 9 || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("no GeoPackage geometry");
        }
        int envelope = (blob[3] >> 1) & 7;
        int skip = 8 + (envelope == 0 ? 0 : envelope == 1 ? 32 : envelope == 4 ? 64 : 48);
        return Wkb.read(Arrays.copyOfRange(blob, skip, blob.length));
    }

    private static byte[] wkb(Geometry geometry) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
    }
}
