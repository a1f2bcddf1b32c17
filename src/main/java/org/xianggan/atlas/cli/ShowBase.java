package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.Review;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.LayerItems;
import org.xianggan.atlas.core.workspace.RoomShows;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the commands about one show share: the show, and the workspace that holds the layers it
/// shows.
abstract class ShowBase extends AtlasCommand {
    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "cli.show.file")
    private String asked;

    @Option(names = "--workspace", paramLabel = "W.gpkg", descriptionKey = "cli.show.workspace")
    private @Nullable Path workspace;

    ShowBase(Context context) {
        super(context);
    }

    /// What a command works on.
    ///
    /// @param file null where the show lies in the workspace
    /// @param own the layers that its scenes name
    /// @param layers ids of all layers of the workspace; null without one
    record Subject(
            ShowBook book, @Nullable Path file, OwnLayers own, @Nullable Set<String> layers) {
        String checksum(AtlasFile atlas) {
            return Review.checksum(book.show(), atlas.mapVersion(), own.layers());
        }
    }

    /// A path, what a ready-made show is called, or a show of the workspace by id or title.
    final Subject subject() {
        if (workspace == null) {
            Path file = file().orElseThrow(this::unknown);
            return new Subject(ShowFile.read(file, context.messages()), file, OwnLayers.NONE, null);
        }
        try (Workspace open = new WorkspaceFiles(context.messages()).open(workspace)) {
            List<Item> items = open.items();
            Path file = file().orElse(null);
            ShowBook book =
                    file == null
                            ? kept(items).orElseThrow(this::unknown)
                            : ShowFile.read(file, context.messages());
            return new Subject(
                    book,
                    file,
                    OwnLayers.of(book.show(), open, Work.SILENT),
                    LayerItems.in(items).stream().map(l -> l.id()).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw AtlasException.input(
                    context.text("cli.error.workspace", workspace),
                    context.text("cli.error.workspace.next"),
                    e);
        }
    }

    private AtlasException unknown() {
        return bad("cli.error.show.file", asked);
    }

    private Optional<Path> file() {
        try {
            Path path = Path.of(asked);
            if (Files.exists(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            // Then it can only be a name.
        }
        return ReadyShows.called(
                asked, context.home().assets().resolve("shows"), context.messages());
    }

    private Optional<ShowBook> kept(List<Item> items) {
        return RoomShows.of(items).entrySet().stream()
                .filter(e -> e.getKey().equals(asked) || isCalled(e.getValue()))
                .map(e -> RoomShows.book(e.getValue(), file -> picture(items, file)))
                .findFirst();
    }

    private static Optional<byte[]> picture(List<Item> items, String file) {
        return items.stream()
                .filter(i -> i.kind() == ItemKind.SHOW_PICTURE && i.id().equals(file))
                .findFirst()
                .flatMap(RoomShows::picture);
    }

    private boolean isCalled(Show show) {
        return show.title().zh().equals(asked) || show.title().en().equalsIgnoreCase(asked);
    }
}
