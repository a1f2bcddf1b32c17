package org.xianggan.atlas.exchange.layer;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.LayerFiles;
import org.xianggan.atlas.core.exchange.LayerOutlet;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Layers into every format that there is a writer for.
///
/// @param store the atlas's own GeoPackage
public record LayersOut(Path store, Messages texts) implements LayerFiles {
    @Override
    public LayerOutlet of(UserLayer layer, Supplier<Workspace> workspace) {
        return outlet(layer.title(), () -> OutLayers.of(workspace.get(), layer));
    }

    @Override
    public LayerOutlet of(Layer layer, String asOf) {
        String title = texts.first("layer." + layer.id());
        return outlet(title, () -> OutLayers.ofAtlas(store, layer.id(), title, asOf, texts));
    }

    @Override
    public LayerOutlet of(String title, List<EntityId> things, String asOf) {
        return outlet(title, () -> ChosenThings.of(store, title, things, asOf, texts));
    }

    @Override
    public LayerOutlet of(String title, Source source) {
        return outlet(title, source);
    }

    @Override
    public boolean holds(Layer layer) {
        return OutLayers.hasRows(layer);
    }

    private LayerOutlet outlet(String title, Source source) {
        return new LayerOutlet() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<String> formats() {
                return Arrays.stream(LayerFormat.values()).map(LayerFormat::id).toList();
            }

            @Override
            public List<String> losses(String format, Work work) throws IOException {
                return writer(format).losses(source.open(), work);
            }

            @Override
            public List<String> write(String format, Datum datum, Path file, Work work)
                    throws IOException {
                return writer(format).write(source.open().on(datum), file, work);
            }
        };
    }

    private LayerWriter writer(String format) {
        return LayerFormat.of(format).orElseThrow().writer(texts);
    }
}
