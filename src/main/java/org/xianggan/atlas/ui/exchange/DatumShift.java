package org.xianggan.atlas.ui.exchange;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

import org.xianggan.atlas.core.geo.Compass;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.LonLat;

/// How far a place moves when its coordinates are read on a datum instead of on WGS-84.
///
/// @param metres on the ellipsoid
/// @param towards as [Compass] tells it
record DatumShift(Datum datum, double metres, String towards) {
    /// @param at the place as it lies now
    /// @param read the datum that it is read on now
    static DatumShift of(LonLat at, Datum read, Datum other) {
        LonLat written = read.fromWgs84(at);
        LonLat there = other.toWgs84(written);
        GeodesicData d =
                Geodesic.WGS84.Inverse(written.lat(), written.lon(), there.lat(), there.lon());
        return new DatumShift(other, d.s12, Compass.of(d.azi1));
    }
}
