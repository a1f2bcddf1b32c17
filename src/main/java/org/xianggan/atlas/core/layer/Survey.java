package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.xianggan.atlas.core.geo.GeoBox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks at checked rows and keeps little of them.
public final class Survey implements RowSink {
    private static final int FIRST = 200;
    private static final int REJECTED = 1000;

    private final FieldTypes fields = new FieldTypes();
    private final Map<String, Long> shapes = new TreeMap<>();
    private final List<FeatureRow> first = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Envelope box = new Envelope();
    private long rows;
    private long rejectedRows;

    /// Looks at the rows, and lets another see them as well.
    public RowSink showing(RowSink other) {
        Survey self = this;
        return new RowSink() {
            @Override
            public void row(FeatureRow row) throws IOException {
                self.row(row);
                other.row(row);
            }

            @Override
            public void rejected(Rejected row) {
                self.rejected(row);
            }
        };
    }

    @Override
    public void row(FeatureRow row) {
        rows++;
        fields.add(row.values());
        shapes.merge(row.shape() == null ? "" : row.shape().getGeometryType(), 1L, Long::sum);
        if (row.shape() != null) {
            box.expandToInclude(row.shape().getEnvelopeInternal());
        }
        if (first.size() < FIRST) {
            first.add(row);
        }
    }

    @Override
    public void rejected(Rejected row) {
        rejectedRows++;
        if (rejected.size() < REJECTED) {
            rejected.add(row);
        }
    }

    public Inspection told(FileHead head, ReadOptions options, boolean looksSwapped) {
        return new Inspection(
                head,
                options,
                rows,
                fields.fields(),
                shapes,
                box(box),
                looksSwapped,
                first,
                rejected,
                rejectedRows);
    }

    private static @Nullable GeoBox box(Envelope e) {
        return e.isNull() ? null : new GeoBox(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY());
    }
}
