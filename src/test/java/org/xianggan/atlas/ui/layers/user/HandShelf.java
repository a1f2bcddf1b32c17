package org.xianggan.atlas.ui.layers.user;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Layers in memory; remembers what was done to them.
public final class HandShelf implements UserShelf {
    private final ReadOnlyObjectWrapper<List<UserLayer>> layers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final Map<String, List<FeatureRow>> rows = new HashMap<>();
    public final List<String> done = new ArrayList<>();

    /// How often each table was read.
    public final Map<String, Integer> reads = new HashMap<>();

    /// @param wkt degrees
    public UserLayer add(String title, String... wkt) {
        int n = layers.get().size();
        List<FeatureRow> own = new ArrayList<>();
        for (int i = 0; i < wkt.length; i++) {
            own.add(new FeatureRow(i + 1, shape(wkt[i]), Map.of("名称", title + i, "编号", (long) i)));
        }
        UserLayer layer =
                new UserLayer(
                        "l" + n,
                        "layer_" + n,
                        title,
                        title + ".geojson",
                        Datum.WGS84,
                        "2026-11-26",
                        null,
                        null,
                        List.of(
                                new LayerField("名称", LayerField.Type.TEXT),
                                new LayerField("编号", LayerField.Type.INTEGER)),
                        own.size(),
                        new GeoBox(113, 26, 114, 27),
                        LayerStyle.fresh(n, null),
                        true,
                        n);
        rows.put(layer.table(), own);
        List<UserLayer> all = new ArrayList<>(layers.get());
        all.add(layer);
        layers.set(List.copyOf(all));
        return layer;
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader(Geodesics.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public void fix() {
        readOnly.set(true);
    }

    @Override
    public ReadOnlyObjectProperty<List<UserLayer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    @Override
    public void change(Doing what, List<UserLayer> after) {
        done.add(what + after.stream().map(l -> " " + l.id()).sorted().reduce("", String::concat));
        List<UserLayer> all = new ArrayList<>(layers.get());
        all.replaceAll(
                l -> after.stream().filter(a -> a.id().equals(l.id())).findFirst().orElse(l));
        all.sort(Comparator.comparingInt(UserLayer::rank));
        layers.set(List.copyOf(all));
    }

    @Override
    public void remove(UserLayer layer) {
        done.add(Doing.REMOVE + " " + layer.id());
        layers.set(layers.get().stream().filter(l -> !l.id().equals(layer.id())).toList());
    }

    @Override
    public void read(UserLayer layer, RowSink to, Work work) throws IOException {
        reads.merge(layer.table(), 1, Integer::sum);
        for (FeatureRow row : rows.getOrDefault(layer.table(), List.of())) {
            to.row(row);
        }
    }
}
