package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Datum;

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

    /// Rows that are all there, on WGS-84.
    public static OutLayer ofRows(
            String title,
            List<LayerField> fields,
            @Nullable String attribution,
            @Nullable String asOf,
            List<FeatureRow> rows) {
        List<FeatureRow> all = List.copyOf(rows);
        return new OutLayer(
                title,
                fields,
                attribution,
                asOf,
                Datum.WGS84,
                (to, work) -> {
                    for (FeatureRow row : all) {
                        work.check();
                        to.row(row);
                    }
                });
    }

    /// The same with rows brought from WGS-84 to that datum.
    public OutLayer on(Datum other) {
        RowSource moved =
                other == Datum.WGS84
                        ? rows
                        : (to, work) -> rows.read(row -> to.row(moved(row, other)), work);
        return new OutLayer(title, fields, attribution, asOf, other, moved);
    }

    private static FeatureRow moved(FeatureRow row, Datum other) {
        Geometry shape = row.shape();
        return shape == null
                ? row
                : new FeatureRow(row.place(), Moved.copy(shape, other::fromWgs84), row.values());
    }
}
