package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/// Every line of the atlas, its true course invented within what its accuracy allows, all in one
/// extract.
final class RealLinesMatchTest {
    @ParameterizedTest
    @CsvSource({"1, 0.1", "2, 0.5", "3, 1", "4, 1"})
    void each_line_is_found_on_its_true_course_among_all_others(long seed, double share) {
        List<Displaced> all = new ArrayList<>();
        Ways ways = new Ways();
        for (ShippedLine line : RealLines.all()) {
            Displaced d = Displaced.of(line, share, seed + line.id().toString().hashCode());
            d.layOn(ways);
            all.add(d);
        }
        assertThat(all).hasSizeGreaterThan(50);
        LineMatcher matcher = new LineMatcher(ways.all());
        SoftAssertions softly = new SoftAssertions();
        for (Displaced d : all) {
            SurveyedLine found = matcher.match(d.line());
            SurveyedLine.LineReport r = found.report();
            String id = d.line().id() + ", gaps " + r.gaps();
            softly.assertThat(d.shareFound(found)).as(id + " found").isGreaterThan(0.98);
            softly.assertThat(d.stray(found)).as(id + " strays").isLessThan(20);
            // An end that the true line does not reach is a gap, and not measured.
            softly.assertThat(r.gapKm()).as(id + " gap").isLessThan(5);
            if (r.gapKm() < 0.01 * r.shippedKm()) {
                softly.assertThat(r.p90())
                        .as(id + " p90")
                        .isCloseTo(d.p90(), within(20 + 0.03 * d.p90()));
            }
        }
        softly.assertAll();
    }
}
