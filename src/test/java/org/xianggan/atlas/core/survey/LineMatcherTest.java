package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.survey.OsmWay.Life;
import org.xianggan.atlas.core.survey.SurveyedLine.LeftAlone;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.SurveyedLine.Piece;
import org.xianggan.atlas.core.survey.SurveyedLine.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One thing that maps do to a line each: 40 km from west to east, class C, the way 1 km to the
/// north of where the atlas has it.
final class LineMatcherTest {
    private static final double[] COURSE = Ways.eastward(113.4, 27.6, 40);
    private static final double[] TRUTH = Ways.shifted(COURSE, 0, 1000);

    private static LineReport report(Ways ways, ShippedLine line) {
        return match(ways, line).report();
    }

    private static SurveyedLine match(Ways ways, ShippedLine line) {
        return new LineMatcher(ways.all()).match(line);
    }

    private static ShippedLine expressway() {
        return Lines.road("expressway", "G60", "沪昆高速").former("醴潭高速（S11）").open(COURSE);
    }

    private static ShippedLine national() {
        return Lines.road("national", "G320", "320国道").open(COURSE);
    }

    private static void whole(LineReport r) {
        assertThat(r.matchedKm()).isCloseTo(40, within(0.5));
        assertThat(r.gapKm()).isZero();
        assertThat(r.p50()).isCloseTo(1000, within(20.0));
    }

    private static void nothing(LineReport r) {
        assertThat(r.matchedKm()).isZero();
        assertThat(r.gapKm()).isCloseTo(40, within(0.1));
        assertThat(r.p90()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "motorway, G60, ''",
        "motorway, g 60, ''",
        "motorway, Ｇ60, ''",
        "motorway, G-60, ''",
        "motorway, '', 沪昆高速",
        "motorway, '', 沪昆高速公路",
        "motorway, '', 滬昆高速公路",
        "motorway, '', G60沪昆高速",
        "motorway, '', 沪昆高速（上海方向）",
        "motorway, '', 沪昆高速醴陵段",
        "motorway, '', 醴潭高速",
        "motorway, S11, ''",
        "trunk, G60, ''"
    })
    void an_expressway_is_found_by_number_or_name(String wayClass, String ref, String name) {
        Ways.Laying laying = new Ways().road(wayClass);
        if (!ref.isEmpty()) {
            laying.ref(ref);
        }
        if (!name.isEmpty()) {
            laying.name(name);
        }
        whole(report(laying.dual(24, TRUTH), expressway()));
    }

    @ParameterizedTest
    @CsvSource({
        "conventional, 沪昆铁路, 沪昆线, false", "conventional, 醴茶铁路, 醴茶铁路上行线, false",
        "high_speed, 沪昆高速铁路, 滬昆高鐵, true", "high_speed, 沪昆高铁, 沪昆客运专线, true",
        "high_speed, 长赣高速铁路, 长赣高铁, false", "heavy_haul, 浩吉铁路, 浩吉铁路, false"
    })
    void a_railway_is_found_by_its_name(
            String lineClass, String name, String written, boolean fast) {
        Ways ways = new Ways().rail().name(written).fast(fast).along(TRUTH);
        whole(report(ways, Lines.rail(lineClass, name).open(COURSE)));
    }

    @Test
    void the_ways_that_a_line_was_laid_on_are_told_and_no_other() {
        Ways ways = new Ways().road("motorway").ref("G60").split(9).dual(40, TRUTH);
        Set<Long> own = ways.all().stream().map(OsmWay::id).collect(Collectors.toSet());
        ways.road("primary").ref("G320").along(Ways.shifted(TRUTH, 0, 500));
        LineMatcher.Match match = new LineMatcher(ways.all()).matched(expressway());
        assertThat(match.ways()).isEqualTo(own).hasSize(match.line().report().ways());
    }

    @Test
    void a_motorway_keeps_both_carriageways_and_its_centre_line_is_between_them() {
        Ways ways = new Ways().road("motorway").ref("G60").split(9).dual(40, TRUTH);
        SurveyedLine found = match(ways, expressway());
        assertThat(found.pieces()).hasSize(1);
        Piece piece = found.pieces().getFirst();
        assertThat(piece.accuracy()).isEqualTo(AccuracyClass.A);
        assertThat(away(piece.lonLat(), TRUTH)).isLessThan(2);
        assertThat(piece.carriageways()).hasSize(2);
        // Who drives on the right has the northern one coming towards him.
        assertThat(piece.carriageways().get(0)[1]).isLessThan(piece.carriageways().get(1)[1]);
        for (double[] c : piece.carriageways()) {
            assertThat(c[0]).isLessThan(c[c.length - 2]);
            assertThat(away(c, TRUTH)).isCloseTo(20, within(1.0));
            assertThat(Lengths.metres(c)).isCloseTo(40_000, within(300.0));
        }
    }

    @Test
    void carriageways_that_part_and_meet_again_are_two_only_in_between() {
        double[] south = Ways.shifted(Ways.part(TRUTH, 0.4, 0.6), 0, -60);
        double[] first = TRUTH.clone();
        double[] join = Ways.part(TRUTH, 0, 0.4);
        double[] on = Ways.part(TRUTH, 0.6, 1);
        double[] detour = new double[south.length + 4];
        System.arraycopy(south, 0, detour, 2, south.length);
        System.arraycopy(join, join.length - 2, detour, 0, 2);
        System.arraycopy(on, 0, detour, detour.length - 2, 2);
        Ways ways = new Ways();
        ways.road("primary").ref("G320").along(join);
        ways.road("primary").ref("G320").along(on);
        ways.road("primary").ref("G320").oneWay().along(detour);
        ways.road("primary").ref("G320").oneWay().along(Ways.reversed(Ways.part(first, 0.4, 0.6)));
        List<Piece> pieces = match(ways, national()).pieces();
        assertThat(pieces).extracting(p -> p.carriageways().size()).containsExactly(0, 2, 0);
        assertJoined(pieces);
    }

    @Test
    void where_only_the_other_carriageway_is_mapped_the_line_runs_on_it() {
        Ways ways = new Ways();
        ways.road("motorway").ref("G60").dual(30, Ways.part(TRUTH, 0, 0.5));
        ways.road("motorway")
                .ref("G60")
                .oneWay()
                .along(Ways.aside(Ways.reversed(Ways.part(TRUTH, 0.5, 1)), 15));
        LineReport r = report(ways, expressway());
        assertThat(r.matchedKm()).isGreaterThan(39);
        assertThat(r.gapKm()).isLessThan(0.5);
    }

    @Test
    void a_gap_keeps_the_shipped_course_and_is_joined_to_both_ends() {
        Ways ways = new Ways();
        ways.road("primary").ref("G320").along(Ways.part(TRUTH, 0, 0.3));
        ways.road("primary").ref("G320").along(Ways.part(TRUTH, 0.7, 1));
        SurveyedLine found = match(ways, national());
        assertThat(found.pieces()).extracting(Piece::surveyed).containsExactly(true, false, true);
        assertThat(found.pieces().get(1).accuracy()).isEqualTo(AccuracyClass.C);
        assertJoined(found.pieces());
        assertThat(found.report().gapKm()).isCloseTo(16, within(0.3));
        assertThat(found.report().matchedKm()).isCloseTo(24, within(0.3));
        double[] middle = found.pieces().get(1).lonLat();
        int half = middle.length / 4 * 2;
        assertThat(away(new double[] {middle[half], middle[half + 1]}, COURSE)).isLessThan(1);
        assertThat(found.report().gaps())
                .singleElement()
                .satisfies(g -> assertThat(g.km()).isCloseTo(16, within(0.3)));
    }

    @Test
    void a_small_gap_goes_straight_from_end_to_end() {
        Ways ways = new Ways();
        double[] west = Ways.part(TRUTH, 0, 0.5);
        double[] east = Ways.part(TRUTH, 0.505, 1);
        ways.road("primary").ref("G320").along(west);
        ways.road("primary").ref("G320").along(east);
        SurveyedLine found = match(ways, national());
        assertThat(found.pieces()).extracting(Piece::surveyed).containsExactly(true, false, true);
        assertThat(Lengths.metres(found.pieces().get(1).lonLat())).isLessThan(250);
    }

    @Test
    void an_unnamed_way_or_a_ramp_closes_a_small_gap() {
        Ways ways = new Ways();
        ways.road("motorway").ref("G60").along(Ways.part(TRUTH, 0, 0.45));
        ways.road("motorway_link").along(Ways.part(TRUTH, 0.45, 0.47));
        ways.road("motorway").along(Ways.part(TRUTH, 0.47, 0.55));
        ways.road("motorway").ref("G60").along(Ways.part(TRUTH, 0.55, 1));
        whole(report(ways, expressway()));
    }

    @Test
    void a_joint_stretch_under_another_number_is_followed() {
        Ways ways = new Ways();
        ways.road("primary").ref("G320").along(Ways.part(TRUTH, 0, 0.4));
        ways.road("primary").ref("G106").along(Ways.part(TRUTH, 0.4, 0.6));
        ways.road("primary").ref("G320", "S313").along(Ways.part(TRUTH, 0.6, 1));
        whole(report(ways, national()));
    }

    @Test
    void roads_without_a_name_beside_a_course_are_not_a_line() {
        Ways ways = new Ways();
        ways.road("primary").along(TRUTH);
        ways.road("primary").ref("G106").along(Ways.shifted(COURSE, 0, -1500));
        ways.road("motorway").ref("G60").along(Ways.shifted(COURSE, 0, 300));
        nothing(report(ways, national()));
    }

    @Test
    void a_second_track_is_not_left_alone() {
        Ways ways = new Ways().rail().name("醴茶铁路").along(TRUTH);
        ways.rail().name("醴茶铁路").along(Ways.aside(TRUTH, 5));
        LineReport r = report(ways, Lines.rail("conventional", "醴茶铁路").open(COURSE));
        whole(r);
        assertThat(r.leftAlone()).isEmpty();
    }

    @Test
    void a_road_through_a_town_goes_on_without_its_number() {
        double[] far = Ways.shifted(COURSE, 0, 3000);
        Ways ways = new Ways();
        ways.road("primary").ref("G320").along(Ways.part(far, 0, 0.4));
        ways.road("primary").name("解放路").along(Ways.part(far, 0.4, 0.55));
        ways.road("primary").ref("G320").along(Ways.part(far, 0.55, 1));
        LineReport r = report(ways, national());
        assertThat(r.matchedKm()).isCloseTo(40, within(0.5));
        assertThat(r.gapKm()).isZero();
    }

    @Test
    void half_of_a_line_on_far_roads_without_a_number_is_a_gap() {
        double[] far = Ways.shifted(COURSE, 0, 3000);
        Ways ways = new Ways();
        ways.road("primary").ref("G320").along(Ways.part(far, 0, 0.2));
        ways.road("primary").along(Ways.part(far, 0.2, 0.8));
        ways.road("primary").ref("G320").along(Ways.part(far, 0.8, 1));
        assertThat(report(ways, national()).gapKm()).isCloseTo(24, within(0.5));
        Ways tail = new Ways();
        tail.road("primary").ref("G320").along(Ways.part(far, 0, 0.6));
        tail.road("primary").along(Ways.part(far, 0.6, 1));
        assertThat(report(tail, national()).gapKm()).isCloseTo(16, within(0.5));
    }

    @Test
    void a_motorway_of_no_name_along_the_whole_course_is_the_expressway() {
        whole(report(new Ways().road("motorway").dual(30, TRUTH), expressway()));
    }

    @Test
    void a_motorway_beside_a_national_road_stays_itself() {
        Ways ways = new Ways();
        ways.road("motorway").ref("G60").dual(30, Ways.shifted(COURSE, 0, 200));
        ways.road("primary").ref("G320").along(TRUTH);
        whole(report(ways, national()));
    }

    @Test
    void a_fast_railway_beside_a_slow_one_stays_itself() {
        Ways ways = new Ways();
        ways.rail().fast(true).name("沪昆高速铁路").along(Ways.shifted(COURSE, 0, 100));
        ways.rail().name("沪昆铁路").along(TRUTH);
        whole(report(ways, Lines.rail("conventional", "沪昆铁路").open(COURSE)));
        LineReport fast = report(ways, Lines.rail("high_speed", "沪昆高速铁路").open(COURSE));
        assertThat(fast.p50()).isCloseTo(100, within(5.0));
    }

    @Test
    void another_road_of_the_number_far_off_is_left_alone() {
        Ways ways = new Ways().road("primary").ref("G320").along(TRUTH);
        ways.road("primary").ref("G320").along(Ways.eastward(113.4, 28.4, 12));
        LineReport r = report(ways, national());
        whole(r);
        assertThat(r.leftAlone())
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.reason()).isEqualTo(Reason.FAR);
                            assertThat(l.km()).isCloseTo(12, within(0.1));
                            assertThat(l.kmAway()).isCloseTo(88.6, within(0.5));
                        });
    }

    @Test
    void a_wrong_number_thirty_kilometres_off_draws_nothing_there() {
        Ways ways = new Ways();
        ways.road("primary").ref("G320").along(Ways.part(TRUTH, 0, 0.4));
        ways.road("primary").ref("G320").along(Ways.shifted(Ways.part(TRUTH, 0.4, 0.6), 0, 30_000));
        ways.road("primary").ref("G320").along(Ways.part(TRUTH, 0.6, 1));
        LineReport r = report(ways, national());
        assertThat(r.gapKm()).isCloseTo(8, within(0.3));
        assertThat(r.worst()).isLessThan(1100);
    }

    @ParameterizedTest
    @CsvSource({
        "footway, OTHER_CLASS",
        "service, OTHER_CLASS",
        "primary_link, ASIDE",
        "primary, ASIDE"
    })
    void a_branch_is_left_alone(String wayClass, Reason reason) {
        Ways ways = new Ways().road("primary").ref("G320").along(TRUTH);
        double[] from = Ways.part(TRUTH, 0.5, 0.5);
        double[] branch = {
            from[0], from[1], from[0], from[1] + 0.01, from[0] + 0.01, from[1] + 0.02
        };
        ways.road(wayClass).ref("G320").along(branch);
        LineReport r = report(ways, national());
        whole(r);
        assertThat(r.leftAlone()).extracting(LeftAlone::reason).containsExactly(reason);
        assertThat(r.ways()).isEqualTo(1);
    }

    @Test
    void a_road_that_goes_on_beyond_the_ends_is_cut_there_and_not_reported() {
        double[] longer = Ways.straightOn(Ways.reversed(Ways.straightOn(TRUTH, 40)), 40);
        LineReport r =
                report(new Ways().road("primary").ref("G320").split(20).along(longer), national());
        whole(r);
        assertThat(r.leftAlone()).isEmpty();
    }

    @Test
    void sections_are_cut_where_the_course_has_them() {
        ShippedLine line =
                Lines.road("national", "G320", "320国道")
                        .section(Status.OPEN, AccuracyClass.C, Ways.part(COURSE, 0, 0.25))
                        .section(Status.UNKNOWN, AccuracyClass.D, Ways.part(COURSE, 0.25, 0.75))
                        .section(Status.OPEN, AccuracyClass.B, Ways.part(COURSE, 0.75, 1))
                        .line();
        SurveyedLine found = match(new Ways().road("primary").ref("G320").along(TRUTH), line);
        assertThat(found.pieces()).extracting(Piece::section).containsExactly("1", "2", "3");
        assertThat(found.pieces()).allMatch(Piece::surveyed);
        assertJoined(found.pieces());
        assertThat(Lengths.metres(found.pieces().get(1).lonLat())).isCloseTo(20_000, within(250.0));
    }

    @Test
    void a_course_that_left_the_map_is_laid_stretch_by_stretch() {
        ShippedLine line =
                Lines.road("national", "G320", "320国道")
                        .section(Status.OPEN, AccuracyClass.C, Ways.part(COURSE, 0, 0.3))
                        .section(Status.OPEN, AccuracyClass.C, Ways.part(COURSE, 0.7, 1))
                        .line();
        SurveyedLine found = match(new Ways().road("primary").ref("G320").along(TRUTH), line);
        assertThat(found.pieces()).extracting(Piece::section).containsExactly("1", "2");
        assertThat(found.report().matchedKm()).isCloseTo(24, within(0.5));
        assertThat(found.report().leftAlone()).isEmpty();
    }

    @Test
    void a_ring_is_gone_round_once() {
        double[] ring = ring(12_000);
        ShippedLine line =
                Lines.road("expressway", "G60", "萍乡绕城高速")
                        .section(Status.OPEN, AccuracyClass.D, ring)
                        .line();
        double[] truth = ring(13_500);
        SurveyedLine found =
                match(new Ways().road("motorway").ref("G60").split(7).dual(30, truth), line);
        double all = Lengths.metres(truth) / 1000;
        assertThat(found.report().matchedKm()).isCloseTo(all, within(0.02 * all));
        assertThat(found.report().gapKm()).isLessThan(0.5);
        assertThat(found.report().p50()).isCloseTo(1500, within(60.0));
    }

    private static double[] ring(double radius) {
        double[] out = new double[2 * 361];
        for (int i = 0; i <= 360; i++) {
            LonLat p = Geodesics.destination(new LonLat(113.9, 27.6), i % 360, radius);
            out[2 * i] = p.lon();
            out[2 * i + 1] = p.lat();
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, false",
        "OPEN, CONSTRUCTION, true",
        "OPEN, PROPOSED, true",
        "UNDER_CONSTRUCTION, OPEN, true",
        "UNDER_CONSTRUCTION, CONSTRUCTION, false",
        "UNDER_CONSTRUCTION, PROPOSED, true",
        "PLANNED, OPEN, true",
        "PLANNED, CONSTRUCTION, true",
        "PLANNED, PROPOSED, false",
        "WISH, PROPOSED, false",
        "CLOSED, OPEN, false",
        "UNKNOWN, OPEN, false",
        "UNKNOWN, CONSTRUCTION, false"
    })
    void another_status_is_told(Status latest, Life life, boolean told) {
        ShippedLine line =
                Lines.road("expressway", "G60", "沪昆高速")
                        .section(latest, AccuracyClass.C, COURSE)
                        .line();
        LineReport r =
                report(new Ways().road("motorway").ref("G60").life(life).dual(30, TRUTH), line);
        assertThat(r.matchedKm()).isCloseTo(40, within(0.5));
        if (told) {
            assertThat(r.disagreements())
                    .singleElement()
                    .satisfies(
                            d -> {
                                assertThat(d.section()).isEqualTo("1");
                                assertThat(d.life()).isEqualTo(life);
                                assertThat(d.km()).isCloseTo(40, within(0.5));
                            });
        } else {
            assertThat(r.disagreements()).isEmpty();
        }
    }

    @Test
    void works_on_a_railway_disagree_with_nothing() {
        ShippedLine line =
                Lines.rail("works", "吉衡铁路").section(Status.PLANNED, AccuracyClass.C, COURSE).line();
        LineReport r = report(new Ways().rail().name("吉衡铁路").along(TRUTH), line);
        assertThat(r.matchedKm()).isCloseTo(40, within(0.5));
        assertThat(r.disagreements()).isEmpty();
    }

    @Test
    void the_open_road_of_a_number_is_not_the_planned_one_that_will_relieve_it() {
        ShippedLine line =
                Lines.road("national", "G106", "醴陵绕城公路")
                        .section(Status.PLANNED, AccuracyClass.D, COURSE)
                        .line();
        nothing(report(new Ways().road("primary").ref("G106").along(TRUTH), line));
    }

    @Test
    void a_way_that_two_extracts_have_counts_once() {
        Ways ways = new Ways().road("primary").ref("G320").split(30).along(TRUTH);
        List<OsmWay> twice = new ArrayList<>(ways.all());
        twice.addAll(ways.all());
        SurveyedLine found = new LineMatcher(twice).match(national());
        assertThat(found.report()).isEqualTo(report(ways, national()));
    }

    @Test
    void a_line_without_a_course_is_nowhere() {
        ShippedLine line = Lines.road("national", "G320", "320国道").line();
        SurveyedLine found = match(new Ways().road("primary").ref("G320").along(TRUTH), line);
        assertThat(found.pieces()).isEmpty();
        assertThat(found.report().leftAlone()).isEmpty();
    }

    @Test
    void an_extract_without_the_line_leaves_it_as_it_was() {
        SurveyedLine found = match(new Ways(), national());
        nothing(found.report());
        assertThat(found.pieces())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.lonLat()).containsExactly(COURSE);
                            assertThat(p.accuracy()).isEqualTo(AccuracyClass.C);
                        });
    }

    @Test
    void a_line_fades_where_it_did() {
        ShippedLine.Piece piece = new ShippedLine.Piece(AccuracyClass.C, true, true, COURSE);
        ShippedLine line =
                new ShippedLine(
                        national().id(),
                        OsmWay.Form.ROAD,
                        "national",
                        "G320",
                        national().names(),
                        List.of(new ShippedLine.Section("1", Status.OPEN, List.of(piece))));
        Ways ways = new Ways().road("primary").ref("G320").along(Ways.part(TRUTH, 0.5, 1));
        List<Piece> pieces = match(ways, line).pieces();
        assertThat(pieces).extracting(Piece::fadeStart).containsExactly(true, false);
        assertThat(pieces).extracting(Piece::fadeEnd).containsExactly(false, true);
    }

    /// Each piece begins where the one before ends.
    private static void assertJoined(List<Piece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            double[] a = pieces.get(i - 1).lonLat();
            double[] b = pieces.get(i).lonLat();
            assertThat(Lengths.metres(a[a.length - 2], a[a.length - 1], b[0], b[1]))
                    .isLessThan(0.01);
        }
    }

    /// How far the points of a chain are from another at most, metres.
    private static double away(double[] points, double[] from) {
        Plane plane = new Plane(27.6);
        double[] x = new double[from.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = plane.x(from[2 * i]);
            y[i] = plane.y(from[2 * i + 1]);
        }
        NearLine line = new NearLine(x, y);
        NearLine.Hit hit = new NearLine.Hit();
        double worst = 0;
        for (int i = 0; i < points.length; i += 2) {
            line.nearest(plane.x(points[i]), plane.y(points[i + 1]), 1e9, hit);
            worst = Math.max(worst, hit.distance);
        }
        return worst;
    }
}
