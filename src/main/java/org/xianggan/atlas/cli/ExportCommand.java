package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.layer.OutLayers;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/// `export --layer L --format F --out FILE`: a layer of the atlas or of a workspace as a file.
@Command(name = "export")
final class ExportCommand extends AtlasCommand {
    @Option(
            names = "--layer",
            required = true,
            paramLabel = "L",
            descriptionKey = "cli.export.layer")
    private String layer;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "xlsx|csv|geojson|gpx|kml|kmz|gpkg",
            descriptionKey = "cli.export.format")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "F", descriptionKey = "cli.export.out")
    private Path out;

    @Option(
            names = "--datum",
            defaultValue = "wgs84",
            paramLabel = "wgs84|gcj02|bd09",
            descriptionKey = "cli.export.datum")
    private String datum;

    @Option(names = "--workspace", paramLabel = "W.gpkg", descriptionKey = "cli.export.workspace")
    private @Nullable Path workspace;

    ExportCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        LayerFormat to =
                LayerFormat.of(format.toLowerCase(Locale.ROOT))
                        .orElseThrow(
                                () ->
                                        new AtlasException(
                                                AtlasException.Fault.MISSING,
                                                context.text("cli.error.format", format),
                                                context.text("cli.error.format.next"),
                                                null));
        Datum on =
                Datum.of(datum.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> bad("cli.error.datum", datum));
        try (ProgressBar progress = progressBar()) {
            if (workspace == null) {
                write(ofAtlas(), on, to, progress);
            } else {
                try (Workspace open = new WorkspaceFiles(context.messages()).open(workspace)) {
                    write(OutLayers.ofPeople(open, layer, context.messages()), on, to, progress);
                }
            }
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
        return 0;
    }

    private OutLayer ofAtlas() throws IOException {
        try (AtlasFile atlas = context.open()) {
            if (Layer.of(layer).filter(OutLayers::hasRows).isEmpty()
                    || atlas.layers().stream().map(LayerCount::layer).noneMatch(layer::equals)) {
                throw bad("cli.error.layer", layer);
            }
            return OutLayers.ofAtlas(
                    context.home().store(),
                    layer,
                    context.text("layer." + layer),
                    String.valueOf(atlas.defaultYear()),
                    context.messages());
        }
    }

    private void write(OutLayer from, Datum on, LayerFormat to, ProgressBar progress)
            throws IOException {
        List<String> lost =
                to.writer(context.messages()).write(from.on(on), out.toAbsolutePath(), progress);
        exported(out, lost);
    }
}
