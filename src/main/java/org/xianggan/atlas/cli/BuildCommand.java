package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.store.build.AtlasBuilder;
import org.xianggan.atlas.store.build.BuildResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;

/// `build`: compiles `data/` into the atlas GeoPackage, atomically.
@Command(name = "build")
final class BuildCommand extends AtlasCommand {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.store")
    private @Nullable Path out;

    BuildCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Path from = dataFolder(this, data);
        Path to = out == null ? context.home().store() : out.toAbsolutePath();
        BuildResult result =
                new AtlasBuilder(context.messages()).build(from, to, (stage, _) -> progress(stage));
        if (!result.replaced()) {
            context.err().println(context.text("cli.built.beside", to, result.file()));
        }
        if (json()) {
            context.json(
                    Json.map(
                            "file",
                            result.file().toString(),
                            "counts",
                            result.counts(),
                            "seconds",
                            Json.round(result.seconds(), 2)));
        } else if (!quiet()) {
            context.out()
                    .println(
                            context.text(
                                    "cli.built", result.file(), Json.round(result.seconds(), 1)));
        }
        return 0;
    }

    /// The folder asked for, or that of the checkout; refuses where there is none.
    static Path dataFolder(AtlasCommand command, @Nullable Path asked) {
        Path folder =
                asked != null
                        ? asked
                        : command.context
                                .home()
                                .data()
                                .orElseThrow(() -> command.bad("cli.error.nodata"));
        if (!Files.isDirectory(folder)) {
            throw command.bad("cli.error.nofolder", folder.toString());
        }
        return folder;
    }
}
