package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.layer.OutLayers;
import org.xianggan.atlas.ui.exchange.LayerOutlet;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Layers of the workspace into files.
record FileOutlet(RoomModel room, Messages texts) implements LayerOutlet {
    @Override
    public List<String> formats() {
        return Arrays.stream(LayerFormat.values()).map(LayerFormat::id).toList();
    }

    @Override
    public List<String> write(UserLayer layer, String format, Datum datum, Path file, Work work)
            throws IOException {
        return LayerFormat.of(format)
                .orElseThrow()
                .writer(texts)
                .write(
                        OutLayers.of(room.room().session().workspace(), layer).on(datum),
                        file,
                        work);
    }
}
