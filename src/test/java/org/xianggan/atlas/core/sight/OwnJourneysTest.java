package org.xianggan.atlas.core.sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.VisitTime;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class OwnJourneysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Opening SHIPPED =
            new Opening(
                    Set.of(DayOfWeek.MONDAY),
                    510,
                    1020,
                    null,
                    null,
                    990,
                    null,
                    null,
                    null,
                    null,
                    0.0,
                    new Edtf("2017-04"),
                    "8:30-17:00，周一闭馆",
                    null);

    private static Sight sight(String id, @Nullable LonLat at, @Nullable Opening opening) {
        return new Sight(
                EntityId.of("site:" + id),
                new Names(id, id, null, null, List.of()),
                "former_site",
                "national",
                "none",
                null,
                null,
                null,
                at,
                at == null ? Sight.Placed.COUNTY : Sight.Placed.TOWNSHIP,
                Set.of(),
                opening == null ? null : opening.words(),
                opening,
                new VisitTime(45, "约定", List.of()));
    }

    private static Journeys shipped(Sight... sights) {
        return new Journeys() {
            @Override
            public List<Sight> sights() {
                return List.of(sights);
            }

            @Override
            public Map<EntityId, Names> stopNames() {
                return Map.of();
            }

            @Override
            public VisitTime stay() {
                return new VisitTime(30, "约定", List.of());
            }

            @Override
            public List<NightTown> nights() {
                return List.of();
            }

            @Override
            public List<PublishedRoute> publishedRoutes() {
                return List.of();
            }
        };
    }

    private static SiteCard card(String id) {
        return SiteCard.of(EntityId.of("site:" + id));
    }

    private static Said said(String value) {
        return new Said(value, DAY, "王丽");
    }

    private static Sight over(SiteCard card) {
        return new OwnJourneys(shipped(sight("A", null, SHIPPED)), () -> Map.of(card.site(), card))
                .sights()
                .getFirst();
    }

    @Test
    void a_site_without_a_card_is_as_shipped() {
        Sight a = sight("A", null, SHIPPED);
        OwnJourneys own = new OwnJourneys(shipped(a), Map::of);
        assertThat(own.sights()).containsExactly(a);
        assertThat(own.placedHere()).isEmpty();
        assertThat(own.stay().minutes()).isEqualTo(30);
    }

    @Test
    void who_knows_the_place_puts_it_there() {
        SiteCard card = card("A").with(CardField.POSITION, said("114.00000,27.00000"));
        Sight a = over(card);
        assertThat(a.at()).isEqualTo(new LonLat(114, 27));
        assertThat(a.placed()).isEqualTo(Sight.Placed.OWN);
        assertThat(new OwnJourneys(shipped(), () -> Map.of(card.site(), card)).placedHere())
                .containsExactly(card.site());
    }

    @Test
    void a_visit_takes_as_long_as_the_office_says() {
        VisitTime visit = over(card("A").with(CardField.MINUTES, said("90"))).visit();
        assertThat(visit.minutes()).isEqualTo(90);
        assertThat(visit.reason()).isEqualTo("本单位 王丽 2026-03-01");
    }

    @Test
    void what_the_card_says_of_opening_holds_and_the_rest_stays() {
        Opening o =
                Objects.requireNonNull(
                        over(card("A").with(CardField.CLOSED_DATES, said("2026-12-01/2026-12-20")))
                                .opening());
        assertThat(o.shutOn(LocalDate.of(2026, 12, 8))).isEqualTo(Opening.Shut.DATES);
        assertThat(o.closed()).containsExactly(DayOfWeek.MONDAY);
        assertThat(o.opens()).isEqualTo(510);
        assertThat(o.asOf()).isEqualTo(new Edtf("2026-03-01"));
        assertThat(o.words()).isEqualTo(SHIPPED.words());
    }

    @Test
    void times_of_a_day_belong_together() {
        Opening o =
                Objects.requireNonNull(
                        over(card("A").with(CardField.CLOSES, said("16:00"))).opening());
        assertThat(o.closes()).isEqualTo(960);
        assertThat(o.opens()).isNull();
        assertThat(o.lastEntry()).isNull();
    }

    @Test
    void a_price_alone_makes_nothing_younger() {
        Sight a = over(card("A").with(CardField.FEE, said("40")));
        Opening o = Objects.requireNonNull(a.opening());
        assertThat(o.fee()).isEqualTo(40);
        assertThat(o.asOf()).isEqualTo(SHIPPED.asOf());
        assertThat(a.isFree()).isFalse();
    }

    @Test
    void of_a_site_without_hours_a_card_alone_tells() {
        SiteCard card =
                card("B")
                        .with(CardField.OPENING, said("周二至周日 9:00–17:00"))
                        .with(CardField.CLOSED_WEEKDAYS, said("mon"));
        Sight b = OwnJourneys.over(sight("B", null, null), card);
        assertThat(b.openingText()).isEqualTo("周二至周日 9:00–17:00");
        assertThat(Objects.requireNonNull(b.opening()).shutOn(LocalDate.of(2026, 3, 2)))
                .isEqualTo(Opening.Shut.WEEKDAY);
    }

    @Test
    void near_is_what_lies_within_15_km_and_the_nearest_comes_first() {
        List<Sight> sights =
                List.of(
                        sight("A", new LonLat(114, 27), null),
                        sight("B", new LonLat(114.1, 27), null),
                        sight("C", new LonLat(114.05, 27), null),
                        sight("D", new LonLat(114.3, 27), null),
                        sight("E", null, null));
        List<Nearby> near = Nearby.of(EntityId.of("site:A"), sights);
        assertThat(near).extracting(n -> n.sight().id().key()).containsExactly("C", "B");
        assertThat(near.getFirst().metres()).isBetween(4900.0, 5000.0);
        assertThat(near).allMatch(Nearby::rough);
        assertThat(Nearby.of(EntityId.of("site:E"), sights)).isEmpty();
    }
}
