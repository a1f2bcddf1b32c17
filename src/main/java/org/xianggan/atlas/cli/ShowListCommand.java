package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.ReadyShows.Ready;

import picocli.CommandLine.Command;

import java.util.List;

/// `show list`: the shows that come with the atlas.
@Command(name = "list")
final class ShowListCommand extends AtlasCommand {
    ShowListCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        List<Ready> all =
                ReadyShows.in(
                        context.home().assets(),
                        context.messages(),
                        e -> context.err().println(e.sentence()));
        if (json()) {
            context.json(
                    all.stream()
                            .map(
                                    r ->
                                            Json.map(
                                                    "id",
                                                    r.id(),
                                                    "file",
                                                    r.file().toString(),
                                                    "title_zh",
                                                    known(r.show().title().zh()),
                                                    "title_en",
                                                    known(r.show().title().en()),
                                                    "scenes",
                                                    r.show().played().size()))
                            .toList());
            return 0;
        }
        for (Ready r : all) {
            context.out()
                    .println(
                            context.text(
                                    "cli.show.line",
                                    r.id(),
                                    r.show().title().in(context.messages().language()),
                                    r.show().played().size(),
                                    r.show().minutes()));
        }
        return 0;
    }

    private static @org.jspecify.annotations.Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
