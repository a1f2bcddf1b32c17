package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Every line of the atlas, its true course invented within what its accuracy allows, all in one
/// extract.
final class RealLinesMatchTest {
    @Test
    void each_line_is_found_on_its_true_course_among_all_others() {
        List<Displaced> all = new ArrayList<>();
        Ways ways = new Ways();
        for (ShippedLine line : RealLines.all()) {
            Displaced d = Displaced.of(line, 1, line.id().toString().hashCode()+7L*Integer.getInteger("seed",0));
            d.layOn(ways);
            all.add(d);
        }
        LineMatcher matcher = new LineMatcher(ways.all());
        for (Displaced d : all) {
            long t=System.nanoTime();
            SurveyedLine found = matcher.match(d.line());
            long ms=(System.nanoTime()-t)/1000000;
            SurveyedLine.LineReport r = found.report();
            double p90 = d.p90();
            double worst=0;
            for (SurveyedLine.Piece p : found.pieces()) if (p.surveyed()) for (int i=0;i<p.lonLat().length/2;i++) worst=Math.max(worst,d.away(p.lonLat()[2*i],p.lonLat()[2*i+1]));
            System.out.printf("%-28s share %.3f true %.1f matched %.1f gap %.1f (%d) p90 %.0f / %.0f  stray %.0f dis %s left %s %d ms%n", d.line().id(), d.shareFound(found), d.km(), r.matchedKm(), r.gapKm(), r.gaps().size(), r.p90(), p90, worst, r.disagreements(), r.leftAlone().stream().map(q->q.reason()+" "+Math.round(q.km())+"/"+Math.round(q.kmAway())).toList(), ms);
        }
        assertThat(all).hasSizeGreaterThan(50);
    }
}
