package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.CoordinateText;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/// Lets through what may stand in a layer, on WGS-84 and longitude first, and tells of everything
/// else why not. Nothing is mended in silence.
public final class CheckedRows implements RowSink {
    /// More than any drawing of people has; a shape that is larger is a mistake or an attack.
    static final int MOST_VERTICES = 2_000_000;

    static final int MOST_FIELDS = 400;

    /// Characters of one value.
    static final int LONGEST = 1_000_000;

    private static final int MOST_PARTS = 500_000;

    private final RowSink to;
    private final Messages texts;
    private final PlaceCheck place;
    private final boolean swapped;
    private final FieldTypes fields = new FieldTypes();
    private long asRead;
    private long otherWay;
    private long placed;

    public CheckedRows(RowSink to, ReadOptions options, Messages texts) {
        this.to = to;
        this.texts = texts;
        this.place = new PlaceCheck(options.datum(), options.swapped());
        this.swapped = options.swapped();
    }

    @Override
    public void row(FeatureRow row) throws IOException {
        String wrong = wrong(row);
        if (wrong == null) {
            to.row(row);
        } else {
            to.rejected(new Rejected(row.place(), wrong));
        }
    }

    @Override
    public void rejected(Rejected row) throws IOException {
        to.rejected(row);
    }

    /// Whether the coordinates make sense only the other way round: none of the rows lies in the
    /// region as they are read, nearly all do when longitude and latitude change places.
    public boolean looksSwapped() {
        return placed > 0 && asRead == 0 && otherWay * 10 >= placed * 9;
    }

    private @Nullable String wrong(FeatureRow row) {
        String values = wrong(row.values());
        if (values != null) {
            return values;
        }
        Geometry shape = row.shape();
        return shape == null ? null : wrong(shape);
    }

    private @Nullable String wrong(Map<String, Object> values) {
        for (Map.Entry<String, Object> v : values.entrySet()) {
            if (v.getValue() instanceof String s && s.length() > LONGEST) {
                return texts.get("import.row.long", v.getKey(), LONGEST);
            }
            if (v.getValue() instanceof Double d && !Double.isFinite(d)) {
                return texts.get("import.row.value", v.getKey());
            }
        }
        fields.add(values);
        return fields.count() > MOST_FIELDS ? texts.get("import.row.fields", MOST_FIELDS) : null;
    }

    private @Nullable String wrong(Geometry shape) {
        if (shape.isEmpty()) {
            return texts.get("import.row.empty");
        }
        if (shape.getNumPoints() > MOST_VERTICES || shape.getNumGeometries() > MOST_PARTS) {
            return texts.get("import.row.vertices", MOST_VERTICES);
        }
        count(shape.getEnvelopeInternal());
        String where =
                switch (place.judge(shape)) {
                    case NONE -> null;
                    case NOT_FINITE -> texts.get("import.row.nan");
                    case OUT_OF_RANGE ->
                            texts.get("import.row.range", words(place.badX()), words(place.badY()));
                    case SWAPPED ->
                            texts.get(
                                    "import.row.swapped", words(place.badX()), words(place.badY()));
                };
        if (where != null) {
            return where;
        }
        place.settle(shape);
        return crossing(shape);
    }

    private void count(Envelope e) {
        double x = (e.getMinX() + e.getMaxX()) / 2;
        double y = (e.getMinY() + e.getMaxY()) / 2;
        placed++;
        if (CoordinateText.inRegion(swapped ? y : x, swapped ? x : y)) {
            asRead++;
        } else if (CoordinateText.inRegion(swapped ? x : y, swapped ? y : x)) {
            otherWay++;
        }
    }

    private @Nullable String crossing(Geometry shape) {
        if (!(shape instanceof Polygonal)) {
            return null;
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error == null) {
            return null;
        }
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION,
                    TopologyValidationError.RING_SELF_INTERSECTION ->
                    texts.get(
                            "import.row.crossing",
                            words(error.getCoordinate().x),
                            words(error.getCoordinate().y));
            case TopologyValidationError.TOO_FEW_POINTS, TopologyValidationError.RING_NOT_CLOSED ->
                    texts.get("import.row.ring");
            default ->
                    texts.get(
                            "import.row.rings",
                            words(error.getCoordinate().x),
                            words(error.getCoordinate().y));
        };
    }

    private static String words(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees).replaceAll("\\.?0+$", "");
    }
}
