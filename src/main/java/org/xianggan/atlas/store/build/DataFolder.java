package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All of `data/`, read once. What could not be read is named in [Problems] and empty here.
final class DataFolder {
    static final String COUNTIES = "counties/counties.geojson";
    static final String CONTEXT_RIVERS = "rivers/context.geojson";
    static final String WATER = "rivers/water.geojson";
    static final String HEIGHTS = "relief/heights.asc";
    static final String RETIRED = "ids.lock";
    static final String MANIFEST = "MANIFEST.json";
    static final String SOURCES = "sources";
    static final String ENGLISH = "english";

    private final Path root;
    private final Map<DataFile, Table> tables = new EnumMap<>(DataFile.class);
    private final Map<String, Table> sources = new TreeMap<>();
    private final Map<String, Table> english = new TreeMap<>();
    private final Map<String, List<FeatureLines.Feature>> shapes = new TreeMap<>();
    private final Set<String> retired = new TreeSet<>();
    private final HeightGrid heights;
    private final Manifest manifest;

    private DataFolder(Path root, Problems problems) throws IOException {
        this.root = root;
        TableReader reader = new TableReader(root, problems);
        for (DataFile f : DataFile.values()) {
            tables.put(
                    f,
                    isThere(f.path(), problems) ? reader.read(f.path()) : Table.missing(f.path()));
        }
        for (String file : files(root)) {
            if (file.startsWith(SOURCES + "/") && file.endsWith(".tsv")) {
                sources.put(file, reader.read(file));
            }
            if (file.startsWith(ENGLISH + "/") && file.endsWith(".tsv")) {
                english.put(file, reader.read(file));
            }
        }
        FeatureLines geo = new FeatureLines(reader, problems);
        for (String file : List.of(COUNTIES, CONTEXT_RIVERS, WATER)) {
            shapes.put(file, isThere(file, problems) ? geo.read(file) : List.of());
        }
        if (isThere(RETIRED, problems)) {
            reader.text(RETIRED)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(retired::add);
        }
        heights =
                isThere(HEIGHTS, problems)
                        ? HeightsReader.read(HEIGHTS, reader.text(HEIGHTS), problems)
                        : HeightsReader.NONE;
        manifest =
                isThere(MANIFEST, problems)
                        ? Manifest.read(reader.text(MANIFEST), problems)
                        : Manifest.EMPTY;
    }

    /// The same with other tables in the place of some.
    private DataFolder(DataFolder other, Map<DataFile, Table> changed) {
        root = other.root;
        tables.putAll(other.tables);
        tables.putAll(changed);
        sources.putAll(other.sources);
        english.putAll(other.english);
        shapes.putAll(other.shapes);
        retired.addAll(other.retired);
        heights = other.heights;
        manifest = other.manifest;
    }

    DataFolder with(Map<DataFile, Table> changed) {
        return new DataFolder(this, changed);
    }

    static DataFolder read(Path root, Problems problems) throws IOException {
        return new DataFolder(root, problems);
    }

    /// Every file below `data/`, with `/`, sorted; hidden ones are not ours.
    static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(p -> root.relativize(p).toString().replace('\\', '/'))
                    .filter(p -> !p.startsWith(".") && !p.contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private boolean isThere(String file, Problems problems) {
        if (Files.isRegularFile(root.resolve(file))) {
            return true;
        }
        problems.error(file, 0, "missing");
        return false;
    }

    Path root() {
        return root;
    }

    Table table(DataFile file) {
        Table t = tables.get(file);
        return t == null ? Table.missing(file.path()) : t;
    }

    List<Row> rows(DataFile file) {
        return table(file).rows();
    }

    Map<String, Table> sources() {
        return sources;
    }

    /// By file: the English reading of Chinese texts.
    Map<String, Table> english() {
        return english;
    }

    List<FeatureLines.Feature> shapes(String file) {
        return shapes.getOrDefault(file, List.of());
    }

    Set<String> retired() {
        return retired;
    }

    HeightGrid heights() {
        return heights;
    }

    Manifest manifest() {
        return manifest;
    }
}
