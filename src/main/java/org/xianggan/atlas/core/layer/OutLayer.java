package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// A layer on its way out.
///
/// @param attribution who is to be named; null: nobody
/// @param asOf EDTF; null where nobody knows
/// @param datum that the file shall have; `rows` are on it
public record OutLayer(
        String title,
        List<LayerField> fields,
        @Nullable String attribution,
        @Nullable String asOf,
        Datum datum,
        RowSource rows) {
    public OutLayer {
        fields = List.copyOf(fields);
    }

    /// The same with rows brought from WGS-84 to that datum.
    public OutLayer on(Datum other) {
        RowSource moved =
                other == Datum.WGS84
                        ? rows
                        : (to, work) ->
                                rows.read(
                                        r ->
                                                to.row(
                                                        new FeatureRow(
                                                                r.place(),
                                                                moved(r.shape(), other),
                                                                r.values())),
                                        work);
        return new OutLayer(title, fields, attribution, asOf, other, moved);
    }

    private static @Nullable Geometry moved(@Nullable Geometry shape, Datum to) {
        if (shape == null) {
            return null;
        }
        Geometry copy = shape.copy();
        PlaceCheck.sequences(
                copy,
                s -> {
                    for (int i = 0; i < s.size(); i++) {
                        LonLat p = to.fromWgs84(new LonLat(s.getX(i), s.getY(i)));
                        s.setOrdinate(i, 0, p.lon());
                        s.setOrdinate(i, 1, p.lat());
                    }
                });
        copy.geometryChanged();
        return copy;
    }
}
