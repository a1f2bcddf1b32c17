package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;

import java.util.List;

/// `layers`: what the map is made of, drawn and listed.
@Command(name = "layers")
final class LayersCommand extends AtlasCommand {
    LayersCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (AtlasFile atlas = context.open()) {
            List<LayerCount> layers = atlas.layers();
            if (json()) {
                Messages zh = Messages.chinese();
                Messages en = Messages.english();
                context.json(
                        layers.stream()
                                .map(
                                        l ->
                                                Json.map(
                                                        "id",
                                                        l.layer(),
                                                        "title_zh",
                                                        zh.get("layer." + l.layer()),
                                                        "title_en",
                                                        en.get("layer." + l.layer()),
                                                        "count",
                                                        l.count(),
                                                        "listed",
                                                        l.listed()))
                                .toList());
            } else {
                layers.forEach(
                        l ->
                                context.out()
                                        .printf(
                                                "%-12s %6d %6d  %s%n",
                                                l.layer(),
                                                l.count(),
                                                l.listed(),
                                                context.text("layer." + l.layer())));
            }
        }
        return 0;
    }
}
