package org.xianggan.atlas.core.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;

import java.time.LocalDate;
import java.util.List;

class SiteCardTest {
    private static final EntityId SITE = EntityId.of("site:HN001");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Said said(String value) {
        return new Said(value, DAY, "王丽");
    }

    private static SiteCard full() {
        return SiteCard.of(SITE)
                .with(CardField.TELEPHONE, said("0731-83768005"))
                .with(CardField.CLOSED_WEEKDAYS, said("mon"))
                .with(CardField.NOTE, said("钥匙在村部\n找老李"))
                .with(CardField.POSITION, said("113.93148,28.04316"))
                .withTransfers(
                        List.of(
                                new Transfer(
                                        "南大门",
                                        new LonLat(113.9, 28.0),
                                        Transfer.Means.SHUTTLE,
                                        15,
                                        20,
                                        30.0,
                                        "景区告示",
                                        new Edtf("2026-03-01"),
                                        "王丽",
                                        "{}")))
                .withPhotos(List.of("p1", "p2"));
    }

    @Test
    void a_card_comes_back_whole() {
        assertThat(SiteCardText.read(SiteCardText.write(full()))).contains(full());
    }

    @Test
    void after_180_days_it_is_asked_for_again() {
        assertThat(said("x").isOld(DAY.plusDays(180))).isFalse();
        assertThat(said("x").isOld(DAY.plusDays(181))).isTrue();
    }

    @Test
    void a_value_that_cannot_be_stands_on_no_card() {
        assertThatThrownBy(() -> SiteCard.of(SITE).with(CardField.OPENS, said("8:30")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Said("x", DAY, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_later_version_wrote_is_written_again_where_it_stood() {
        String later =
                """
                {"version":1,"site":"site:HN001","mood":"good",
                 "fields":{"telephone":{"value":"110","on":"2026-03-01","by":"王丽"},
                           "wifi":{"value":"yes","on":"2026-03-01","by":"王丽"},
                           "opens":{"value":"早上","on":"2026-03-01","by":"王丽"}},
                 "transfers":[{"gate":"东门","means":"balloon","minutes":5}],
                 "photos":[]}\
                """;
        SiteCard card = SiteCardText.read(later).orElseThrow();
        assertThat(card.said()).containsOnlyKeys(CardField.TELEPHONE);
        assertThat(card.transfers()).isEmpty();
        String written =
                SiteCardText.write(card.with(CardField.FEE, said("0"))).replaceAll("\\s", "");
        assertThat(written)
                .contains("\"mood\":\"good\"")
                .contains("\"wifi\":{\"value\":\"yes\"")
                .contains("\"opens\":{\"value\":\"早上\"")
                .contains("\"means\":\"balloon\"")
                .contains("\"fee\":{\"value\":\"0\"");
        assertThat(SiteCardText.read(written).orElseThrow().more()).isEqualTo(card.more());
    }

    @Test
    void what_is_no_card_is_none() {
        assertThat(SiteCardText.read("")).isEmpty();
        assertThat(SiteCardText.read("[1")).isEmpty();
        assertThat(SiteCardText.read("{\"version\":2,\"site\":\"site:HN001\"}")).isEmpty();
        assertThat(SiteCardText.read("{\"version\":1,\"site\":\"county:430181\"}")).isEmpty();
    }

    @Test
    void a_place_outside_of_the_atlas_is_none() {
        assertThat(SiteCard.position(new LonLat(121.5, 31.2), DAY, "王丽")).isEmpty();
        SiteCard card = full();
        assertThat(card.position()).isEqualTo(new LonLat(113.93148, 28.04316));
        assertThat(card.with(CardField.POSITION, null).position()).isNull();
    }

    @Test
    void a_photograph_comes_back_with_its_bytes() {
        byte[] bytes = {(byte) 0xff, (byte) 0xd8, 0, 1, 2};
        SitePhoto photo = new SitePhoto("p1", SITE, "张三 摄", DAY, "王丽", 1600, 1200, bytes);
        SitePhoto back = SitePhoto.read("p1", photo.body()).orElseThrow();
        assertThat(back.jpeg()).isEqualTo(bytes);
        assertThat(back.credit()).isEqualTo("张三 摄");
        assertThat(SitePhoto.read("p1", "{\"version\":1,\"jpeg\":\"***\"}")).isEmpty();
    }
}
