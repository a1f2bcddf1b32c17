package org.xianggan.atlas.core.sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CardAnswerTest {
    private static final EntityId SITE = EntityId.of("site:HN001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Map<String, String> ENGLISH =
            Map.of("第1批，1961年", "batch 1, 1961", "人民路34号", "34 Renmin Road");

    private static CardFacts facts(@Nullable String opening, @Nullable String asOf) {
        return new CardFacts(
                new Names("会师旧址", "会师旧址", null, "Joining of Forces", List.of()),
                List.of(
                        new EntityInfo.Badge("site.former_site", null, null),
                        new EntityInfo.Badge("protection.national", "第1批，1961年", null)),
                "人民路34号",
                opening,
                asOf == null ? null : new Edtf(asOf));
    }

    private static String answer(CardFacts facts, SiteCard card, Language language) {
        return CardAnswer.text(
                facts, card, language, zh -> Optional.ofNullable(ENGLISH.get(zh)), TODAY);
    }

    private static Said said(String value, String on) {
        return new Said(value, LocalDate.parse(on), "王丽");
    }

    @Test
    void what_nobody_knows_is_said_to_be_unknown() {
        assertThat(answer(facts(null, null), SiteCard.of(SITE), Language.ZH))
                .isEqualTo(
                        """
                        会师旧址（旧址、全国重点文物保护单位 第1批，1961年）
                        开放：未查到，请电话确认
                        门票：未查到，请电话确认
                        电话：未查到
                        地址：人民路34号\
                        """);
    }

    @Test
    void what_is_shipped_says_how_old_it_is() {
        assertThat(answer(facts("9:00-17:00", "2021"), SiteCard.of(SITE), Language.ZH))
                .contains("\n开放：9:00-17:00（2021 年信息，请电话确认）\n");
        assertThat(answer(facts("9:00-17:00", null), SiteCard.of(SITE), Language.ZH))
                .contains("\n开放：9:00-17:00（信息日期不详，请电话确认）\n");
    }

    @Test
    void what_the_office_keeps_comes_first_with_its_date() {
        SiteCard card =
                SiteCard.of(SITE)
                        .with(CardField.OPENS, said("09:00", "2026-11-01"))
                        .with(CardField.CLOSES, said("17:00", "2026-11-01"))
                        .with(CardField.CLOSED_WEEKDAYS, said("mon", "2026-10-01"))
                        .with(CardField.FEE, said("0", "2026-01-01"))
                        .with(CardField.TELEPHONE, said("0731-83768005", "2026-11-01"))
                        .with(CardField.BOOKING, said("公众号", "2026-11-01"))
                        .with(CardField.PARKING, said("东门外", "2026-11-01"))
                        .withTransfers(
                                List.of(
                                        new Transfer(
                                                "南大门",
                                                null,
                                                Transfer.Means.SHUTTLE,
                                                15,
                                                20,
                                                30.0,
                                                "告示",
                                                new Edtf("2026-11-02"),
                                                "王丽",
                                                "{}")));
        assertThat(answer(facts("8:30-17:30", "2017-04"), card, Language.ZH).lines().toList())
                .containsExactly(
                        "会师旧址（旧址、全国重点文物保护单位 第1批，1961年）",
                        "开放：09:00–17:00；周一闭馆（2026-10-01）",
                        "门票：免费（2026-01-01，已超过 180 天，请电话确认）",
                        "电话：0731-83768005；预约：公众号（2026-11-01）",
                        "地址：人民路34号；停车：东门外；换乘进入：南大门，观光车 15 分钟，" + "每 20 分钟一班，30 元（2026-11-01）");
    }

    @Test
    void five_lines_in_english_and_ten_in_both() {
        String english = answer(facts("9:00-17:00", "2021"), SiteCard.of(SITE), Language.EN);
        assertThat(english.lines().toList())
                .containsExactly(
                        "Joining of Forces (former site, national heritage site, batch 1, 1961)",
                        "Opening: 9:00-17:00 (as of 2021, please confirm by telephone)",
                        "Ticket: not found, please confirm by telephone",
                        "Telephone: not found",
                        "Address: 34 Renmin Road");
        assertThat(answer(facts(null, null), SiteCard.of(SITE), Language.BOTH).lines()).hasSize(11);
    }
}
