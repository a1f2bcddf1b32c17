package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FeatureSource.LineSink;
import org.xianggan.atlas.core.render.FeatureSource.RingSink;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/// Shapes of one layer and zoom band that lie near one another, as one row of the store keeps them:
/// what a viewport shows is read in a few rows, and lines are drawn from the one array of points
/// without an object for each. Immutable but for the features, which are made when first asked for;
/// safe for several threads.
///
/// As bytes, little-endian: the numbers of shapes, of forms and of points, 32 bits each; for each
/// shape its feature and its look (32 bits); the forms (32 bits); the points (x and y as doubles,
/// EPSG:3857 metres). The form of a shape is its type as in WKB (1 … 6), then for a line or a ring
/// its number of points, for a polygon its number of rings and each ring's points, for several
/// parts their number and each part's form without its type.
final class Pack {
    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    static final int MULTI_POINT = 4;
    static final int MULTI_LINE = 5;
    static final int MULTI_POLYGON = 6;

    /// Feature and look of each shape by turns.
    private final int[] numbers;

    private final int[] forms;
    private final double[] xy;

    /// Of each shape, where its form begins; the last is the end.
    private final int[] formAt;

    /// Of each shape, its first point; the last is the end.
    private final int[] pointAt;

    /// Of each shape, least x and y and greatest x and y.
    private final double[] boxes;

    private MapFeature.@Nullable Kind @Nullable [] kinds;
    private @Nullable MapFeature @Nullable [] features;

    /// Throws [BufferUnderflowException] or [IllegalArgumentException] for what is no pack.
    Pack(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int shapes = in.getInt();
        int lengthOfForms = in.getInt();
        int points = in.getInt();
        if (shapes < 0
                || lengthOfForms < 0
                || points < 0
                || in.remaining() != 8L * shapes + 4L * lengthOfForms + 16L * points) {
            throw new IllegalArgumentException("no pack of " + bytes.length + " bytes");
        }
        numbers = new int[2 * shapes];
        forms = new int[lengthOfForms];
        xy = new double[2 * points];
        in.asIntBuffer().get(numbers).get(forms);
        in.position(in.position() + 4 * (numbers.length + forms.length));
        in.asDoubleBuffer().get(xy);
        formAt = new int[shapes + 1];
        pointAt = new int[shapes + 1];
        boxes = new double[4 * shapes];
        FormWalk form = new FormWalk(forms, xy, 0, 0);
        for (int i = 0; i < shapes; i++) {
            form.pass();
            formAt[i + 1] = form.at();
            pointAt[i + 1] = form.point();
            if (form.point() > points) {
                throw new BufferUnderflowException();
            }
            box(i);
        }
    }

    int shapes() {
        return numbers.length / 2;
    }

    int points() {
        return xy.length / 2;
    }

    int feature(int shape) {
        return numbers[2 * shape];
    }

    int look(int shape) {
        return numbers[2 * shape + 1];
    }

    boolean meets(int shape, WorldBox box) {
        return boxes[4 * shape] <= box.maxX()
                && boxes[4 * shape + 2] >= box.minX()
                && boxes[4 * shape + 1] <= box.maxY()
                && boxes[4 * shape + 3] >= box.minY();
    }

    private void box(int shape) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 2 * pointAt[shape]; i < 2 * pointAt[shape + 1]; i += 2) {
            double x = xy[i];
            double y = xy[i + 1];
            minX = x < minX ? x : minX;
            maxX = x > maxX ? x : maxX;
            minY = y < minY ? y : minY;
            maxY = y > maxY ? y : maxY;
        }
        boxes[4 * shape] = minX;
        boxes[4 * shape + 1] = minY;
        boxes[4 * shape + 2] = maxX;
        boxes[4 * shape + 3] = maxY;
    }

    /// What the shapes are, null where the layer does not know the look.
    private synchronized MapFeature.@Nullable Kind[] kinds(Map<Integer, LookReader.Stub> looks) {
        MapFeature.@Nullable Kind[] known = kinds;
        if (known == null) {
            known = new MapFeature.@Nullable Kind[shapes()];
            for (int i = 0; i < known.length; i++) {
                LookReader.Stub stub = looks.get(look(i));
                known[i] = stub == null ? null : stub.kind();
            }
            kinds = known;
        }
        return known;
    }

    /// A shape as a feature; null where the layer does not know its look.
    @Nullable MapFeature feature(int shape, Layer layer, Map<Integer, LookReader.Stub> looks) {
        MapFeature.Kind kind = kinds(looks)[shape];
        if (kind == null) {
            return null;
        }
        synchronized (this) {
            @Nullable MapFeature[] known = features;
            if (known == null) {
                known = new @Nullable MapFeature[shapes()];
                features = known;
            }
            MapFeature feature = known[shape];
            if (feature == null) {
                Geometry geometry =
                        new FormWalk(forms, xy, formAt[shape], pointAt[shape]).geometry();
                feature =
                        new MapFeature(
                                feature(shape),
                                layer,
                                kind.id(),
                                geometry,
                                kind.names(),
                                kind.look());
                known[shape] = feature;
            }
            return feature;
        }
    }

    /// Every line that may meet the box.
    void lines(WorldBox box, Map<Integer, LookReader.Stub> looks, LineSink to) {
        MapFeature.@Nullable Kind[] of = kinds(looks);
        for (int i = 0; i < of.length; i++) {
            MapFeature.Kind kind = of[i];
            if (kind == null || !meets(i, box)) {
                continue;
            }
            int form = formAt[i];
            int point = pointAt[i];
            int parts = forms[form] == LINE ? 1 : forms[form] == MULTI_LINE ? forms[++form] : 0;
            for (int p = 0; p < parts; p++) {
                int count = forms[++form];
                to.line(feature(i), kind, xy, point, count);
                point += count;
            }
        }
    }

    /// Every area that may meet the box.
    void rings(WorldBox box, Map<Integer, LookReader.Stub> looks, RingSink to) {
        MapFeature.@Nullable Kind[] of = kinds(looks);
        for (int i = 0; i < of.length; i++) {
            MapFeature.Kind kind = of[i];
            if (kind == null || !meets(i, box)) {
                continue;
            }
            int form = formAt[i];
            int point = pointAt[i];
            int type = forms[form];
            int parts = type == POLYGON ? 1 : type == MULTI_POLYGON ? forms[++form] : 0;
            for (int p = 0; p < parts; p++) {
                int rings = forms[++form];
                for (int r = 0; r < rings; r++) {
                    int count = forms[++form];
                    to.ring(kind, xy, point, count, r > 0);
                    point += count;
                }
            }
        }
    }
}
