package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// What every command takes.
abstract class AtlasCommand implements Callable<Integer> {
    /// The exit code of what a person interrupts.
    static final int INTERRUPTED = 130;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Option(names = "--quiet", descriptionKey = "cli.quiet")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help")
    private boolean help;

    final Context context;

    AtlasCommand(Context context) {
        this.context = context;
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    private boolean isWatched() {
        return !quiet && System.console() != null && System.console().isTerminal();
    }

    /// Progress of long work, seen by the same people; to be closed with it.
    final ProgressBar progressBar() {
        return new ProgressBar(context.err(), isWatched());
    }

    /// A message of progress: only for a person at a terminal who did not ask for silence.
    void progress(String message) {
        if (isWatched()) {
            context.err().println(message);
        }
    }

    /// The year asked for, or the newest that `data/` holds a dated event for.
    final int year(@Nullable Integer asked, Catalogue catalogue) {
        if (asked == null) {
            return catalogue.defaultYear();
        }
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw bad("cli.error.year", String.valueOf(asked));
        }
        return asked;
    }

    final AtlasException bad(String key, Object... arguments) {
        return context.input(key, arguments);
    }

    /// A value that the command line promises and that is not built yet (exit code 2).
    final AtlasException notBuilt(String what) {
        return new AtlasException(
                AtlasException.Fault.MISSING,
                context.text("cli.error.notbuilt", what),
                context.text("cli.error.notbuilt.next"),
                null);
    }

    /// What was said after `--lang`.
    final Language language(String said) {
        return switch (said) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            case "both" -> Language.BOTH;
            default -> throw bad("cli.error.lang", said);
        };
    }

    /// Where a file is to stand, in a folder that is there.
    final Path inFolder(Path out) {
        Path target = out.toAbsolutePath();
        Path above = target.getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw bad("cli.error.folder", String.valueOf(above));
        }
        return target;
    }

    /// What was asked for cannot be written there.
    final AtlasException unwritable(Object out, IOException e) {
        return AtlasException.input(
                context.text("cli.error.write", out), context.text("cli.error.write.next"), e);
    }

    /// Tells that a file was written, as JSON or in a sentence.
    final void written(Path out, Map<String, ?> json) {
        if (json()) {
            context.json(json);
        } else if (!quiet()) {
            context.out().println(context.text("cli.written", out));
        }
    }

    /// The same of a layer, and what its format could not hold.
    final void exported(Path out, List<String> lost) {
        if (!json() && !quiet()) {
            lost.forEach(l -> context.err().println(l));
        }
        written(out, Json.map("file", out.toString(), "lost", lost));
    }
}
