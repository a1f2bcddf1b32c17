package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.file.Path;

/// Each rule of the network, broken one by one.
class NetworkChecksTest {
    @TempDir Path folder;

    private final AtlasBuilder builder = new AtlasBuilder(Messages.english());

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "network/road-links.tsv|n1\\tn2|n1\\tn9|2|No node n9",
                "network/road-links.tsv|n1\\tn2|n1\\tn1|2|from n1 back to n1",
                "network/road-links.tsv|2.430|1.430|2|which cannot be",
                "network/road-links.tsv|2.430|92.430|2|which cannot be",
                "network/road-nodes.tsv|113.710|133.710|3|outside the frame",
                "network/road-nodes.tsv|n2\\t|n1\\t|3|“n1” stands twice",
                "network/rail-links.tsv|r1\\tr2|r1\\tr8|2|No node r8",
                "network/speeds.tsv|40\\t55\\t70|60\\t55\\t70|2|must rise",
                "network/speeds.tsv|drive\\tnational|drive\\tmetro|2|drive has no class “metro”",
                "network/edges.tsv|road:G106\\t1\\tnational|road:G106\\t9\\tnational|2|has no"
                        + " section 9",
                "network/edges.tsv|road:G106\\t1\\tnational|rail:test\\t1\\tnational|2|two lines of"
                        + " one mode",
                "network/edges.tsv|113.70000,27.48000;|113.80000,27.48000;|2|does not end at the"
                        + " nodes",
                "network/edges.tsv|113.70000,27.48000;|113.70000 27.48000;|2|Cannot read",
                "network/edges.tsv|n3\\tn5\\t57.000|n3\\tn5\\t27.000|4|which cannot be",
                "network/nodes.tsv|drive\\tn5|drive\\tn6|6|No node n5"
            })
    void names_file_and_line(String file, String from, String to, int line, String sentence)
            throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit(file, text -> text.replace(tabs(from), tabs(to)));
        builder.updateManifest(data.root());
        // What is missing among the nodes is named where an edge asks for it.
        String named = sentence.equals("No node n5") ? "network/edges.tsv" : file;
        int at = sentence.equals("No node n5") ? 4 : line;
        assertThat(builder.check(data.root()).errors())
                .anySatisfy(
                        p -> {
                            assertThat(p.file()).isEqualTo(named);
                            assertThat(p.message()).contains(sentence);
                            assertThat(p.line()).isEqualTo(at);
                        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "road:G106\\t9\\troad:NOCOURSE\\t|has no waypoint 9",
                "road:G106\\t5\\trail:test\\t1|two lines of one mode",
                "road:G106\\t1\\troad:NOCOURSE\\t7|has no waypoint 7",
                "rail:test\\t1\\trail:test\\t3|two lines of one mode",
                "road:G107\\t1\\troad:G106\\t1|No file has a record for road:G107"
            })
    void a_junction_names_waypoints_that_are_there(String row, String sentence) throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit("network/junctions.tsv", text -> text + tabs(row) + "\t\tthere\n");
        builder.updateManifest(data.root());
        assertThat(builder.check(data.root()).errors())
                .anySatisfy(
                        p -> {
                            assertThat(p.file()).isEqualTo("network/junctions.tsv");
                            assertThat(p.message()).contains(sentence);
                        });
    }

    @Test
    void a_line_that_has_changed_since_asks_for_a_new_network() throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit("roads/waypoints.tsv", text -> text.replace("113.72\t27.36", "113.73\t27.36"));
        builder.updateManifest(data.root());
        CheckResult result = builder.check(data.root());
        assertThat(result.errors()).isEmpty();
        assertThat(result.warnings())
                .anySatisfy(
                        p -> {
                            assertThat(p.file()).isEqualTo("network/edges.tsv");
                            assertThat(p.message()).contains("check --write-network");
                        });
        builder.updateNetwork(data.root());
        java.nio.file.Files.delete(data.root().resolve(NetFiles.REPORT));
        builder.updateManifest(data.root());
        assertThat(builder.check(data.root()).warnings()).isEmpty();
    }

    private static String tabs(String text) {
        return text.replace("\\t", "\t");
    }
}
