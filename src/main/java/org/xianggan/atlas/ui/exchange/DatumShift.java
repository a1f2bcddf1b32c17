package org.xianggan.atlas.ui.exchange;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.LonLat;

/// How far a place moves when its coordinates are read on a datum instead of on WGS-84.
///
/// @param metres on the ellipsoid
/// @param towards one of eight directions, 0 the north, clockwise
record DatumShift(Datum datum, double metres, int towards) {
    /// @param at the place as it lies now
    /// @param read the datum that it is read on now
    static DatumShift of(LonLat at, Datum read, Datum other) {
        LonLat written = read.fromWgs84(at);
        LonLat there = other.toWgs84(written);
        GeodesicData d =
                Geodesic.WGS84.Inverse(written.lat(), written.lon(), there.lat(), there.lon());
        return new DatumShift(other, d.s12, Math.floorMod(Math.round(d.azi1 / 45), 8));
    }
}
