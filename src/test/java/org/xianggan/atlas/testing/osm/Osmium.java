package org.xianggan.atlas.testing.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What osmium finds in an extract. Debian's osmium-tool has it.
public final class Osmium {
    private static final String PROGRAM = "osmium";
    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-f]+)%");

    private Osmium() {}

    /// @param nodes in order
    public record Way(long id, Map<String, String> tags, List<Long> nodes) {}

    /// @param nodes longitude and latitude of each, degrees
    public record Dump(Map<Long, double[]> nodes, Map<Long, Way> ways) {}

    /// Leaves a test out where osmium is not installed.
    public static void assumeInstalled() {
        boolean there = false;
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            there |= Files.isExecutable(Path.of(folder, PROGRAM));
        }
        assumeTrue(there, PROGRAM + " is not installed");
    }

    /// All nodes and ways, through osmium's own text form: https://osmcode.org/opl-file-format/
    public static Dump dump(Path extract) throws IOException, InterruptedException {
        Process p =
                new ProcessBuilder(PROGRAM, "cat", "-f", "opl", "--no-progress", "" + extract)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Dump dump = new Dump(new HashMap<>(), new HashMap<>());
        for (String line :
                new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            String[] fields = line.split(" ");
            if (line.startsWith("n")) {
                double lon = Double.parseDouble(field(fields, 'x'));
                dump.nodes.put(
                        id(fields), new double[] {lon, Double.parseDouble(field(fields, 'y'))});
            } else if (line.startsWith("w")) {
                dump.ways.put(id(fields), new Way(id(fields), tags(fields), nodes(fields)));
            }
        }
        assertThat(p.waitFor()).isZero();
        return dump;
    }

    private static long id(String[] fields) {
        return Long.parseLong(fields[0].substring(1));
    }

    private static String field(String[] fields, char letter) {
        for (String field : fields) {
            if (!field.isEmpty() && field.charAt(0) == letter) {
                return field.substring(1);
            }
        }
        return "";
    }

    private static Map<String, String> tags(String[] fields) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : field(fields, 'T').split(",")) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                tags.put(plain(tag.substring(0, equals)), plain(tag.substring(equals + 1)));
            }
        }
        return tags;
    }

    private static List<Long> nodes(String[] fields) {
        List<Long> nodes = new ArrayList<>();
        for (String node : field(fields, 'N').split(",")) {
            if (!node.isEmpty()) {
                nodes.add(Long.parseLong(node.substring(1)));
            }
        }
        return nodes;
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(
                        m ->
                                java.util.regex.Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(m.group(1), 16))));
    }
}
