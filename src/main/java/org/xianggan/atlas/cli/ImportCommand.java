package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.exchange.Brought;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.exchange.SearchedNames;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.PlaceNames;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.core.workspace.Workspaces;
import org.xianggan.atlas.exchange.layer.LayerReaders;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// `import FILE --into W.gpkg`: a file becomes a layer of a workspace, whole or not at all.
@Command(name = "import")
final class ImportCommand extends AtlasCommand {
    private static final int SHOWN = 20;

    /// What a shell says of a program that Ctrl+C has ended.
    @Parameters(paramLabel = "FILE", descriptionKey = "cli.import.file")
    private Path file;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "W.gpkg",
            descriptionKey = "cli.import.into")
    private Path into;

    @Option(
            names = "--datum",
            defaultValue = "wgs84",
            paramLabel = "wgs84|gcj02|bd09",
            descriptionKey = "cli.import.datum")
    private String datum;

    @Option(names = "--encoding", paramLabel = "E", descriptionKey = "cli.import.encoding")
    private @Nullable String encoding;

    @Option(names = "--swap", descriptionKey = "cli.import.swap")
    private boolean swap;

    @Option(names = "--part", paramLabel = "NAME", descriptionKey = "cli.import.part")
    private @Nullable String part;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.import.title")
    private @Nullable String title;

    @Option(names = "--skip-bad", descriptionKey = "cli.import.skip")
    private boolean skipBad;

    private @Nullable SearchIndex names;

    ImportCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Datum from =
                Datum.of(datum.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> bad("cli.error.datum", datum));
        ReadOptions options = new ReadOptions(from, encoding, swap, part, null, places());
        Importer importer = new Importer(LayerReaders.all(context.messages()), context.messages());
        Workspaces workspaces = new WorkspaceFiles(context.messages());
        boolean fresh = !Files.exists(into);
        boolean whole = false;
        try (ProgressBar progress = progressBar()) {
            try (Workspace workspace = fresh ? workspaces.create(into) : workspaces.open(into)) {
                if (workspace.readOnly()) {
                    throw bad("cli.error.readonly", into);
                }
                Brought brought =
                        importer.bring(file, options, title, skipBad, workspace, progress);
                workspace.apply(brought.step().changes());
                whole = true;
                tell(brought);
            } finally {
                if (fresh && !whole) {
                    remove(into);
                }
            }
        } catch (NotSaved e) {
            throw AtlasException.input(e.sentence(), e.nextStep(), e);
        } catch (IOException e) {
            throw AtlasException.input(
                    context.text("import.unwritable", into),
                    context.text("import.unwritable.next"),
                    e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
        return 0;
    }

    /// The atlas's own names are read only where a table names places.
    private PlaceNames places() {
        return name -> {
            SearchIndex index = names;
            if (index == null) {
                try (AtlasFile atlas = context.open()) {
                    index = new SearchIndex(atlas.searchNames());
                }
                names = index;
            }
            return new SearchedNames(index).called(name);
        };
    }

    private static void remove(Path workspace) throws IOException {
        Files.deleteIfExists(workspace);
        Files.deleteIfExists(workspace.resolveSibling(workspace.getFileName() + "-journal"));
    }

    private void tell(Brought brought) {
        if (json()) {
            List<Map<String, @Nullable Object>> rejected = new ArrayList<>();
            for (Rejected r : brought.rejected()) {
                rejected.add(Json.map("line", r.place(), "message", r.message()));
            }
            context.json(
                    Json.map(
                            "layer",
                            brought.layer().id(),
                            "features",
                            brought.layer().features(),
                            "rejected",
                            rejected));
            return;
        }
        if (!quiet()) {
            for (Rejected r : brought.rejected().stream().limit(SHOWN).toList()) {
                context.err().println(context.text("cli.import.left", r.place(), r.message()));
            }
            context.out()
                    .println(
                            context.text(
                                    brought.rejectedRows() == 0
                                            ? "cli.import.done"
                                            : "cli.import.done.left",
                                    brought.layer().title(),
                                    brought.layer().features(),
                                    into,
                                    brought.rejectedRows()));
        }
    }
}
