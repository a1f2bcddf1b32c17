package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.SpeedNote;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the shipped network promises.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NetworkOnRealDataTest {
    /// A seat lies no further from a road than this, metres.
    private static final double NEAR = 6_000;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    private static Set<EntityId> lines(Network n) {
        Set<EntityId> out = new HashSet<>();
        for (Way w : n.ways()) {
            if (w.line() != null) {
                out.add(w.line());
            }
        }
        return out;
    }

    @Test
    void every_line_with_a_course_is_in_its_network() {
        for (TravelMode mode : TravelMode.values()) {
            Kind kind = mode == TravelMode.DRIVE ? Kind.ROAD : Kind.RAIL;
            List<EntityId> drawn =
                    atlas.lines().stream()
                            .filter(l -> l.id().kind() == kind && l.hasCourse())
                            .map(Line::id)
                            .toList();
            assertThat(drawn).hasSizeGreaterThan(10);
            assertThat(lines(atlas.network(mode))).containsExactlyInAnyOrderElementsOf(drawn);
        }
    }

    @Test
    void a_network_is_read_once() {
        assertThat(atlas.network(TravelMode.DRIVE)).isSameAs(atlas.network(TravelMode.DRIVE));
    }

    private List<LonLat> seats() {
        List<LonLat> out = new ArrayList<>();
        for (Entity e : atlas.entities(Kind.COUNTY)) {
            if ("zone".equals(e.subtype()) && e.anchor() != null) {
                out.add(e.anchor());
            }
        }
        return out;
    }

    private static int nearest(Network n, LonLat p) {
        int best = 0;
        for (int i = 1; i < n.nodeCount(); i++) {
            if (Geodesics.metres(p, n.position(i)) < Geodesics.metres(p, n.position(best))) {
                best = i;
            }
        }
        return best;
    }

    /// The part that each node belongs to, by what is open in a year.
    private static int[] parts(Network n, int year) {
        int[] above = new int[n.nodeCount()];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int e = 0; e < n.edgeCount(); e++) {
            if (n.wayOf(e).isOpenIn(year)) {
                above[top(above, n.from(e))] = top(above, n.to(e));
            }
        }
        for (int i = 0; i < above.length; i++) {
            above[i] = top(above, i);
        }
        return above;
    }

    private static int top(int[] above, int node) {
        int at = node;
        while (above[at] != at) {
            at = above[at];
        }
        return at;
    }

    @Test
    void the_24_seats_can_drive_to_one_another_in_2018_and_2025() {
        Network n = atlas.network(TravelMode.DRIVE);
        assertThat(seats()).hasSize(24);
        List<Integer> at = seats().stream().map(s -> nearest(n, s)).toList();
        for (int i = 0; i < 24; i++) {
            assertThat(Geodesics.metres(seats().get(i), n.position(at.get(i)))).isLessThan(NEAR);
        }
        for (int year : List.of(2018, 2025)) {
            int[] part = parts(n, year);
            assertThat(at.stream().map(i -> part[i]).distinct()).as(year + "").hasSize(1);
        }
    }

    @Test
    void a_section_is_driven_from_the_year_it_opened() {
        Network n = atlas.network(TravelMode.DRIVE);
        assertThat(way(n, "road:S89-PINGLIAN", 0).isOpenIn(2020)).isFalse();
        assertThat(way(n, "road:S89-PINGLIAN", 0).isOpenIn(2021)).isTrue();
        assertThat(way(n, "road:G60-LILOU", 0).isOpenIn(2024)).isFalse();
        assertThat(way(n, "road:G60-LILOU", 0).isOpenIn(2025)).isTrue();
        assertThat(way(n, "road:GUISUI", 0).isOpenIn(2025)).isFalse();
        assertThat(way(n, "road:G354", 0).isOpenIn(2018)).isTrue();
        Way unnamed =
                n.ways().stream()
                        .filter(w -> w.wayClass() == WayClass.UNNAMED)
                        .findFirst()
                        .orElseThrow();
        assertThat(unnamed.isOpenIn(2018)).isTrue();
    }

    private static Way way(Network n, String line, int section) {
        return n.ways().stream()
                .filter(w -> EntityId.of(line).equals(w.line()) && w.section() == section)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_crosses_the_provincial_line_is_known_to_cross_it_and_nothing_crosses_it_twice() {
        // The crossing of 洪口界 stands under the road on the Hunan side and names both.
        Set<EntityId> known = new HashSet<>(Set.of(EntityId.of("road:S89-PINGHONG")));
        for (Crossing c : atlas.crossings()) {
            if (c.line() != null) {
                known.add(c.line());
            }
        }
        for (TravelMode mode : TravelMode.values()) {
            Network n = atlas.network(mode);
            Set<EntityId> crossing = new HashSet<>();
            for (int e = 0; e < n.edgeCount(); e++) {
                assertThat(n.border(e)).isLessThan(2);
                EntityId line = n.wayOf(e).line();
                if (n.border(e) > 0 && line != null) {
                    crossing.add(line);
                }
            }
            assertThat(crossing).hasSizeGreaterThan(5);
            assertThat(known).containsAll(crossing);
        }
    }

    @Test
    void climbs_are_those_of_hills() {
        Network n = atlas.network(TravelMode.DRIVE);
        for (int e = 0; e < n.edgeCount(); e++) {
            double steepest = Math.max(n.climbUp(e), n.climbDown(e)) / n.metres(e);
            assertThat(n.metres(e) < 1_000 || steepest < 0.15).as(n.nodeId(n.from(e))).isTrue();
        }
    }

    private static double km(Network n, String line, int section) {
        double metres = 0;
        for (int e = 0; e < n.edgeCount(); e++) {
            Way w = n.wayOf(e);
            if (EntityId.of(line).equals(w.line()) && w.section() == section) {
                metres += n.metres(e);
            }
        }
        return metres / 1000;
    }

    @Test
    void well_known_stretches_are_as_long_as_they_are() {
        Network rails = atlas.network(TravelMode.RAIL);
        assertThat(km(rails, "rail:fenwen", 0)).isCloseTo(153, within(8.0));
        assertThat(km(rails, "rail:jiheng", 0)).isCloseTo(211.46, within(9.0));
    }

    @Test
    void the_speeds_in_data_are_the_agreed_ones_each_with_its_reason() throws IOException {
        Set<WayClass> told = new HashSet<>();
        for (String line :
                Files.readAllLines(ShippedAtlas.DATA.resolve("network/speeds.tsv"))
                        .subList(1, 14)) {
            String[] c = line.split("\t", -1);
            WayClass of = WayClass.of(c[1]).orElseThrow();
            assertThat(Assumptions.DEFAULT.speed(of))
                    .as(line)
                    .isEqualTo(
                            new Range(
                                    Double.parseDouble(c[2]),
                                    Double.parseDouble(c[3]),
                                    Double.parseDouble(c[4])));
            assertThat(c[6]).startsWith(c[5].isEmpty() ? "约定" : "按设计速度估算");
            told.add(of);
        }
        assertThat(told).containsExactlyInAnyOrder(WayClass.values());
    }

    private static final Pattern COMPARISON =
            Pattern.compile(
                    "\\| [^|]+ \\| `([^`]+)` \\| ([\\d.]+) \\| [^|]+ \\| ([\\d.]+) \\|"
                            + " ([+−])([\\d.]+) % \\|");

    /// `docs/NETWORK.md` compares with published lengths: the figures there are those of the data,
    /// and at least ten lie within a tenth.
    @Test
    void the_lengths_in_the_document_are_those_of_the_network() throws IOException {
        int near = 0;
        List<String> edges = Files.readAllLines(ShippedAtlas.DATA.resolve("network/edges.tsv"));
        for (String line :
                Files.readAllLines(Path.of("docs", "NETWORK.md"), StandardCharsets.UTF_8)) {
            Matcher m = COMPARISON.matcher(line);
            if (!m.matches()) {
                continue;
            }
            double ours = 0;
            for (String section : m.group(1).split(" \\+ ")) {
                ours += length(edges, section);
            }
            double published = Double.parseDouble(m.group(2));
            assertThat(Double.parseDouble(m.group(3))).as(line).isCloseTo(ours, within(0.06));
            double percent = (ours / published - 1) * 100;
            double said = Double.parseDouble(m.group(5)) * (m.group(4).equals("+") ? 1 : -1);
            assertThat(said).as(line).isCloseTo(percent, within(0.1));
            near += Math.abs(percent) <= 10 ? 1 : 0;
        }
        assertThat(near).isGreaterThanOrEqualTo(10);
    }

    /// Kilometres of `road:G106/1`, its shared links included, its second carriageway not.
    private static double length(List<String> edges, String section) {
        double km = 0;
        for (String e : edges) {
            String[] c = e.split("\t", -1);
            boolean mine =
                    (c[4] + "/" + c[5]).equals(section)
                            || List.of(c[10].split(";")).contains(section);
            if (mine && c[9].isEmpty() && !c[8].equals("junction")) {
                km += Double.parseDouble(c[3]);
            }
        }
        return km;
    }

    @Test
    void a_road_that_two_numbers_share_is_avoided_under_either() {
        Network n = atlas.network(TravelMode.DRIVE);
        EntityId g106 = EntityId.of("road:G106");
        EntityId g319 = EntityId.of("road:G319");
        List<Integer> shared = new ArrayList<>();
        for (int e = 0; e < n.edgeCount(); e++) {
            Way way = n.wayOf(e);
            if (g106.equals(way.line())
                    && way.also().stream().anyMatch(a -> a.line().equals(g319))) {
                shared.add(e);
            }
        }
        assertThat(shared).hasSize(2);
        Scenario now = Scenario.of(2025);
        assertThat(shared).allMatch(Conditions.of(n, now)::isPassable);
        assertThat(shared).noneMatch(Conditions.of(n, now.avoiding(g319))::isPassable);
        assertThat(shared).noneMatch(Conditions.of(n, now.avoiding(g106))::isPassable);
    }

    /// As the agreed ones are, each with its reason; a source where one is named.
    @Test
    void theStoreSaysWhereTheAgreedSpeedsComeFrom() {
        List<SpeedNote> notes = atlas.speeds();
        assertThat(notes)
                .allSatisfy(
                        n -> {
                            assertThat(n.kmh()).isEqualTo(Assumptions.DEFAULT.speed(n.of()));
                            assertThat(n.of().isOf(n.mode())).isTrue();
                            assertThat(n.reasonZh()).endsWith("。");
                        });
        assertThat(notes.stream().map(SpeedNote::of).distinct())
                .containsExactlyInAnyOrder(WayClass.values());
        assertThat(notes.stream().filter(n -> n.of() == WayClass.ACCESS).map(SpeedNote::mode))
                .containsExactly(TravelMode.DRIVE, TravelMode.RAIL);
        assertThat(notes.stream().filter(n -> n.of() == WayClass.CONVENTIONAL))
                .singleElement()
                .satisfies(n -> assertThat(n.citations()).hasSize(2));
    }
}
