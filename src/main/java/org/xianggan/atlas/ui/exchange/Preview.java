package org.xianggan.atlas.ui.exchange;

import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.Moved;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the map shows of a file before it is brought in: its shapes as they are read now, and
/// thinly where they would lie on the other datums. For one reading, on one thread.
final class Preview implements RowSink {
    /// The colour of each datum, here and beside its name.
    private static final Map<Datum, Integer> HUES =
            Map.of(Datum.WGS84, 0, Datum.GCJ02, 1, Datum.BD09, 3);

    /// So many points are shown of a large file; the page says so.
    static final int MOST_POINTS = 300_000;

    /// So many features stand for all on the other datums.
    private static final int GHOSTS = 400;

    private final Datum read;
    private final UserShapes.Collector shapes = new UserShapes.Collector(null);
    private final Map<Datum, UserShapes.Collector> ghosts = new EnumMap<>(Datum.class);
    private int points;
    private int features;
    private boolean cut;

    Preview(Datum read) {
        this.read = read;
        for (Datum d : Datum.values()) {
            if (d != read) {
                ghosts.put(d, new UserShapes.Collector(null));
            }
        }
    }

    static int hue(Datum datum) {
        return HUES.getOrDefault(datum, 0);
    }

    @Override
    public void row(FeatureRow row) {
        Geometry shape = row.shape();
        if (shape == null) {
            return;
        }
        points += shape.getNumPoints();
        if (points > MOST_POINTS) {
            cut = true;
            return;
        }
        shapes.row(row);
        if (features++ < GHOSTS) {
            ghosts.forEach((d, ghost) -> ghost.row(moved(row, shape, d)));
        }
    }

    private FeatureRow moved(FeatureRow row, Geometry shape, Datum other) {
        return new FeatureRow(
                row.place(),
                Moved.copy(shape, p -> other.toWgs84(read.fromWgs84(p))),
                row.values());
    }

    /// Whether the file has more than is shown.
    boolean isCut() {
        return cut;
    }

    /// The other datums below, thin; what is read above.
    List<UserMap.Shown> shown() {
        List<UserMap.Shown> all = new ArrayList<>();
        ghosts.forEach(
                (d, ghost) -> {
                    LayerStyle thin = new LayerStyle(hue(d), 1, 5, 0, 0.7, null);
                    all.add(new UserMap.Shown("preview-" + d.key(), thin, ghost.shapes()));
                });
        LayerStyle style = LayerStyle.fresh(hue(read), null);
        all.add(new UserMap.Shown("preview", style, shapes.shapes()));
        return all;
    }
}
