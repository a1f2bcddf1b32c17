package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.OsmPoint.Source;
import org.xianggan.atlas.core.survey.SiteReview.State;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What was decided, and what that leaves to decide.
class SiteDecisionsTest {
    private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T08:00:00Z");

    static SiteOffer offer(String site, long osm, double certainty, boolean first) {
        return new SiteOffer(
                EntityId.of("site:" + site),
                Source.WAY,
                osm,
                "museum",
                "纪念馆" + osm,
                new LonLat(113.9, 28.05),
                new LonLat(113.901, 28.05),
                120.0,
                certainty,
                Set.of(SiteOffer.Reason.NAME_EXACT),
                first);
    }

    static SiteDecision accepted(SiteOffer offer) {
        return SiteDecision.of(offer, true, THEN, "2026-11-01");
    }

    static SiteDecision refused(SiteOffer offer) {
        return SiteDecision.of(offer, false, THEN, "2026-11-01");
    }

    private static final SiteOffer A1 = offer("A", 1, 0.95, true);
    private static final SiteOffer A2 = offer("A", 2, 0.4, false);
    private static final SiteOffer B3 = offer("B", 3, 0.92, true);
    private static final SiteOffer C4 = offer("C", 4, 0.7, true);
    private static final List<SiteOffer> OFFERS = List.of(A1, A2, B3, C4);

    @Test
    void a_site_is_accepted_as_one_point_and_a_later_decision_takes_the_place_of_an_earlier_one() {
        SiteDecisions one = SiteDecisions.NONE.with(List.of(accepted(A1), refused(A2)));
        assertThat(one.accepted(A1.site())).contains(accepted(A1));
        assertThat(one.on(A2)).contains(refused(A2));
        SiteDecisions other = one.with(List.of(accepted(A2)));
        assertThat(other.all()).containsExactly(accepted(A2));
        SiteDecisions neither = other.with(List.of(refused(A2)));
        assertThat(neither.accepted(A1.site())).isEmpty();
        assertThat(neither.without(refused(A2))).isEqualTo(SiteDecisions.NONE);
    }

    @Test
    void decisions_that_contradict_each_other_are_none() {
        assertThatThrownBy(() -> new SiteDecisions(List.of(accepted(A1), accepted(A2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SiteDecisions(List.of(accepted(A1), refused(A1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_checksum_is_of_acceptances_in_any_order_and_of_nothing_else() {
        SiteDecisions one = SiteDecisions.NONE.with(List.of(accepted(A1), accepted(B3)));
        SiteDecisions same =
                SiteDecisions.NONE.with(List.of(accepted(B3), refused(C4), accepted(A1)));
        assertThat(same.checksum()).isEqualTo(one.checksum()).isNotEmpty();
        assertThat(SiteDecisions.NONE.with(List.of(refused(A1))).checksum()).isEmpty();
        assertThat(one.without(accepted(B3)).checksum()).isNotEqualTo(one.checksum());
        // The panel says when.
        SiteDecision later = SiteDecision.of(A1, true, LATER, "2026-11-01");
        assertThat(one.with(List.of(later)).checksum()).isNotEqualTo(one.checksum());
    }

    @Test
    void offers_are_listed_by_certainty_each_with_what_was_decided() {
        SiteReview review =
                SiteReview.of(OFFERS, SiteDecisions.NONE.with(List.of(accepted(B3), refused(A2))));
        assertThat(review.rows()).extracting(SiteReview.Row::offer).containsExactly(A1, B3, C4, A2);
        assertThat(review.rows())
                .extracting(SiteReview.Row::state)
                .containsExactly(State.OPEN, State.ACCEPTED, State.OPEN, State.REFUSED);
    }

    @Test
    void above_a_certainty_are_first_choices_that_nobody_has_decided_on() {
        SiteReview open = SiteReview.of(OFFERS, SiteDecisions.NONE);
        assertThat(open.above(0.9)).containsExactly(A1, B3);
        assertThat(open.above(0.5)).containsExactly(A1, B3, C4);
        assertThat(open.above(0)).containsExactly(A1, B3, C4);
        assertThat(open.above(0.951)).isEmpty();
        SiteReview decided =
                SiteReview.of(OFFERS, SiteDecisions.NONE.with(List.of(accepted(A2), refused(B3))));
        assertThat(decided.above(0.5)).containsExactly(C4);
    }

    @Test
    void what_the_extract_has_no_longer_stays_accepted_and_is_told_first() {
        SiteDecisions decisions = SiteDecisions.NONE.with(List.of(accepted(A1), refused(A2)));
        SiteReview review = SiteReview.of(List.of(B3), decisions);
        assertThat(review.rows()).hasSize(2);
        SiteReview.Row gone = review.rows().getFirst();
        assertThat(gone.state()).isEqualTo(State.GONE);
        assertThat(gone.site()).isEqualTo(A1.site());
        assertThat(gone.at()).isEqualTo(A1.at());
        assertThat(gone.osmId()).isEqualTo("way/1");
        assertThat(review.count(State.GONE)).isEqualTo(1);
        assertThat(review.above(0)).containsExactly(B3);
    }

    @Test
    void a_point_that_moved_is_told_and_the_position_stays() {
        SiteOffer moved =
                new SiteOffer(
                        A1.site(),
                        A1.source(),
                        A1.osm(),
                        "museum",
                        A1.name(),
                        new LonLat(113.901, 28.05),
                        A1.shipped(),
                        20.0,
                        0.95,
                        Set.of(SiteOffer.Reason.NEAR),
                        true);
        SiteDecisions decisions = SiteDecisions.NONE.with(List.of(accepted(A1)));
        SiteReview.Row row = SiteReview.of(List.of(moved), decisions).rows().getFirst();
        assertThat(row.state()).isEqualTo(State.ACCEPTED);
        assertThat(row.moved()).isBetween(97.0, 99.0);
        assertThat(decisions.accepted(A1.site()).orElseThrow().at()).isEqualTo(A1.at());
        assertThat(SiteReview.of(OFFERS, decisions).rows().getFirst().moved()).isNull();
    }

    @Test
    void an_offer_is_called_by_its_id_in_openstreetmap() {
        SiteReview review = SiteReview.of(OFFERS, SiteDecisions.NONE);
        assertThat(review.offer(A2.site(), "way/2")).contains(A2);
        assertThat(review.offer(A2.site(), "2")).contains(A2);
        assertThat(review.offer(A2.site(), "node/2")).isEmpty();
        assertThat(review.offer(B3.site(), "way/2")).isEmpty();
    }
}
