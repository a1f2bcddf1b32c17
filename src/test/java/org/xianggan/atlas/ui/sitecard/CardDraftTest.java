package org.xianggan.atlas.ui.sitecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.CardWords;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The form of a card and the rows of its panel, without a window.
class CardDraftTest {
    private static final EntityId SITE = EntityId.of("site:HN001");
    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Messages TEXTS = Messages.chinese();
    private static final CardWords WORDS = new CardWords(TEXTS);
    private static final Transfer WAY =
            new Transfer(
                    "南大门",
                    null,
                    Transfer.Means.SHUTTLE,
                    15,
                    20,
                    30.0,
                    "告示",
                    new Edtf("2026-03-01"),
                    "王丽",
                    "{}");

    private static SiteCard card() {
        return SiteCard.of(SITE)
                .with(CardField.TELEPHONE, new Said("0731-1234567", BEFORE, "王丽"))
                .with(CardField.CLOSED_WEEKDAYS, new Said("mon,tue", BEFORE, "王丽"))
                .with(CardField.SEASON, new Said("04-01/10-31", BEFORE, "王丽"))
                .withTransfers(List.of(WAY));
    }

    private static CardDraft with(CardDraft draft, CardField field, String text) {
        Map<CardField, String> typed = new EnumMap<>(CardField.class);
        typed.putAll(draft.typed());
        typed.put(field, text);
        return new CardDraft(draft.by(), typed, draft.ways());
    }

    private static CardDraft draft() {
        return CardDraft.of(card(), "李明", WORDS);
    }

    @Test
    void what_is_not_changed_stays_as_it_was_said() {
        assertThat(draft().typed().get(CardField.CLOSED_WEEKDAYS)).isEqualTo("周一、周二");
        assertThat(draft().problems()).isEmpty();
        assertThat(draft().applied(card(), TODAY)).isEqualTo(card());
    }

    @Test
    void what_is_changed_has_its_own_day_and_name() {
        CardDraft typed =
                with(with(draft(), CardField.TELEPHONE, "0731-7654321"), CardField.FEE, "免费");
        SiteCard now = typed.applied(card(), TODAY);
        assertThat(now.get(CardField.TELEPHONE)).isEqualTo(new Said("0731-7654321", TODAY, "李明"));
        assertThat(now.get(CardField.FEE)).isEqualTo(new Said("0", TODAY, "李明"));
        assertThat(now.get(CardField.SEASON)).isEqualTo(card().get(CardField.SEASON));
        assertThat(
                        with(draft(), CardField.SEASON, " ")
                                .applied(card(), TODAY)
                                .get(CardField.SEASON))
                .isNull();
    }

    @Test
    void a_way_in_that_is_not_changed_stays_and_another_is_said_anew() {
        CardDraft.Way ropeway =
                new CardDraft.Way("东门", Transfer.Means.ROPEWAY, "8", "", "60", "114.1,26.5", "");
        CardDraft typed =
                new CardDraft(
                        "李明",
                        draft().typed(),
                        List.of(draft().ways().getFirst(), ropeway, CardDraft.Way.NEW));
        List<Transfer> ways = typed.applied(card(), TODAY).transfers();
        assertThat(ways).hasSize(2).first().isEqualTo(WAY);
        assertThat(ways.get(1).by()).isEqualTo("李明");
        assertThat(ways.get(1).asOf()).isEqualTo(new Edtf("2026-11-26"));
        assertThat(ways.get(1).interval()).isNull();
    }

    @Test
    void each_fault_stands_at_its_field() {
        CardDraft typed = with(with(draft(), CardField.OPENS, "9:00"), CardField.CLOSES, "8:00");
        assertThat(typed.problems()).containsExactly(Map.entry("closes", "site.card.wrong.order"));
        assertThat(
                        with(with(typed, CardField.CLOSES, "17:00"), CardField.LAST_ENTRY, "18:00")
                                .problems())
                .containsOnlyKeys("last_entry");
        assertThat(with(draft(), CardField.MINUTES, "很久").problems()).containsOnlyKeys("minutes");
        CardDraft nobody =
                new CardDraft(
                        " ",
                        draft().typed(),
                        List.of(new CardDraft.Way("", Transfer.Means.BOAT, "x", "0", "", "", "")));
        assertThat(nobody.problems())
                .containsOnlyKeys("by", "way-0-gate", "way-0-minutes", "way-0-interval");
        assertThatThrownBy(() -> nobody.applied(card(), TODAY))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rows_say_who_and_when_and_what_is_old() {
        SiteCard card =
                card().with(CardField.PARKING, new Said("东门外", TODAY, "李明"))
                        .with(CardField.NOTE, new Said("钥匙", BEFORE, "王丽"));
        List<CardRows.Row> rows = new CardRows(TEXTS, TODAY).of(card);
        assertThat(rows)
                .extracting(CardRows.Row::id)
                .containsExactly("opening", "telephone", "parking", "transfer-3", "note");
        assertThat(rows.getFirst().text()).isEqualTo("周一、周二闭馆；只在 04-01 – 10-31 开放");
        assertThat(rows.getFirst().who()).isEqualTo("2026-03-01 王丽");
        assertThat(rows.get(1).old()).isEqualTo("已超过 180 天，请电话确认");
        assertThat(rows.get(2).old()).isEmpty();
        assertThat(rows.get(3).old()).isNotEmpty();
        assertThat(rows.get(4).old()).as("a note does not go stale").isEmpty();
        assertThat(new CardRows(TEXTS, TODAY).of(SiteCard.of(SITE))).isEmpty();
    }
}
