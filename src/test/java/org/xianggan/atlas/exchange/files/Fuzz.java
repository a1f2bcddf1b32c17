package org.xianggan.atlas.exchange.files;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.exchange.layer.LayerReaders;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Damages the files of `src/test/resources/exchange` in thousands of ways and imports each. The
/// outcome of one is the layer or a sentence, within seconds; and where it is a sentence, the
/// workspace holds what it held before.
///
/// `mvn -o -q test-compile`, then `java -cp … org.xianggan.atlas.exchange.files.Fuzz SEED COUNT`
/// (docs/PERFORMANCE.md); each line names the seed of the mutation that failed.
public final class Fuzz {
    private static final Path CORPUS = Path.of("src/test/resources/exchange");
    private static final long PATIENCE_SECONDS = 10;

    /// A workspace is left for a fresh one after so many.
    private static final int FRESH = 400;

    private final Path folder;
    private final Importer importer =
            new Importer(LayerReaders.all(Messages.chinese()), Messages.chinese());
    private final List<Path> corpus;

    /// What became of them.
    ///
    /// @param outcomes how many by the kind of outcome
    /// @param failures each with the seed that makes it again
    record Result(Map<String, Integer> outcomes, List<String> failures) {}

    Fuzz(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> all = Files.list(CORPUS)) {
            corpus = all.filter(f -> !f.toString().endsWith(".md")).sorted().toList();
        }
    }

    Result run(long seed, int count) throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        ExecutorService worker =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        WorkspaceFiles files = new WorkspaceFiles(Messages.chinese());
        int done = 0;
        while (done < count && failures.size() < 20) {
            Path store = folder.resolve("w" + done + ".gpkg");
            try (Workspace workspace = files.create(store)) {
                for (int i = 0; i < FRESH && done < count; i++, done++) {
                    long own = seed + done;
                    Path source = corpus.get(new Random(own).nextInt(corpus.size()));
                    byte[] bytes = new Mutations(own).of(Files.readAllBytes(source));
                    Path file = folder.resolve("m-" + source.getFileName());
                    Files.write(file, bytes);
                    String tables = tables(store);
                    Future<String> outcome = worker.submit(() -> one(file, own, workspace));
                    String said = null;
                    try {
                        said = outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (TimeoutException e) {
                        failures.add(own + " " + source.getFileName() + ": hangs");
                        return new Result(outcomes, failures);
                    } catch (ExecutionException e) {
                        failures.add(own + " " + source.getFileName() + ": " + e.getCause());
                    }
                    String wrong =
                            said == null || said.startsWith("layer")
                                    ? null
                                    : changed(tables, store, workspace);
                    if (wrong != null) {
                        failures.add(own + " " + source.getFileName() + ": " + wrong);
                    }
                    outcomes.merge(said == null ? "failed" : said, 1, Integer::sum);
                }
            }
            Files.deleteIfExists(store);
        }
        worker.shutdownNow();
        return new Result(outcomes, failures);
    }

    private String one(Path file, long seed, Workspace workspace) {
        try {
            ReadOptions options = ReadOptions.PLAIN.swapped(seed % 7 == 0);
            importer.inspect(file, options, Work.SILENT);
            var brought =
                    importer.bring(file, options, null, seed % 2 == 0, workspace, Work.SILENT);
            return brought.rejectedRows() > 0 ? "layer, some rows left out" : "layer";
        } catch (AtlasException e) {
            if (e.sentence().isBlank()
                    || e.sentence().contains("Exception")
                    || e.nextStep().isBlank()) {
                throw new IllegalStateException("no sentence: " + e.sentence(), e);
            }
            return e.fault() == AtlasException.Fault.INPUT ? "sentence" : "fault " + e.fault();
        }
    }

    private static @Nullable String changed(String before, Path store, Workspace workspace)
            throws SQLException {
        String after = tables(store);
        return before.equals(after) && workspace.items().isEmpty()
                ? null
                : "changed: " + before + " → " + after;
    }

    /// The layers that lie in the file.
    private static String tables(Path store) throws SQLException {
        try (Connection c =
                        DriverManager.getConnection("jdbc:sqlite:" + store.toUri() + "?mode=ro");
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("SELECT group_concat(name) FROM sqlite_master")) {
            return String.valueOf(rows.getString(1));
        }
    }

    public static void main(String[] args) throws Exception {
        long seed = Long.parseLong(args[0]);
        int count = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("fuzz");
        long start = System.nanoTime();
        Result result = new Fuzz(folder).run(seed, count);
        System.out.printf(
                "seed %d, %d mutations, %.0f s, heap at most %d MB: %s%n",
                seed,
                count,
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                result.outcomes());
        result.failures().forEach(System.out::println);
        System.exit(result.failures().isEmpty() ? 0 : 1);
    }
}
