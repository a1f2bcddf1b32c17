package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How lines are laid on a skeleton of a few nodes: a street n1–n2–n3 from west to east, with n4
/// north and n5 south of its middle, about 5 km apart.
class NetMakerTest {
    private static final String EVENT =
            "line\tsection\tdate\ttype\tstatus\tend\tworks_zh\tcitation\tnote\n";
    private static final String OPEN = "road:A\t1\t2019\tstatus\topen\t\t\tfact:F001\t\n";
    private static final String PLANNED = "road:A\t1\t2021\tstatus\tplanned\t\t\tfact:F001\t\n";
    private static final String NODES =
            """
            n1\t113.500\t27.000
            n2\t113.550\t27.000
            n3\t113.600\t27.000
            n4\t113.550\t27.050
            n5\t113.550\t26.950
            """;

    @TempDir Path folder;
    private Path data = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        data = DataMini.in(folder).root();
        nodes(NODES);
        links("n1\tn2\t5.000\nn2\tn3\t5.000\n");
        events(OPEN);
        junctions("");
        roads("road:A\tnational");
        waypoints(along("A"));
        sections("road:A\t1\t\t\t1\t3\t\n");
    }

    private void write(String file, String head, String rows) throws IOException {
        Files.writeString(data.resolve(file), head + rows, StandardCharsets.UTF_8);
    }

    private void nodes(String rows) throws IOException {
        write("network/road-nodes.tsv", "id\tlon\tlat\n", rows);
    }

    private void links(String rows) throws IOException {
        write("network/road-links.tsv", "from\tto\tkm\n", rows);
    }

    private void events(String rows) throws IOException {
        write("roads/events.tsv", EVENT, rows);
    }

    private void junctions(String rows) throws IOException {
        write("network/junctions.tsv", "line\tseq\tother\tother_seq\tcitation\tnote\n", rows);
    }

    /// Ids and classes.
    private void roads(String... roads) throws IOException {
        write("roads/roads.tsv", "id\tclass\n", String.join("\n", roads) + "\n");
    }

    private void sections(String rows) throws IOException {
        write(
                "roads/sections.tsv",
                "line\tsection\tname_zh\tname_en\tfrom_seq\tto_seq\tnote\n",
                rows);
    }

    private void waypoints(String rows) throws IOException {
        write(
                "roads/waypoints.tsv",
                "line\tseq\tname_zh\tlon\tlat\tkind\tposition_source\tconfidence\n",
                rows);
    }

    private static String point(String road, int seq, double lon, double lat, boolean node) {
        return "road:%s\t%d\t\t%s\t%s\tbend\t%s\tmedium\n"
                .formatted(
                        road,
                        seq,
                        lon,
                        lat,
                        node ? "osm-skeleton:" + lon + "," + lat : "estimated");
    }

    /// Half way along the street, a little beside it.
    private static String bend(String road, int seq) {
        return point(road, seq, 113.55, 27.003, false);
    }

    /// From end to end of the street.
    private static String along(String road) {
        return point(road, 1, 113.5, 27.0, true)
                + bend(road, 2)
                + point(road, 3, 113.6, 27.0, true);
    }

    private NetMaker made() throws IOException {
        DataFolder read = DataFolder.read(data, new Problems(Messages.english()));
        return new NetMaker(NetMaker.DRIVE, read, new EventBook(read));
    }

    private static NetEdge edge(NetMaker m, String from, String to, String line) {
        List<NetEdge> found =
                m.edges.stream()
                        .filter(
                                e ->
                                        e.line().equals(line)
                                                && (e.from().equals(from) && e.to().equals(to)
                                                        || e.from().equals(to)
                                                                && e.to().equals(from)))
                        .toList();
        assertThat(found).as(from + "–" + to + " of “" + line + "” in " + m.edges).hasSize(1);
        return found.getFirst();
    }

    @Test
    void a_built_line_runs_along_the_links_near_its_course() throws IOException {
        NetMaker m = made();
        assertThat(m.edges).hasSize(2);
        assertThat(edge(m, "n1", "n2", "road:A"))
                .returns("national", NetEdge::wayClass)
                .returns("1", NetEdge::section)
                .returns(5.0, NetEdge::km)
                .returns(AccuracyClass.C, NetEdge::accuracy)
                .returns(NetEdge.LINK, NetEdge::kind);
        assertThat(edge(m, "n2", "n3", "road:A").kind()).isEqualTo(NetEdge.LINK);
    }

    @Test
    void a_planned_line_takes_no_link_and_joins_at_the_nodes_it_shares() throws IOException {
        events(PLANNED);
        NetMaker m = made();
        assertThat(m.edges).hasSize(3);
        assertThat(edge(m, "n1", "n2", "").wayClass()).isEqualTo("unnamed");
        NetEdge own = edge(m, "n1", "n3", "road:A");
        assertThat(own.kind()).isEqualTo(NetEdge.COURSE);
        assertThat(own.accuracy()).isEqualTo(AccuracyClass.D);
        assertThat(own.km()).isBetween(9.9, 10.3);
        assertThat(new NetParts(m.edges).all().getFirst().nodes()).isEqualTo(3);
    }

    @Test
    void a_way_much_longer_than_the_course_is_not_taken() throws IOException {
        links("n1\tn2\t5.000\nn2\tn3\t12.000\n");
        NetMaker m = made();
        assertThat(edge(m, "n1", "n3", "road:A").kind()).isEqualTo(NetEdge.COURSE);
        assertThat(edge(m, "n2", "n3", "").km()).isEqualTo(12);
    }

    @Test
    void a_way_far_from_the_course_is_not_taken() throws IOException {
        links("n1\tn4\t5.100\nn3\tn4\t5.100\n");
        NetMaker m = made();
        assertThat(edge(m, "n1", "n3", "road:A").kind()).isEqualTo(NetEdge.COURSE);
    }

    private void crossing() throws IOException {
        roads("road:A\tnational", "road:B\tprovincial");
        sections("road:A\t1\t\t\t1\t3\t\nroad:B\t1\t\t\t1\t3\t\n");
        waypoints(
                along("A")
                        + point("B", 1, 113.56, 27.05, false)
                        + point("B", 2, 113.56, 27.0, false)
                        + point("B", 3, 113.56, 26.95, false));
    }

    @Test
    void lines_that_cross_stay_apart() throws IOException {
        crossing();
        NetMaker m = made();
        assertThat(new NetParts(m.edges).all())
                .extracting(NetParts.Part::lines)
                .containsExactly(java.util.Set.of("road:A"), java.util.Set.of("road:B"));
    }

    @Test
    void a_junction_joins_them_and_cuts_the_link() throws IOException {
        crossing();
        junctions("road:B\t2\troad:A\t\t\t示例\n");
        NetMaker m = made();
        assertThat(new NetParts(m.edges).all()).hasSize(1);
        assertThat(m.joins.done).hasSize(1);
        String node = m.joins.done.getFirst().b();
        assertThat(node).startsWith("road:A@km");
        double first = edge(m, "n2", node, "road:A").km();
        double second = edge(m, node, "n3", "road:A").km();
        assertThat(first + second).isBetween(5.0, 5.1);
        assertThat(first).isBetween(0.8, 1.2);
        assertThat(m.edges).noneMatch(e -> e.from().equals("n2") && e.to().equals("n3"));
        assertThat(edge(m, node, "road:B@2", "road:B").kind()).isEqualTo(NetEdge.JUNCTION);
    }

    @Test
    void ends_at_one_place_become_one_node() throws IOException {
        roads("road:A\tnational", "road:B\tprovincial");
        sections("road:A\t1\t\t\t1\t2\t\nroad:B\t1\t\t\t1\t2\t\n");
        waypoints(
                point("A", 1, 113.5, 27.0, true)
                        + point("A", 2, 113.52, 27.02, false)
                        + point("B", 1, 113.52, 27.02, false)
                        + point("B", 2, 113.55, 27.05, true));
        assertThat(new NetParts(made().edges).all()).hasSize(2);
        junctions("road:A\t2\troad:B\t1\t\t示例\n");
        NetMaker m = made();
        assertThat(new NetParts(m.edges).all()).hasSize(1);
        assertThat(m.edges).noneMatch(e -> e.kind().equals(NetEdge.JUNCTION));
    }

    @Test
    void the_second_carriageway_is_the_link_beside_and_as_long() throws IOException {
        roads("road:A\texpressway");
        nodes(NODES + "n6\t113.500\t27.002\nn7\t113.600\t27.002\nn8\t113.600\t27.020\n");
        links("n1\tn2\t5.000\nn2\tn3\t5.000\nn6\tn7\t9.950\nn6\tn8\t10.200\n");
        NetMaker m = made();
        assertThat(edge(m, "n6", "n7", "road:A").second()).isTrue();
        assertThat(edge(m, "n1", "n2", "road:A").second()).isFalse();
        assertThat(edge(m, "n6", "n8", "").second()).isFalse();
    }

    @Test
    void an_ordinary_road_never_runs_on_an_expressway() throws IOException {
        roads("road:A\tnational", "road:B\texpressway");
        sections("road:A\t1\t\t\t1\t3\t\nroad:B\t1\t\t\t1\t3\t\n");
        waypoints(along("A") + along("B"));
        NetMaker m = made();
        assertThat(edge(m, "n1", "n2", "road:B").also()).isEmpty();
        assertThat(edge(m, "n1", "n3", "road:A").kind()).isEqualTo(NetEdge.COURSE);
    }

    @Test
    void two_roads_of_a_kind_share_a_link_and_the_one_open_longer_comes_first() throws IOException {
        roads("road:A\tnational", "road:B\tprovincial");
        events(OPEN.replace("2019", "2022"));
        sections("road:A\t1\t\t\t1\t3\t\nroad:B\t1\t\t\t1\t3\t\n");
        waypoints(along("A") + along("B"));
        assertThat(edge(made(), "n1", "n2", "road:B").also()).containsExactly("road:A/1");
    }

    @Test
    void a_section_that_ends_on_a_link_cuts_it() throws IOException {
        links("n1\tn3\t10.000\n");
        sections("road:A\t1\t\t\t1\t2\t\nroad:A\t2\t\t\t2\t3\t\n");
        NetMaker m = made();
        assertThat(edge(m, "n1", "road:A@2", "road:A").section()).isEqualTo("1");
        assertThat(edge(m, "road:A@2", "n3", "road:A").section()).isEqualTo("2");
        assertThat(m.edges).hasSize(2);
    }

    @Test
    void an_edge_of_its_own_is_cut_where_its_accuracy_changes() throws IOException {
        events(PLANNED);
        links("");
        waypoints(
                point("A", 1, 113.5, 27.0, true)
                        + point("A", 2, 113.52, 27.0, true)
                        + bend("A", 3)
                        + point("A", 4, 113.7, 27.0, true));
        sections("road:A\t2\t\t\t1\t4\t\n");
        nodes(NODES + "n9\t113.520\t27.000\nna\t113.700\t27.000\n");
        NetMaker m = made();
        assertThat(edge(m, "n1", "n9", "road:A").accuracy()).isEqualTo(AccuracyClass.B);
        assertThat(edge(m, "n9", "na", "road:A").accuracy()).isEqualTo(AccuracyClass.D);
    }

    @Test
    void the_same_data_make_the_same_bytes() throws IOException {
        crossing();
        junctions("road:B\t2\troad:A\t\t\t示例\n");
        DataFolder read = DataFolder.read(data, new Problems(Messages.english()));
        assertThat(NetFiles.texts(read)).isEqualTo(NetFiles.texts(read));
    }
}
