package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.GeoBox;

import java.util.Arrays;
import java.util.Locale;

/// What is known of all shapes of a layer: their kind, their box, and the box of each.
final class Shapes {
    private static final int SIDES = 4;

    private final Envelope all = new Envelope();
    private float[] boxes = new float[SIDES * 1024];
    private int count;
    private int placed;
    private @Nullable String kind;
    private int flat;
    private int high;
    private int measured;

    /// The next feature; its number in the table is how many there are now.
    ///
    /// @param box of the shape; null where there is none, or an empty one
    void add(@Nullable Geometry shape, @Nullable Envelope box, boolean z, boolean m) {
        if (SIDES * (count + 1) > boxes.length) {
            boxes = Arrays.copyOf(boxes, boxes.length * 2);
        }
        int at = SIDES * count++;
        if (box == null) {
            boxes[at] = Float.NaN;
        } else {
            // As the tree keeps them: never smaller than what they hold.
            boxes[at] = down(box.getMinX());
            boxes[at + 1] = up(box.getMaxX());
            boxes[at + 2] = down(box.getMinY());
            boxes[at + 3] = up(box.getMaxY());
            all.expandToInclude(box);
            placed++;
        }
        if (shape != null) {
            String its = shape.getGeometryType().toUpperCase(Locale.ROOT);
            kind = kind == null || kind.equals(its) ? its : "GEOMETRY";
            flat++;
            high += z ? 1 : 0;
            measured += m ? 1 : 0;
        }
    }

    private static float down(double d) {
        float f = (float) d;
        return f > d ? Math.nextDown(f) : f;
    }

    private static float up(double d) {
        float f = (float) d;
        return f < d ? Math.nextUp(f) : f;
    }

    /// The type of the column as a GeoPackage calls it.
    String kind() {
        return kind == null ? "GEOMETRY" : kind;
    }

    /// 0 (none has a height), 1 (all have), 2 (some have).
    int z() {
        return some(high);
    }

    int m() {
        return some(measured);
    }

    private int some(int have) {
        return have == 0 ? 0 : have == flat ? 1 : 2;
    }

    int count() {
        return count;
    }

    /// How many have a box.
    int placed() {
        return placed;
    }

    /// Whether the feature of this number, from 1, has a box.
    boolean isPlaced(int feature) {
        return !Float.isNaN(boxes[SIDES * (feature - 1)]);
    }

    /// West, east, south or north of a feature that [#isPlaced].
    float side(int feature, int side) {
        return boxes[SIDES * (feature - 1) + side];
    }

    @Nullable GeoBox box() {
        return all.isNull()
                ? null
                : new GeoBox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
    }
}
