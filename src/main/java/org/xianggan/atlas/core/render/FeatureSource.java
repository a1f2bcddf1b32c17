package org.xianggan.atlas.core.render;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;

/// Features of the store by box and zoom band. Safe for several threads; never called on the FX
/// thread.
public interface FeatureSource {
    /// Every feature of `layer` whose box meets `box`, simplified for `zoom`, in ascending fid.
    List<MapFeature> query(Layer layer, double zoom, WorldBox box);

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

    /// A regular grid of heights, metres, row 0 in the north; `west`/`north` are the centre of its
    /// first cell, degrees.
    record HeightGrid(
            double west, double north, double stepDegrees, int columns, int rows, short[] metres) {
        public short at(int column, int row) {
            return metres[row * columns + column];
        }
    }
}
