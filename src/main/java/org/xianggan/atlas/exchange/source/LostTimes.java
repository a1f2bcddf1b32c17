package org.xianggan.atlas.exchange.source;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.util.List;

/// Times of points, for formats that have none.
public final class LostTimes {
    private LostTimes() {}

    /// @param held whether the format has times for lines
    /// @return a plain sentence, or nothing
    public static List<String> of(OutLayer layer, boolean held, Messages texts, Work work)
            throws IOException {
        Losses losses = new Losses();
        layer.rows()
                .read(
                        row -> {
                            work.check();
                            if (isLost(row.shape(), held)) {
                                losses.row("export.loss.time");
                            }
                        },
                        work);
        return losses.told(texts);
    }

    private static boolean isLost(@Nullable Geometry shape, boolean held) {
        return switch (shape) {
            case null -> false;
            case Point p -> hasTime(p.getCoordinateSequence());
            case LineString l -> !held && hasTime(l.getCoordinateSequence());
            case Polygon p -> hasTime(p.getExteriorRing().getCoordinateSequence());
            default -> {
                boolean lost = false;
                for (int i = 0; i < shape.getNumGeometries(); i++) {
                    lost |= isLost(shape.getGeometryN(i), held);
                }
                yield lost;
            }
        };
    }

    private static boolean hasTime(CoordinateSequence s) {
        for (int i = 0; s.hasM() && i < s.size(); i++) {
            if (!Double.isNaN(s.getM(i))) {
                return true;
            }
        }
        return false;
    }
}
