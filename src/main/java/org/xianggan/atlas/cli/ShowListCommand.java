package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.workspace.RoomShows;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `show list`: the shows that come with the atlas, then those of a workspace.
@Command(name = "list")
final class ShowListCommand extends AtlasCommand {
    @Option(names = "--workspace", paramLabel = "W.gpkg", descriptionKey = "cli.show.workspace.of")
    private @Nullable Path workspace;

    ShowListCommand(Context context) {
        super(context);
    }

    /// @param file that holds it
    private record Listed(String id, Path file, Show show) {}

    @Override
    public Integer call() {
        List<Listed> all = new ArrayList<>();
        ReadyShows.Found found =
                ReadyShows.in(context.home().assets().resolve("shows"), context.messages());
        found.unread().forEach(e -> context.err().println(e.sentence()));
        for (ReadyShows.Ready r : found.shows()) {
            Show show = r.book().show();
            String name = String.valueOf(r.file().getFileName());
            String stem = name.substring(0, name.lastIndexOf('.'));
            all.add(new Listed(show.id().isEmpty() ? stem : show.id(), r.file(), show));
        }
        if (workspace != null) {
            all.addAll(kept(workspace));
        }
        if (json()) {
            context.json(all.stream().map(ShowListCommand::form).toList());
            return 0;
        }
        for (Listed l : all) {
            context.out()
                    .println(
                            context.text(
                                    "cli.show.line",
                                    l.id,
                                    l.show.title().in(context.messages().language()),
                                    l.show.played().size(),
                                    l.show.minutes()));
        }
        return 0;
    }

    private List<Listed> kept(Path file) {
        try (Workspace open = new WorkspaceFiles(context.messages()).open(file)) {
            return RoomShows.of(open.items()).entrySet().stream()
                    .map(e -> new Listed(e.getKey(), file, e.getValue()))
                    .toList();
        } catch (IOException e) {
            throw AtlasException.input(
                    context.text("cli.error.workspace", file),
                    context.text("cli.error.workspace.next"),
                    e);
        }
    }

    private static Map<String, @Nullable Object> form(Listed l) {
        return Json.map(
                "id",
                l.id,
                "file",
                l.file.toString(),
                "title_zh",
                known(l.show.title().zh()),
                "title_en",
                known(l.show.title().en()),
                "scenes",
                l.show.played().size());
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
