package org.xianggan.atlas.core.render;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Optional;

/// Features of the store by box and zoom band. Safe for several threads; never called on the FX
/// thread.
public interface FeatureSource {
    /// Every feature of `layer` whose box meets `box`, simplified for `zoom`, in ascending fid.
    List<MapFeature> query(Layer layer, double zoom, WorldBox box);

    /// Takes a line, or a part of one.
    @FunctionalInterface
    interface LineSink {
        /// @param xy x and y by turns, EPSG:3857 metres, of this line and maybe others; not to be
        ///     changed, and free to be kept
        /// @param from its first point, `count` points in all
        void line(long fid, MapFeature.Kind kind, double[] xy, int from, int count);
    }

    /// The lines of a layer, the same as [#query] has, without an object for each and in no order;
    /// parts of one feature come one after another, in theirs.
    default void lines(Layer layer, double zoom, WorldBox box, LineSink to) {
        for (MapFeature f : query(layer, zoom, box)) {
            MapFeature.Kind kind = new MapFeature.Kind(layer, f.id(), f.names(), f.look());
            for (int i = 0; i < f.shape().getNumGeometries(); i++) {
                if (f.shape().getGeometryN(i) instanceof LineString line) {
                    CoordinateSequence c = line.getCoordinateSequence();
                    double[] xy = new double[2 * c.size()];
                    for (int p = 0; p < c.size(); p++) {
                        xy[2 * p] = c.getX(p);
                        xy[2 * p + 1] = c.getY(p);
                    }
                    to.line(f.fid(), kind, xy, 0, c.size());
                }
            }
        }
    }

    /// Takes a ring of an area: the one around it, then each hole in it.
    @FunctionalInterface
    interface RingSink {
        /// @param xy as in [LineSink]; the last point is the first again
        void ring(MapFeature.Kind kind, double[] xy, int from, int count, boolean hole);
    }

    /// The areas of a layer of a survey, without an object for each and in no order.
    void rings(Layer layer, double zoom, WorldBox box, RingSink to);

    /// The features of one entity, on any layer, simplified for `zoom`; empty where it is not
    /// drawn.
    List<MapFeature> of(EntityId id, double zoom);

    /// The places that a thing is about which is not drawn itself (the parties of an agreement, the
    /// county of a company), the nearest first; they stand out in its place.
    default List<EntityId> concerned(EntityId id) {
        return List.of();
    }

    /// Heights of the whole frame for shaded relief.
    HeightGrid heights();

    /// Heights finer than those, where the person has any.
    default Optional<Elevation> elevation() {
        return Optional.empty();
    }

    /// A regular grid of heights, metres, row 0 in the north; `west`/`north` are the centre of its
    /// first cell, degrees.
    record HeightGrid(
            double west, double north, double stepDegrees, int columns, int rows, short[] metres) {
        public short at(int column, int row) {
            return metres[row * columns + column];
        }
    }
}
