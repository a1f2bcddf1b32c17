package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the joined network into `data/network/`: `nodes.tsv`, `edges.tsv` and `report.md`, the
/// same bytes for the same data.
final class NetFiles {
    static final String REPORT = "network/report.md";

    private NetFiles() {}

    /// The files by their path below `data/`.
    static Map<String, String> texts(DataFolder data) {
        List<NetMaker> made = made(data);
        Map<String, String> out = tables(made);
        out.put(REPORT, new NetReport(data, made).text());
        return out;
    }

    private static List<NetMaker> made(DataFolder data) {
        EventBook events = new EventBook(data);
        return List.of(
                new NetMaker(NetMaker.DRIVE, data, events),
                new NetMaker(NetMaker.RAIL, data, events));
    }

    /// What is made for the program, without the report for people.
    private static Map<String, String> tables(List<NetMaker> made) {
        StringBuilder nodes = head(DataFile.NETWORK_NODES);
        StringBuilder edges = head(DataFile.NETWORK_EDGES);
        for (NetMaker m : made) {
            m.nodes.values().forEach(n -> row(nodes, node(m.mode, n)));
            m.edges.forEach(e -> row(edges, edge(m.mode, e)));
        }
        Map<String, String> out = new TreeMap<>();
        out.put(DataFile.NETWORK_NODES.path(), nodes.toString());
        out.put(DataFile.NETWORK_EDGES.path(), edges.toString());
        return out;
    }

    static void write(DataFolder data) throws IOException {
        for (var file : texts(data).entrySet()) {
            Path path = data.root().resolve(file.getKey());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /// Tables that are not what would be made now, by their path below `data/`.
    static List<String> stale(DataFolder data) {
        return tables(made(data)).entrySet().stream()
                .filter(f -> !isSame(data, f.getKey(), f.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whether a file holds that text.
    private static boolean isSame(DataFolder data, String file, String text) {
        try {
            return Files.readString(data.root().resolve(file), StandardCharsets.UTF_8).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static StringBuilder head(DataFile file) {
        StringBuilder out = new StringBuilder();
        row(out, file.columns());
        return out;
    }

    private static void row(StringBuilder to, List<String> cells) {
        to.append(String.join("\t", cells)).append('\n');
    }

    private static List<String> node(String mode, NetEdge.Node n) {
        return List.of(mode, n.id(), degrees(n.lon()), degrees(n.lat()), n.kind());
    }

    private static List<String> edge(String mode, NetEdge e) {
        List<String> cells = new ArrayList<>();
        cells.add(mode);
        cells.add(e.from());
        cells.add(e.to());
        cells.add(String.format(Locale.ROOT, "%.3f", e.km()));
        cells.add(e.line());
        cells.add(e.section());
        cells.add(e.wayClass());
        cells.add(e.accuracy().name());
        cells.add(e.kind());
        cells.add(e.second() ? "2" : "");
        cells.add(String.join(";", e.also()));
        cells.add(e.course().size() > 2 ? course(e.course()) : "");
        return cells;
    }

    private static String course(List<Coordinate> course) {
        return course.stream()
                .map(c -> degrees(c.x) + "," + degrees(c.y))
                .collect(Collectors.joining(";"));
    }

    private static String degrees(double d) {
        return String.format(Locale.ROOT, "%.5f", d);
    }
}
