package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.store.build.AtlasBuilder;
import org.xianggan.atlas.store.build.CheckResult;
import org.xianggan.atlas.store.build.PatchTaker;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `check`: what `build` would refuse, without writing. Exits 1 when there are errors and still
/// writes its JSON.
@Command(name = "check")
final class CheckCommand extends AtlasCommand {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private @Nullable Path data;

    /// For those who edit `data/`: writes the files' checksums into MANIFEST.json first.
    @Option(names = "--write-checksums", hidden = true)
    private boolean writeChecksums;

    /// For those who edit `data/`: makes `data/network/` anew from skeleton, lines and junctions.
    @Option(names = "--write-network", hidden = true)
    private boolean writeNetwork;

    /// For those who edit `data/`: takes the corrections of a patch into it first.
    @Option(names = "--take-patch", paramLabel = "FILE", hidden = true)
    private @Nullable Path patch;

    CheckCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Path folder = BuildCommand.dataFolder(this, data);
        AtlasBuilder builder = new AtlasBuilder(context.messages());
        if (writeNetwork) {
            builder.updateNetwork(folder);
        }
        if (writeChecksums) {
            builder.updateManifest(folder);
        }
        CheckResult taken = patch == null ? null : take(patch, folder);
        // A patch with a mistake is not taken at all.
        CheckResult result = taken != null && !taken.isClean() ? taken : builder.check(folder);
        if (json()) {
            context.json(
                    Json.map(
                            "errors",
                            forms(result.errors()),
                            "warnings",
                            forms(result.warnings())));
        } else {
            result.errors()
                    .forEach(
                            f ->
                                    context.out()
                                            .println(
                                                    context.text(
                                                            "cli.check.error",
                                                            f.file(),
                                                            where(f),
                                                            f.message())));
            result.warnings()
                    .forEach(
                            f ->
                                    context.out()
                                            .println(
                                                    context.text(
                                                            "cli.check.warning",
                                                            f.file(),
                                                            where(f),
                                                            f.message())));
            context.out()
                    .println(
                            context.text(
                                    "cli.check.sum",
                                    result.errors().size(),
                                    result.warnings().size()));
        }
        return result.errors().isEmpty() ? 0 : 1;
    }

    private CheckResult take(Path file, Path folder) {
        try {
            return PatchTaker.take(file, folder, context.messages());
        } catch (IOException e) {
            throw bad("cli.error.patch", file.toString());
        }
    }

    private static String where(CheckResult.Problem f) {
        return f.line() == 0 ? "" : String.valueOf(f.line());
    }

    private static List<Map<String, @Nullable Object>> forms(List<CheckResult.Problem> findings) {
        return findings.stream()
                .map(
                        f ->
                                Json.map(
                                        "file",
                                        f.file(),
                                        "line",
                                        f.line() == 0 ? null : f.line(),
                                        "message",
                                        f.message()))
                .toList();
    }
}
