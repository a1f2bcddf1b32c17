package org.xianggan.atlas.survey.drive;

import com.graphhopper.storage.Directory;
import com.graphhopper.storage.RAMDirectory;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where landmarks are kept between two runs: a folder beside the survey, one for the last network
/// only. What is there of another network, of another version or only half is measured anew; where
/// nothing can be kept they are measured each time.
public final class LandmarkShelf {
    /// Raised with GraphHopper or whatever landmarks are measured by.
    private static final String VERSION = "1 graphhopper 11.0 " + Landmarks.COUNT;

    private static final String KEY = "key";
    private static final System.Logger LOG = System.getLogger(LandmarkShelf.class.getName());

    private final @Nullable Path folder;

    private LandmarkShelf(@Nullable Path folder) {
        this.folder = folder;
    }

    public static LandmarkShelf in(Path folder) {
        return new LandmarkShelf(folder);
    }

    /// Nothing is kept.
    public static LandmarkShelf none() {
        return new LandmarkShelf(null);
    }

    Landmarks landmarks(DriveGraph graph) {
        Landmarks kept = folder == null ? null : load(folder, graph);
        if (kept != null) {
            return kept;
        }
        if (folder != null) {
            try {
                return make(folder, graph);
            } catch (IOException | UncheckedIOException e) {
                LOG.log(System.Logger.Level.DEBUG, "landmarks are not kept in " + folder, e);
            }
        }
        Landmarks fresh = new Landmarks(graph, new RAMDirectory());
        fresh.measure();
        return fresh;
    }

    private static @Nullable Landmarks load(Path folder, DriveGraph graph) {
        Path key = folder.resolve(KEY);
        try {
            if (!Files.isRegularFile(key) || !Files.readString(key).equals(key(graph.network()))) {
                return null;
            }
            Landmarks kept = new Landmarks(graph, directory(folder));
            return kept.load() ? kept : null;
        } catch (IOException | RuntimeException e) {
            // GraphHopper throws what it likes where a file is cut off.
            LOG.log(System.Logger.Level.DEBUG, "landmarks are measured anew: " + folder, e);
            return null;
        }
    }

    /// The key comes last: without it nothing is there.
    private static Landmarks make(Path folder, DriveGraph graph) throws IOException {
        Files.createDirectories(folder);
        clear(folder);
        Landmarks fresh = new Landmarks(graph, directory(folder));
        fresh.measure();
        fresh.keep();
        Files.writeString(folder.resolve(KEY), key(graph.network()));
        return fresh;
    }

    private static Directory directory(Path folder) {
        return new RAMDirectory(folder.toString(), true);
    }

    private static void clear(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(KEY));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all =
                    files.filter(f -> String.valueOf(f.getFileName()).startsWith("landmarks_"))
                            .toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    /// What landmarks depend on: ends, lengths, classes and directions of edges.
    static String key(Network n) {
        long sum = n.nodeCount();
        for (int e = 0; e < n.edgeCount(); e++) {
            sum = 31 * sum + n.from(e);
            sum = 31 * sum + n.to(e);
            sum = 31 * sum + Double.hashCode(n.metres(e));
            sum = 31 * sum + n.wayOf(e).wayClass().ordinal();
            sum = 31 * sum + n.accuracy(e).ordinal();
            sum = 31 * sum + (n.isOneWay(e) ? 1 : 0);
        }
        return VERSION + " " + n.edgeCount() + " " + Long.toHexString(sum);
    }
}
