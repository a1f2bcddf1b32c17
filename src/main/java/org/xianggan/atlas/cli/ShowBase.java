package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.Review;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.LayerItems;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.exchange.show.OwnLayers;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// What the commands about one show share: its file, the workspace that holds the layers it shows.
abstract class ShowBase extends AtlasCommand {
    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "cli.show.file")
    private String asked;

    @Option(names = "--workspace", paramLabel = "W.gpkg", descriptionKey = "cli.show.workspace")
    private @Nullable Path workspace;

    ShowBase(Context context) {
        super(context);
    }

    /// A path, or what a ready-made show is called.
    final Path file() {
        try {
            Path path = Path.of(asked);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Then it can only be a name.
        }
        return ReadyShows.called(asked, context.home().assets(), context.messages())
                .orElseThrow(() -> bad("cli.error.show.file", asked));
    }

    final ShowBook book() {
        return ShowFile.read(file(), context.messages());
    }

    /// The layers that its scenes name; none without a workspace.
    final OwnLayers layers(Show show) throws IOException {
        if (workspace == null) {
            return OwnLayers.NONE;
        }
        try (Workspace open = new WorkspaceFiles(context.messages()).open(workspace)) {
            return OwnLayers.of(show, open, Work.SILENT);
        }
    }

    /// Ids of all layers of the workspace; null without one.
    final @Nullable Set<String> layerIds() throws IOException {
        if (workspace == null) {
            return null;
        }
        try (Workspace open = new WorkspaceFiles(context.messages()).open(workspace)) {
            return LayerItems.in(open.items()).stream()
                    .map(l -> l.id())
                    .collect(Collectors.toSet());
        }
    }

    static String checksum(Show show, AtlasFile atlas, OwnLayers own) {
        return Review.checksum(show, atlas.dataVersion(), own.layers());
    }
}
