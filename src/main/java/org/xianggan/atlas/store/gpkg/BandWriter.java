package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.render.Layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects the shapes of the zoom bands until all are known and can be put together by place, and
/// finds which features look alike: those whose cells are the same but for the geometry share the
/// number of one look.
final class BandWriter {
    /// What a style needs to know of some features, by the first of them.
    static final class Look {
        final Layer layer;
        final long feature;
        final Envelope box = new Envelope();

        Look(Layer layer, long feature) {
            this.layer = layer;
            this.feature = feature;
        }
    }

    private final Map<StoreTable, Map<List<@Nullable Object>, Integer>> firstOf =
            new EnumMap<>(StoreTable.class);

    /// Of each feature, the first that has the same cells.
    private final Map<StoreTable, List<Integer>> alike = new EnumMap<>(StoreTable.class);

    private final Map<Layer, Map<Long, Integer>> lookOf = new EnumMap<>(Layer.class);
    private final List<Look> looks = new ArrayList<>();
    private final Map<Layer, List<List<Packing.Piece>>> pieces = new EnumMap<>(Layer.class);

    /// The cells of the next feature of a table.
    void feature(StoreTable table, int fid, @Nullable Object... values) {
        List<Integer> known = alike.computeIfAbsent(table, t -> new ArrayList<>());
        if (fid != known.size() + 1) {
            throw new IllegalStateException(table.table() + " " + fid);
        }
        known.add(
                firstOf.computeIfAbsent(table, t -> new HashMap<>())
                        .computeIfAbsent(Arrays.asList(values.clone()), cells -> fid));
    }

    void shape(Layer layer, long fid, int band, Geometry shape) {
        int look =
                lookOf.computeIfAbsent(layer, l -> new HashMap<>())
                        .computeIfAbsent(first(layer, fid), first -> add(layer, first));
        looks.get(look - 1).box.expandToInclude(shape.getEnvelopeInternal());
        pieces.computeIfAbsent(layer, l -> bands())
                .get(band)
                .add(Packing.Piece.of(Math.toIntExact(fid), look, shape));
    }

    /// The next look.
    int add(Layer layer, long first) {
        looks.add(new Look(layer, first));
        return looks.size();
    }

    private static List<List<Packing.Piece>> bands() {
        List<List<Packing.Piece>> out = new ArrayList<>();
        for (int band = 0; band < Bands.count(); band++) {
            out.add(new ArrayList<>());
        }
        return out;
    }

    private long first(Layer layer, long fid) {
        long offset = Bands.offset(fid);
        List<Integer> known = alike.get(Bands.table(layer, fid));
        if (known == null) {
            throw new IllegalStateException(layer.id() + " has no feature " + fid);
        }
        return known.get(Math.toIntExact(fid - offset) - 1) + offset;
    }

    /// In the order of their numbers, from 1.
    List<Look> looks() {
        return looks;
    }

    Map<Layer, List<List<Packing.Piece>>> pieces() {
        return pieces;
    }
}
